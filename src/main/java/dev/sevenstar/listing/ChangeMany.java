package dev.sevenstar.listing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One change to many listings of a shop, each on its own: what hinders one leaves the others. */
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

    /** What would happen, or has happened, to one listing: a message key and its arguments. */
    public record Effect(boolean does, String key, List<Object> args) {

        private static Effect does(String key) {
            return new Effect(true, "listing.bulk.says." + key, List.of());
        }

        private static Effect stays(String key, Object... args) {
            return new Effect(false, "listing.bulk.says." + key, List.of(args));
        }

        private static Effect stays(Reason reason) {
            return new Effect(false, reason.key(), reason.args());
        }
    }

    private final WriteListing write;
    private final PublishListing publish;
    private final Holds holds;

    ChangeMany(WriteListing write, PublishListing publish, Holds holds) {
        this.write = write;
        this.publish = publish;
        this.holds = holds;
    }

    /** Says what would be done to each without doing it. */
    public Map<Long, Effect> foresee(Act act, long shopId, Collection<Long> ids) {
        var held = holds.of(shopId, ids);
        var effects = new LinkedHashMap<Long, Effect>();
        for (var id : ids)
            effects.put(id, foresee(act, write.read(new ShopKey(shopId, id), held.getOrDefault(id, List.of()))));
        return effects;
    }

    private static Effect foresee(Act act, Draft draft) {
        var listing = draft.listing();
        return switch (act) {
            case WITHDRAW -> listing.isOnline() ? unlessHeld(draft, "withdraw") : Effect.stays("not-online");
            case DELETE ->
                listing.state() == ListingState.DELETED ? Effect.stays("already-deleted") : unlessHeld(draft, "delete");
            case PUBLISH -> foreseePublishing(draft);
        };
    }

    private static Effect unlessHeld(Draft draft, String does) {
        return draft.holds().stream()
                .findFirst()
                .map(hold -> Effect.stays("held", hold.name(), Times.minute(hold.until())))
                .orElse(Effect.does(does));
    }

    private static Effect foreseePublishing(Draft draft) {
        var listing = draft.listing();
        if (listing.state() == ListingState.DELETED) return Effect.stays("already-deleted");
        if (listing.isInReview()) return Effect.stays("in-review");
        if (listing.isOnline() && !listing.isOpen()) return Effect.stays("already-online");
        var blockers = draft.assessment().blockers();
        if (!blockers.isEmpty())
            return blockers.stream()
                    .filter(Held::isAbout)
                    .findFirst()
                    .map(Effect::stays)
                    .orElse(Effect.stays("blocked", blockers.size()));
        return Effect.does(draft.assessment().needsReview() ? "review" : "publish");
    }

    /** @return what has become of each */
    public Map<Long, Effect> apply(Act act, long shopId, Collection<Long> ids, Author author) {
        var effects = foresee(act, shopId, ids);
        effects.replaceAll(
                (id, foreseen) -> foreseen.does() ? applied(act, new ShopKey(shopId, id), author, foreseen) : foreseen);
        return effects;
    }

    private Effect applied(Act act, ShopKey key, Author author, Effect foreseen) {
        try {
            return switch (act) {
                case PUBLISH -> published(publish.publish(key, author), foreseen);
                case WITHDRAW -> {
                    publish.withdraw(key, author);
                    yield foreseen;
                }
                case DELETE -> {
                    publish.delete(key, author);
                    yield foreseen;
                }
            };
        } catch (Refused refused) {
            return new Effect(false, refused.key(), List.of(refused.args()));
        } catch (OptimisticLockingFailureException changed) {
            return Effect.stays("changed");
        }
    }

    private static Effect published(Outcome outcome, Effect foreseen) {
        return outcome.isBlocked() ? Effect.stays("blocked", outcome.reasons().size()) : foreseen;
    }
}
