package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many buyers at few shops with little stock: they order, pay, change their minds and receive all at once. Afterwards
 * every piece and every fen is where the orders say. {@code -Dload.seconds=60} for longer.
 */
@Tag("database")
class ConcurrentOrdersTest extends AFactorySells {

    private static final int THREADS = 16;
    private static final int BUYERS = 64;
    private static final int SHOPS = 8;
    private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("load.seconds", 5));

    private final Queue<ShopKey> placed = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_is_lost_double_or_below_zero() throws Exception {
        var bolts = IntStream.range(0, SHOPS)
                .mapToObj(i -> boltsOf(world.boltFactory()))
                .toList();
        var buyers = IntStream.range(0, BUYERS).mapToObj(i -> world.buyer()).toList();
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var until = System.nanoTime() + FOR.toNanos();
            var work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Integer>) () -> act(new Random(thread), bolts, buyers, until))
                    .toList();
            var acts = 0;
            for (var done : pool.invokeAll(work)) acts += done.get();
            assertThat(acts).isPositive();
        } finally {
            pool.shutdown();
        }
        assertThat(placed).isNotEmpty().doesNotHaveDuplicates();
        bolts.forEach(this::check);
    }

    private int act(Random random, List<ShopKey> bolts, List<Person> buyers, long until) {
        var acts = 0;
        var own = new ArrayList<ShopKey>();
        while (System.nanoTime() < until) {
            try {
                if (own.isEmpty() || random.nextInt(3) == 0)
                    own.add(order(bolts.get(random.nextInt(SHOPS)), buyers.get(random.nextInt(BUYERS)), random));
                else goOn(own.get(random.nextInt(own.size())), random);
                acts++;
            } catch (Refused soldOutOrTooLate) {
                own.removeIf(key -> orders.get(key).state().isOver());
            }
        }
        return acts;
    }

    private ShopKey order(ShopKey bolts, Person buyer, Random random) {
        var pieces = (1 + random.nextInt(20)) * 100;
        var price = Money.ofFen(pieces < 1_000 ? 68 : 59).times(pieces);
        var freight = Money.ofFen(800 + (pieces / 100 - 1) * 200L);
        var request = request(
                bolts, buyer, pieces, MethodCode.ESCROW, price.plus(freight).toYuan());
        var key = place.place(request);
        if (random.nextBoolean()) assertThat(place.place(request)).isEqualTo(key);
        placed.add(key);
        return key;
    }

    private void goOn(ShopKey key, Random random) {
        var order = orders.get(key);
        var seller = new Hand(Side.SELLER, 1, "陈恒");
        var buyer = new Hand(Side.BUYER, order.buyerPerson(), "王程");
        switch (order.state()) {
            case AWAITING_PAYMENT -> {
                if (random.nextInt(3) == 0) cancel.cancel(key, CloseReason.CHANGED_MIND, buyer);
                else pay(key);
            }
            case AWAITING_SHIPMENT ->
                orders.change(
                        key,
                        each -> each.ship(
                                Map.of(1, each.line(1).quantity()),
                                "SF",
                                "SF" + key.number(),
                                seller,
                                Times.now(clock)));
            case AWAITING_RECEIPT -> receipt.confirm(key, buyer);
            case COMPLETED, CANCELLED, CLOSED -> throw new Refused("trade.refused.state");
        }
    }

    private void check(ShopKey bolts) {
        var sold = 0;
        var money = new HashMap<InstalmentState, Money>();
        for (var key : placed) {
            if (key.shopId() != bolts.shopId()) continue;
            var order = orders.get(key);
            var instalment = plans.of(key.shopId(), key.id()).orElseThrow().get(1);
            assertThat(instalment.amount()).isEqualTo(order.total());
            assertThat(instalment.state().isPaid())
                    .isEqualTo(order.state() != OrderState.AWAITING_PAYMENT && order.state() != OrderState.CANCELLED);
            money.merge(instalment.state(), instalment.amount(), Money::plus);
            if (order.state() != OrderState.CANCELLED) sold += order.line(1).quantity();
        }
        assertThat(left(bolts)).isNotNegative().isEqualTo(STOCK - sold);
        assertThat(ledger.balance(bolts.shopId(), AccountKind.ESCROW_HELD))
                .isEqualTo(money.getOrDefault(InstalmentState.PAID, Money.ZERO));
        assertThat(ledger.balance(bolts.shopId(), AccountKind.AVAILABLE))
                .isEqualTo(money.getOrDefault(InstalmentState.RELEASED, Money.ZERO));
    }
}
