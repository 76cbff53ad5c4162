package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Group-buys as lists. */
@Component
public class GroupBuyList {

    /** A count of this many means "so many or more". */
    public static final int MANY = 100;

    /** @param since when the first of them was handed in */
    public record Waiting(int many, Instant since) {}

    private final GroupBuyRows rows;

    GroupBuyList(GroupBuyRows rows) {
        this.rows = rows;
    }

    /**
     * A shop's own, the newest first.
     *
     * @param before the cursor of the page before, empty for the first
     */
    public Slice<GroupBuy> ofShop(long shopId, String before, int size) {
        var from = before.isEmpty() ? Long.MAX_VALUE : Ids.parse(before);
        return Slice.of(rows.of(shopId, from, size + 1), size, GroupBuy::number);
    }

    /** Those of all shops, the last to end first. */
    public Slice<GroupBuy> of(GroupBuyState state, String before, int size) {
        var read = rows.of(state, TimeCursor.parse(before), size + 1);
        return Slice.of(read, size, each -> new TimeCursor(
                        each.window().countAt(), each.key().id())
                .text());
    }

    /** Those that wait for the staff; empty if none does. */
    public Optional<Waiting> waiting() {
        return rows.waiting(MANY).map(waiting -> new Waiting(waiting.many(), Objects.requireNonNull(waiting.since())));
    }
}
