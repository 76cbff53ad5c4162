package dev.sevenstar.listing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One change to many listings, each on its own: what hinders one leaves the others. */
@Component
public class ChangeMany {

    public enum Act {
        PUBLISH,
        WITHDRAW,
        DELETE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Act of(String key) {
            return Stream.of(values())
                    .filter(act -> act.key().equals(key))
                    .findFirst()
                    .orElse(PUBLISH);
        }
    }

    /** What would happen, or has happened, to one listing: message key below {@code listing.bulk.says}. */
    public record Effect(boolean does, String key, int count) {}

    private final WriteListing write;
    private final PublishListing publish;

    ChangeMany(WriteListing write, PublishListing publish) {
        this.write = write;
        this.publish = publish;
    }

    /** Says what would be done without doing it. */
    public Effect foresee(Act act, ShopKey key) {
        var draft = write.read(key);
        var listing = draft.listing();
        return switch (act) {
            case WITHDRAW -> listing.isOnline() ? new Effect(true, "withdraw", 0) : new Effect(false, "not-online", 0);
            case DELETE ->
                listing.state() == ListingState.DELETED
                        ? new Effect(false, "already-deleted", 0)
                        : new Effect(true, "delete", 0);
            case PUBLISH -> foreseePublishing(draft);
        };
    }

    private static Effect foreseePublishing(Draft draft) {
        var listing = draft.listing();
        if (listing.state() == ListingState.DELETED) return new Effect(false, "already-deleted", 0);
        if (listing.isInReview()) return new Effect(false, "in-review", 0);
        if (listing.isOnline() && !listing.isOpen()) return new Effect(false, "already-online", 0);
        if (!draft.assessment().isPublishable())
            return new Effect(false, "blocked", draft.assessment().blockers().size());
        return new Effect(true, draft.assessment().needsReview() ? "review" : "publish", 0);
    }

    /** @return how many were changed */
    public int apply(Act act, List<ShopKey> keys, Author author) {
        return (int) keys.stream()
                .distinct()
                .filter(key -> applied(act, key, author))
                .count();
    }

    private boolean applied(Act act, ShopKey key, Author author) {
        try {
            if (!foresee(act, key).does()) return false;
            switch (act) {
                case PUBLISH -> publish.publish(key, author);
                case WITHDRAW -> publish.withdraw(key, author);
                case DELETE -> publish.delete(key, author);
            }
            return true;
        } catch (Refused | OptimisticLockingFailureException e) {
            return false;
        }
    }
}
