package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PayBill;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.LineRefused;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.TestDatabase;
import dev.sevenstar.trade.PlaceOrder.Request;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.claim.OpenClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many buyers at few shops with little stock: they order, some on credit lines, pay, change their minds, want money back
 * and receive all at once, two of them with the same form or at the same order now and then, and shops change prices,
 * send and close. Afterwards every piece and every fen is where the orders say. {@code bin/test load} lets them do so
 * for a minute; what they did is in {@code target}.
 */
@Tag("database")
class ConcurrentOrdersTest extends AFactorySells {

    private static final int THREADS = 16;
    private static final int BUYERS = 64;
    private static final int SHOPS = 8;

    /** So many buyers have a line at every shop, on which the largest order fits once. */
    private static final int TRUSTED = 4;

    /** So many more bolts are there now and then. */
    private static final int BATCH = 1_000;

    private static final Money LIMIT = Money.parseYuan("1300");
    private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("load.seconds", 5));
    private static final Hand SELLER = new Hand(Side.SELLER, 1, "陈恒");

    @Autowired
    CreditLines lines;

    @Autowired
    PayBill payBill;

    @Autowired
    ChangePrice price;

    @Autowired
    ShipOrder ship;

    @Autowired
    CloseOrder close;

    @Autowired
    OpenClaim openClaim;

    @Autowired
    HandleClaim handle;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private final Map<String, ShopKey> byForm = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Request> tabs = new AtomicReferenceArray<>(SHOPS);
    private final AtomicReferenceArray<ShopKey> known = new AtomicReferenceArray<>(SHOPS);
    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();
    private final AtomicIntegerArray made = new AtomicIntegerArray(SHOPS);
    private List<ShopKey> bolts = List.of();
    private List<Person> buyers = List.of();

    @Test
    void nothing_is_lost_double_or_below_zero() throws Exception {
        bolts = IntStream.range(0, SHOPS)
                .mapToObj(i -> boltsOf(world.boltFactory()))
                .toList();
        buyers = IntStream.range(0, BUYERS).mapToObj(i -> world.buyer()).toList();
        bolts.forEach(each -> trust(each.shopId()));
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var until = System.nanoTime() + FOR.toNanos();
            var work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Void>) () -> act(new Random(thread), until))
                    .toList();
            for (var done : pool.invokeAll(work)) done.get();
        } finally {
            pool.shutdown();
        }
        note();
        assertThat(counts).containsKeys("placed", "out of stock", "beyond the line", "received", "given back");
        assertThat(byForm.values()).doesNotHaveDuplicates();
        bolts.forEach(this::check);
    }

    private void trust(long shop) {
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (?, 'CREDIT_TERM', ?, 1)")
                .params(shop, Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        var terms = new CreditLines.Terms(LIMIT, new PaymentTerm.NetDays(30), null);
        for (var buyer : buyers.subList(0, TRUSTED)) lines.grant(shop, buyer.id(), buyer.name(), terms, 1, "陈恒", "");
    }

    private Void act(Random random, long until) {
        var own = new ArrayList<ShopKey>();
        while (System.nanoTime() < until)
            try {
                if (own.isEmpty() || random.nextInt(4) == 0) own.add(order(random));
                else goOn(own.get(random.nextInt(own.size())), random);
            } catch (LineRefused beyond) {
                count("beyond the line");
            } catch (NotOrderable gone) {
                count("out of stock");
                own.removeIf(key -> orders.get(key).state().isOver());
                payABill(random);
                if (random.nextInt(8) == 0) make(random.nextInt(SHOPS));
            } catch (Refused tooLate) {
                count("too late");
            }
        return null;
    }

    /** Now and then the form that somebody else is just sending. */
    private ShopKey order(Random random) {
        var shop = random.nextInt(SHOPS);
        var other = tabs.get(shop);
        var request = other != null && random.nextInt(4) == 0 ? other : request(bolts.get(shop), random);
        tabs.set(shop, request);
        var key = place.place(request);
        var before = byForm.putIfAbsent(request.requestKey(), key);
        assertThat(before).isIn(null, key);
        count(before == null ? "placed" : "sent twice");
        known.set(shop, key);
        return key;
    }

    private Request request(ShopKey listing, Random random) {
        var onCredit = random.nextBoolean();
        var buyer = buyers.get(random.nextInt(onCredit ? TRUSTED : BUYERS));
        var pieces = (1 + random.nextInt(20)) * 100;
        var cost = Money.ofFen(pieces < 1_000 ? 68 : 59).times(pieces);
        var freight = Money.ofFen(800 + (pieces / 100 - 1) * 200L);
        var method = onCredit ? MethodCode.CREDIT_TERM : MethodCode.ESCROW;
        return request(listing, buyer, pieces, method, cost.plus(freight).toYuan());
    }

    /** One's own, or the one that somebody else has just placed. */
    private void goOn(ShopKey own, Random random) {
        var other = known.get(random.nextInt(SHOPS));
        var key = other != null && random.nextInt(5) == 0 ? other : own;
        var order = orders.get(key);
        var buyer = new Hand(Side.BUYER, order.buyerPerson(), "王程");
        switch (order.state()) {
            case AWAITING_PAYMENT -> {
                switch (random.nextInt(4)) {
                    case 0 -> did("cancelled", () -> cancel.cancel(key, CloseReason.CHANGED_MIND, buyer));
                    case 1 ->
                        did("repriced", () -> price.change(key, Map.of(1, discount(random)), order.freight(), SELLER));
                    default -> did("paid", () -> pay(key));
                }
            }
            case AWAITING_SHIPMENT -> {
                switch (random.nextInt(4)) {
                    case 0 -> did("closed", () -> close.close(key, CloseReason.OUT_OF_STOCK, true, SELLER));
                    case 1 -> did("given back", () -> giveBack(key, buyer));
                    default -> did("sent", () -> ship.shipRest(key, waybill(random), SELLER));
                }
            }
            case AWAITING_RECEIPT -> did("received", () -> receipt.confirm(key, buyer));
            case COMPLETED -> did("given back", () -> giveBack(key, buyer));
            case CANCELLED, CLOSED -> throw new Refused("trade.refused.state");
        }
    }

    private static Money discount(Random random) {
        return Money.ofFen(random.nextInt(2_000) - 1_000L);
    }

    private static Waybill waybill(Random random) {
        return Waybill.of(CarrierCode.SF, "", "SF%013d".formatted(random.nextLong(10_000_000_000_000L)));
    }

    /** Everything before the goods have left, and a yuan afterwards. */
    private void giveBack(ShopKey key, Hand buyer) {
        var order = orders.get(key);
        var most = claims.limits(order).most(List.of(1));
        var all = !order.isShippedInPart();
        var terms = new ClaimTerms(
                List.of(1),
                all ? most.goods() : Money.parseYuan("1"),
                all ? most.freight() : Money.ZERO,
                false,
                ClaimReason.CHANGED_MIND,
                "不要了",
                Evidence.NONE);
        var claim = openClaim.open(key, terms, UUID.randomUUID().toString(), buyer);
        handle.handle(claim, (each, now) -> each.accept("", SELLER, now));
    }

    private void payABill(Random random) {
        var wanted = new NewReceipt(
                bolts.get(random.nextInt(SHOPS)).shopId(),
                buyers.get(random.nextInt(TRUSTED)).id(),
                Money.ofFen(1 + random.nextInt(50_000)),
                Meant.OLDEST_FIRST,
                ReceiptWay.BANK,
                LocalDate.ofInstant(clock.instant(), Times.ZONE),
                "",
                UUID.randomUUID().toString(),
                1,
                "陈恒");
        try {
            did("paid on account", () -> payBill.pay(wanted));
        } catch (Refused moreThanIsOpen) {
            count("too late");
        }
    }

    private void make(int shop) {
        stock.giveBack(bolts.get(shop), Sku.SINGLE, BATCH);
        made.addAndGet(shop, BATCH);
        count("made " + BATCH);
    }

    private void did(String what, Runnable act) {
        act.run();
        count(what);
    }

    private void count(String what) {
        counts.computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
    }

    private void check(ShopKey listing) {
        var truth = new ShopTruth(house);
        var shop = listing.shopId();
        truth.check(shop);
        assertThat(truth.ordersOf(shop))
                .containsExactlyInAnyOrderElementsOf(byForm.values().stream()
                        .filter(key -> key.shopId() == shop)
                        .toList());
        assertThat(left(listing))
                .isNotNegative()
                .isEqualTo(STOCK + made.get(bolts.indexOf(listing)) - truth.takenBy(shop));
    }

    private void note() throws IOException {
        var database = TestDatabase.isPostgres() ? "postgres" : "h2";
        Files.writeString(
                Path.of("target", "concurrent-orders-" + database + ".txt"),
                "%d threads, %d buyers, %d shops, %d s on %s: %s%n"
                        .formatted(THREADS, BUYERS, SHOPS, FOR.toSeconds(), database, new TreeMap<>(counts)));
    }
}
