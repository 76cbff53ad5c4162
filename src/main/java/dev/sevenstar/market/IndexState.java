package dev.sevenstar.market;

import dev.sevenstar.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the index of this node stands against the market. */
@Component
public class IndexState {

    private final CatchUp catchUp;
    private final ListingIndex index;
    private final SearchOutbox outbox;
    private final Clock clock;

    IndexState(CatchUp catchUp, ListingIndex index, SearchOutbox outbox, Clock clock) {
        this.catchUp = catchUp;
        this.index = index;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Up to when every change is in the index; empty as long as it has not begun. */
    public Optional<Instant> upTo() {
        return catchUp.position() == 0 ? Optional.empty() : Optional.of(Ids.time(catchUp.position()));
    }

    /** The age of the oldest change that is not in the index; zero when there is none. */
    public Duration lag() {
        return outbox.firstAfter(catchUp.position())
                .map(Ids::time)
                .map(since -> Duration.between(since, clock.instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    public int listings() {
        return index.size();
    }

    public long bytes() {
        return index.bytes();
    }

    /** Has it built anew from the listings; the old one answers until the new one is whole. */
    public void rebuild() {
        catchUp.wantRebuild();
    }

    /** How many a rebuild has written so far; empty when none is going on. */
    public Optional<Integer> rebuilt() {
        return catchUp.rebuilt();
    }
}
