package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.nodes.Badge;
import dev.sevenstar.shared.nodes.Nodes;
import org.springframework.stereotype.Component;

/** How many claims wait for the shop, for the badge on every page. */
@Component
public class ClaimsToAnswer extends Badge {

    private final ClaimLists lists;

    ClaimsToAnswer(ClaimLists lists, Nodes nodes) {
        super("claims-to-answer", nodes);
        this.lists = lists;
    }

    @Override
    protected int count(long shopId) {
        return lists.counts(shopId).getOrDefault(ClaimPile.SELLER, 0);
    }
}
