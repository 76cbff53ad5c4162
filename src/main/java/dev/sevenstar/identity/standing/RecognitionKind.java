package dev.sevenstar.identity.standing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a shop can be recognised as. Of several in a group the one with the highest rank is said. */
public enum RecognitionKind {
    /** 诚信通, the paid membership. */
    TRUST_PASS(Group.MEMBERSHIP, 1),
    /** 实力商家. */
    POWER_MERCHANT(Group.TIER, 2),
    /** 超级工厂. */
    SUPER_FACTORY(Group.TIER, 3),
    /** 个人实名, pna. */
    INDIVIDUAL(Group.VERIFICATION, 1),
    /** 企业实名, cna. */
    ENTERPRISE(Group.VERIFICATION, 2),
    /** 诚信通认证, av. */
    CERTIFIED(Group.VERIFICATION, 3),
    /** 实地认证, ov. */
    ONSITE(Group.VERIFICATION, 4);

    public enum Group {
        MEMBERSHIP,
        TIER,
        VERIFICATION;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public List<RecognitionKind> kinds() {
            return Arrays.stream(RecognitionKind.values())
                    .filter(kind -> kind.group == this)
                    .toList();
        }

        public static Optional<Group> find(String slug) {
            return Arrays.stream(values())
                    .filter(group -> group.slug().equals(slug))
                    .findFirst();
        }
    }

    private final Group group;
    private final int rank;

    RecognitionKind(Group group, int rank) {
        this.group = group;
        this.rank = rank;
    }

    public Group group() {
        return group;
    }

    /** From 1 on, the higher the better; among tiers membership is the first. */
    public int rank() {
        return rank;
    }

    boolean isTier() {
        return group != Group.VERIFICATION;
    }

    /** Key of its name. */
    public String key() {
        return "identity.recognition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
