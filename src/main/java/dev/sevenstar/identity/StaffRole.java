package dev.sevenstar.identity;

import java.util.Locale;
import java.util.Set;

/** What a person is to the platform, and the rights that come with it. */
public enum StaffRole {
    ADMIN("catalog", "review", "people", "operations", "disputes", "money", "campaigns"),
    EDITOR("catalog"),
    REVIEWER("review"),
    SUPPORT("people"),
    MEDIATOR("disputes"),
    TREASURER("money"),
    PROMOTER("campaigns");

    private final Set<String> rights;

    StaffRole(String... rights) {
        this.rights = Set.of(rights);
    }

    public Set<String> rights() {
        return rights;
    }

    /** Key of the word for it. */
    public String key() {
        return "identity.staff-role." + name().toLowerCase(Locale.ROOT);
    }
}
