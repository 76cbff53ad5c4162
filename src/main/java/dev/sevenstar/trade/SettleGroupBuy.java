package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.campaign.groupbuy.GroupBuyDecided;
import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a group-buy is decided, each of its orders gets what is its due, one after the other: the difference to the last
 * price, or everything. Whoever still asks for a refund is waited for.
 */
@Component
class SettleGroupBuy {

    /** @param fen last price of a piece; null if everybody gets everything back */
    record Step(ShopKey groupBuy, @Nullable Long fen, long after) {}

    static final TaskDescriptor<Step> TASK = TaskDescriptor.of("trade-settle-group-buy", Step.class);

    private static final Logger LOG = LoggerFactory.getLogger(SettleGroupBuy.class);
    private static final int AT_ONCE = 50;
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final GroupParts parts;
    private final GroupBuys groups;
    private final Orders orders;
    private final Plans plans;
    private final GiveMoneyBack giveBack;
    private final CloseOrder close;
    private final CancelOrder cancel;
    private final OpenClaims claims;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleGroupBuy(
            GroupParts parts,
            GroupBuys groups,
            Orders orders,
            Plans plans,
            GiveMoneyBack giveBack,
            CloseOrder close,
            CancelOrder cancel,
            OpenClaims claims,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.parts = parts;
        this.groups = groups;
        this.orders = orders;
        this.plans = plans;
        this.giveBack = giveBack;
        this.close = close;
        this.cancel = cancel;
        this.claims = claims;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(GroupBuyDecided decided) {
        var price = decided.price();
        promise(new Step(decided.key(), price == null ? null : price.fen(), Long.MIN_VALUE), clock.instant());
    }

    private void promise(Step step, Instant when) {
        jobs.at(when, TASK, Ids.text(Ids.next()), step);
    }

    private void run(Step step) {
        var some = parts.unsettled(step.groupBuy(), step.after(), AT_ONCE);
        for (var order : some)
            try {
                transaction.executeWithoutResult(status -> settle(order, step.fen()));
            } catch (Refused meanwhile) {
                LOG.warn("order {} of a group-buy is tried again later: {}", order.number(), meanwhile.key());
            }
        if (some.size() == AT_ONCE)
            promise(new Step(step.groupBuy(), step.fen(), some.get(AT_ONCE - 1).id()), clock.instant());
        else if (parts.unsettled(step.groupBuy(), Long.MIN_VALUE, 1).isEmpty()) groups.settled(step.groupBuy());
        else
            promise(
                    new Step(step.groupBuy(), step.fen(), Long.MIN_VALUE),
                    clock.instant().plus(AGAIN));
    }

    /** The plan first, as everywhere. */
    private void settle(ShopKey key, @Nullable Long fen) {
        plans.hold(key.shopId(), key.id());
        var order = orders.get(key);
        if (claims.isAnyOn(key)) return;
        if (!parts.settle(key, Times.now(clock)) || order.state().isOver()) return;
        if (order.state() == OrderState.AWAITING_PAYMENT) cancel.cancel(key, CloseReason.NOT_PAID_IN_TIME, Hand.HOUSE);
        else if (fen == null) close.giveUp(order, CloseReason.GROUP_FAILED);
        else reach(order, Money.ofFen(fen));
    }

    private void reach(Order order, Money price) {
        var key = order.key();
        var rebates = rebates(order, claims.givenBack(key), price);
        var back = rebates.values().stream().reduce(Money.ZERO, Money::plus);
        if (back.isPositive()) giveBack.give(key.shopId(), key.id(), "group-buy " + key.number(), back);
        orders.change(key, each -> each.gathered(rebates, price, Times.now(clock)));
    }

    /** By line: what was paid for the pieces that are still wanted, above what they cost everybody. */
    static Map<Integer, Money> rebates(Order order, Map<Integer, Money> givenBack, Money price) {
        var rebates = new HashMap<Integer, Money>();
        for (var line : order.lines()) {
            var paid = line.charge().minus(givenBack.getOrDefault(line.number(), Money.ZERO));
            var due = price.times(line.quantity() - line.unwanted());
            if (due.isBelow(paid)) rebates.put(line.number(), paid.minus(due));
        }
        return rebates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Step> tradeSettleGroupBuy(SettleGroupBuy settle) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> settle.run(instance.getData()));
        }
    }
}
