package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All group-buys. Changes to one wait for each other, and so do those who are counted. */
@Component
public class GroupBuys {

    private final GroupBuyRows rows;
    private final GroupPrices prices;
    private final ShownGroupBuys shown;
    private final Clock clock;

    GroupBuys(GroupBuyRows rows, GroupPrices prices, ShownGroupBuys shown, Clock clock) {
        this.rows = rows;
        this.prices = prices;
        this.shown = shown;
        this.clock = clock;
    }

    public GroupBuy get(ShopKey key) {
        return rows.read(key, false).orElseThrow(NotFound::new);
    }

    /** By the number that buyers know. */
    public Optional<GroupBuy> find(long id) {
        return rows.find(id);
    }

    @Transactional
    GroupBuy add(GroupBuy group) {
        rows.insert(group);
        return group;
    }

    @Transactional
    GroupBuy change(ShopKey key, Consumer<GroupBuy> change) {
        var group = rows.read(key, true).orElseThrow(NotFound::new);
        change.accept(group);
        rows.update(group);
        shown.changed();
        return group;
    }

    /**
     * @param seen the version that was on the screen
     * @throws OptimisticLockingFailureException if it was changed since
     */
    @Transactional
    GroupBuy change(ShopKey key, long seen, Consumer<GroupBuy> change) {
        return change(key, group -> {
            if (group.version() != seen) throw new OptimisticLockingFailureException("group-buy");
            change.accept(group);
        });
    }

    /**
     * Pieces of it are paid for, or given back again; whoever joins next pays the price of the step that is reached by
     * that. Once it is counted nothing changes it any more.
     *
     * @param pieces more or fewer
     * @param orders 1 if an order joins, -1 if it leaves, 0 if it goes on with fewer pieces
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(ShopKey key, int pieces, int orders) {
        var group = rows.read(key, true).orElseThrow(NotFound::new);
        if (group.state() != GroupBuyState.APPROVED) return;
        rows.count(key, pieces, orders);
        var now = rows.read(key, true).orElseThrow(NotFound::new);
        if (!now.price().equals(group.price())) prices.set(now);
        shown.changed();
    }

    /** Everybody who took part has what is theirs. */
    @Transactional
    public void settled(ShopKey key) {
        change(key, group -> group.settle(Times.now(clock)));
    }
}
