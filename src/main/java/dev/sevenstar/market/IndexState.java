package dev.sevenstar.market;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.nodes.NodeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the index of this node stands against the market, and what the others say of theirs. */
@Component
public class IndexState {

    private static final Duration SILENT_AFTER = SearchBeat.EVERY.multipliedBy(4);

    /**
     * Another node, as it wrote down last.
     *
     * @param upTo when every change before was in its index; empty as long as it has not begun
     * @param rebuilt how many a rebuild has written or, before it begins, 0; empty when none is asked for
     * @param silent it has not been heard of for so long that it may be gone
     */
    public record Other(
            String name,
            int listings,
            long bytes,
            Optional<Instant> upTo,
            Optional<Integer> rebuilt,
            Instant seenAt,
            boolean silent) {}

    private final CatchUp catchUp;
    private final ListingIndex index;
    private final SearchOutbox outbox;
    private final SearchNodes nodes;
    private final NodeName name;
    private final Clock clock;

    IndexState(
            CatchUp catchUp, ListingIndex index, SearchOutbox outbox, SearchNodes nodes, NodeName name, Clock clock) {
        this.catchUp = catchUp;
        this.index = index;
        this.outbox = outbox;
        this.nodes = nodes;
        this.name = name;
        this.clock = clock;
    }

    public String name() {
        return name.toString();
    }

    public List<Other> others() {
        return nodes.others().stream().map(this::other).toList();
    }

    private Other other(SearchNodes.Row row) {
        return new Other(
                row.name(),
                row.listings(),
                row.bytes(),
                time(row.position()),
                Optional.ofNullable(row.rebuilt()).or(() -> row.rebuildWanted() ? Optional.of(0) : Optional.empty()),
                row.seenAt(),
                row.seenAt().isBefore(clock.instant().minus(SILENT_AFTER)));
    }

    /** Up to when every change is in the index; empty as long as it has not begun. */
    public Optional<Instant> upTo() {
        return time(catchUp.position());
    }

    private static Optional<Instant> time(long position) {
        return position == 0 ? Optional.empty() : Optional.of(Ids.time(position));
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

    /** Has every node build its own anew from the listings; the old one answers until the new one is whole. */
    public void rebuild() {
        nodes.wantRebuildOfOthers();
        catchUp.wantRebuild();
    }

    /** How many a rebuild has written so far; empty when none is going on. */
    public Optional<Integer> rebuilt() {
        return catchUp.rebuilt();
    }
}
