package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time does to orders by itself: those that nobody pays end, those that nobody complains of are received. */
@Component
public class OrderClocks {

    private static final Logger LOG = LoggerFactory.getLogger(OrderClocks.class);
    private static final int AT_ONCE = 100;
    /** What is paid at the door is received when the carrier says so. */
    private static final String RECEIVED_AT_THE_DOOR = " and method <> 'COD'";

    /** Whoever wants money back is waited for. */
    private static final String CLAIMED = """
             and not exists (select 1 from trade_claim c
                where c.shop_id = trade_order.shop_id and c.order_id = trade_order.id and c.ended_at is null)""";

    private final JdbcClient jdbc;
    private final CancelOrder cancel;
    private final ConfirmReceipt receipt;
    private final Clock clock;

    OrderClocks(JdbcClient jdbc, CancelOrder cancel, ConfirmReceipt receipt, Clock clock) {
        this.jdbc = jdbc;
        this.cancel = cancel;
        this.receipt = receipt;
        this.clock = clock;
    }

    void cancelUnpaid() {
        due("pay_until", "", key -> cancel.cancel(key, CloseReason.NOT_PAID_IN_TIME, Hand.HOUSE));
    }

    public void receiveUnclaimed() {
        due("receive_until", RECEIVED_AT_THE_DOOR + CLAIMED, key -> receipt.confirm(key, Hand.HOUSE));
    }

    /** Each on its own; one that was paid or received in this moment is none of ours any more. */
    private void due(String column, String but, Consumer<ShopKey> act) {
        for (var key : keys(column, but))
            try {
                act.accept(key);
            } catch (Refused meanwhile) {
                LOG.info("order {} was left as it is: {}", key.number(), meanwhile.key());
            }
    }

    private List<ShopKey> keys(String column, String but) {
        return jdbc.sql("select shop_id, id from trade_order where " + column + " <= :now" + but + " order by " + column
                        + " limit " + AT_ONCE)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .query(ShopKey.class)
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> cancelUnpaidOrders(OrderClocks clocks) {
            return Tasks.recurring("trade-cancel-unpaid", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> clocks.cancelUnpaid());
        }

        @Bean
        RecurringTask<Void> receiveUnclaimedOrders(OrderClocks clocks) {
            return Tasks.recurring("trade-receive-unclaimed", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> clocks.receiveUnclaimed());
        }
    }
}
