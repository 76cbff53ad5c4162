package dev.sevenstar.trade.web.claim;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.web.TodoSource;
import dev.sevenstar.trade.claim.ClaimLists;
import dev.sevenstar.trade.claim.ClaimPile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims that wait for the shop; the one that is due first is named. */
@Component
class ClaimTodos implements TodoSource {

    private static final int VALUE = 92;
    private static final int COUNTED = 20;

    private final ClaimLists lists;

    ClaimTodos(ClaimLists lists) {
        this.lists = lists;
    }

    @Override
    public String right() {
        return "refund";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var rows = lists.ofShop(shopId, ClaimPile.SELLER, null, COUNTED).rows();
        if (rows.isEmpty()) return List.of();
        var soonest = rows.get(0);
        var href = rows.size() == 1 ? "/workbench/claims/" + Ids.text(soonest.id()) : "/workbench/claims";
        return List.of(new Todo(
                "trade.todo.claims",
                List.of(rows.size(), soonest.buyerName(), Money.ofFen(soonest.fen())),
                href,
                VALUE,
                soonest.due()));
    }
}
