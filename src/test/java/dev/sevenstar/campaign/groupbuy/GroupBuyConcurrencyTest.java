package dev.sevenstar.campaign.groupbuy;

import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.NotOrderable;
import dev.sevenstar.trade.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;

/** Many buyers join, pay and leave at the same time: each counts once, and nothing is sold twice. */
@Tag("database")
class GroupBuyConcurrencyTest extends AGroupBuy {

    private static final int THREADS = 8;
    private static final int ORDERS = 5;
    private static final int PIECES = 100;

    @Autowired
    Shares shares;

    @Test
    void everybody_who_pays_at_the_same_time_is_counted_once() throws Exception {
        open();
        var buyers = new ArrayList<Person>();
        for (int i = 0; i < THREADS; i++) buyers.add(world.person("买家" + i));
        var joined = all(buyers.stream()
                .map(buyer -> (Callable<Integer>) () -> join(buyer))
                .toList());
        var orders = joined.stream().mapToInt(Integer::intValue).sum();
        // 40 times 100 pieces are asked for, and there are 2 000.
        assertThat(orders).isEqualTo(SHARE / PIECES);
        assertThat(now().standing().joined()).isEqualTo(orders);
        assertThat(now().standing().paid()).isEqualTo(SHARE);
        assertThat(shares.of(bolts, group.id()).get(Sku.SINGLE)).isZero();

        over();

        assertThat(now().lastPrice()).contains(Money.parseYuan("0.50"));
        assertThat(ledger.balance(bolts.shopId(), ESCROW_HELD))
                .isEqualTo(Money.parseYuan("0.50")
                        .times(SHARE)
                        .plus(Money.parseYuan("8").times(orders)));
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE);
    }

    /** @return how many orders came about */
    private int join(Person buyer) {
        var placed = 0;
        for (int i = 0; i < ORDERS; i++) {
            var order = place(buyer);
            if (order == null) return placed;
            placed++;
            tried(() -> {
                pay(order);
                return true;
            });
        }
        return placed;
    }

    /** As often as the price moves; null when nothing is left. */
    private @Nullable ShopKey place(Person buyer) {
        for (int tried = 0; tried < 200; tried++)
            try {
                var wanted = List.of(new Wanted(bolts.id(), Sku.SINGLE, PIECES));
                var reckoning = place.reckon(buyer.id(), bolts.shopId(), wanted, CHENGDU.regionCode());
                if (reckoning.groupBuy().isEmpty()) return null;
                return place.place(request(
                        bolts,
                        buyer,
                        PIECES,
                        MethodCode.ESCROW,
                        reckoning.total().toYuan()));
            } catch (NotOrderable | PessimisticLockingFailureException moved) {
                // once more
            } catch (Refused refused) {
                throw new IllegalStateException(refused.key());
            }
        throw new IllegalStateException("never came through");
    }

    private static void tried(Callable<Boolean> act) {
        for (int tried = 0; tried < 50; tried++)
            try {
                act.call();
                return;
            } catch (PessimisticLockingFailureException inEachOthersWay) {
                // once more
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        throw new IllegalStateException("never came through");
    }

    private static List<Integer> all(List<Callable<Integer>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var done = new ArrayList<Integer>();
            for (Future<Integer> each : threads.invokeAll(work)) done.add(each.get());
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
