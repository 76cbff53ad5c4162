package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says the same to many listings, to each in a transaction of its own: what cannot be leaves the others as they are. */
@Component
public class DecideMany {

    /** What the staff can say. */
    public enum Act {
        APPROVE(false),
        RETURN(true),
        REJECT(true),
        UNDO(false),
        RELEASE(false),
        KEEP(false);

        private final boolean reasoned;

        Act(boolean reasoned) {
            this.reasoned = reasoned;
        }

        /** Whether a shop wants to know why. */
        public boolean isReasoned() {
            return reasoned;
        }
    }

    /** What it was not said to. */
    public record Refusal(ShopKey listing, Refused why) {}

    public record Outcome(List<ShopKey> done, List<Refusal> refused) {}

    private static final int TRIES = 20;

    private final Decide decide;

    DecideMany(Decide decide) {
        this.decide = decide;
    }

    /** @param why needed for what {@link Act#isReasoned} */
    public Outcome decide(long campaignId, Collection<ShopKey> listings, Act act, String why) {
        var done = new ArrayList<ShopKey>();
        var refused = new ArrayList<Refusal>();
        var say = say(act, why);
        for (var listing : listings.stream().distinct().toList())
            try {
                patiently(() -> say.accept(new Key(listing.shopId(), campaignId), listing.id()));
                done.add(listing);
            } catch (Refused no) {
                refused.add(new Refusal(listing, no));
            } catch (NotFound gone) {
                refused.add(new Refusal(listing, new Refused("campaign.refused.transition")));
            } catch (PessimisticLockingFailureException crowded) {
                refused.add(new Refusal(listing, new Refused("campaign.refused.crowded")));
            }
        return new Outcome(List.copyOf(done), List.copyOf(refused));
    }

    private BiConsumer<Key, Long> say(Act act, String why) {
        return switch (act) {
            case APPROVE -> decide::approve;
            case RETURN -> (key, listing) -> decide.turnBack(key, listing, why);
            case REJECT -> (key, listing) -> decide.reject(key, listing, why);
            case UNDO -> decide::undo;
            case RELEASE -> decide::release;
            case KEEP -> decide::keep;
        };
    }

    /** Two that wait for each other: the database gives one of them up, which then tries once more. */
    private static void patiently(Runnable act) {
        for (int tried = 1; ; tried++)
            try {
                act.run();
                return;
            } catch (PessimisticLockingFailureException inEachOthersWay) {
                if (tried == TRIES) throw inEachOthersWay;
            }
    }
}
