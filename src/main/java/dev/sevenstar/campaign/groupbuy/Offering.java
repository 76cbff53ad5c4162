package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.shared.Refused;
import java.util.Map;

/**
 * What a shop offers to those who buy together.
 *
 * @param title what buyers know it by
 * @param note what the shop wants to say about it; may be empty
 * @param pieces that are put aside for it, by SKU
 */
public record Offering(String title, String note, Ladder ladder, Map<String, Integer> pieces, Window window) {

    public static final int TITLE = 30;
    public static final int NOTE = 500;

    /** @throws Refused if nothing is offered, or less than the last step asks for */
    public Offering {
        pieces = Map.copyOf(pieces);
        if (pieces.values().stream().anyMatch(each -> each < 1)) throw new Refused("campaign.refused.group-pieces");
        var last = ladder.steps().get(ladder.steps().size() - 1);
        var total = pieces.values().stream().mapToLong(Integer::longValue).sum();
        if (total < last.from()) throw new Refused("campaign.refused.group-too-few", last.from());
    }

    public long total() {
        return pieces.values().stream().mapToLong(Integer::longValue).sum();
    }
}
