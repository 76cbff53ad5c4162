package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.NotOrderable;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many reviewers approve at once, and many buyers take from one share: never more than there is. {@code bin/test load}
 * lets them do so for a minute.
 */
@Tag("database")
class QuotaConcurrencyTest extends APromotion {

    private static final int REVIEWERS = 16;
    private static final int PLACES = 3;
    private static final int SHOPS = 6;
    private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("load.seconds", 2));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void of_all_who_are_approved_at_once_no_more_than_the_places_take_part() throws Exception {
        var campaign = open(PLACES);
        var brought = new ArrayList<ShopKey>();
        for (int i = 0; i < SHOPS; i++) brought.add(bring(campaign));
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < REVIEWERS; i++) {
            var bolts = brought.get(i % SHOPS);
            work.add(() -> approve(campaign, bolts));
        }
        together(work);
        var approved = brought.stream()
                .filter(bolts -> state(campaign, bolts) == EntryState.APPROVED)
                .toList();
        assertThat(approved).hasSize(PLACES);
        assertThat(jdbc.sql("select taken from campaign_places where campaign_id = :id")
                        .param("id", campaign.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(PLACES);
        for (var bolts : brought) {
            var taken = approved.contains(bolts) ? 500 : 0;
            assertThat(left(bolts)).isEqualTo(STOCK - taken);
            assertThat(shares.of(bolts, campaign.id()).getOrDefault(Sku.SINGLE, 0))
                    .isEqualTo(taken);
        }
    }

    @Test
    void what_an_approval_took_comes_back_when_it_is_unsaid() {
        var campaign = open(1);
        var first = bring(campaign);
        var second = bring(campaign);
        approve(campaign, first);
        approve(campaign, second);
        assertThat(state(campaign, second)).isEqualTo(EntryState.SUBMITTED);
        decide.undo(new Registration.Key(first.shopId(), campaign.id()), first.id());
        assertThat(left(first)).isEqualTo(STOCK);
        approve(campaign, second);
        assertThat(state(campaign, second)).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void a_share_is_sold_to_the_last_piece_and_not_beyond() throws Exception {
        var campaign = open(1);
        var bolts = bring(campaign);
        approve(campaign, bolts);
        var sold = new AtomicInteger();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < REVIEWERS; i++)
            work.add(() -> {
                for (int each = 0; each < 20; each++)
                    if (Boolean.TRUE.equals(
                            transaction.execute(status -> shares.take(bolts, campaign.id(), Sku.SINGLE, 7))))
                        sold.addAndGet(7);
                return null;
            });
        together(work);
        assertThat(sold.get()).isEqualTo(500 / 7 * 7);
        assertThat(shares.of(bolts, campaign.id())).containsEntry(Sku.SINGLE, 500 % 7);
    }

    /** Reviewers say yes and take it back, all at the same shops: what stands at the end stands everywhere. */
    @Test
    void places_and_stock_add_up_however_often_reviewers_change_their_minds() throws Exception {
        var campaign = open(PLACES);
        var brought = new ArrayList<ShopKey>();
        for (int i = 0; i < SHOPS; i++) brought.add(bring(campaign));
        var decided = new AtomicInteger();
        meanwhile(random -> {
            var bolts = brought.get(random.nextInt(SHOPS));
            if (random.nextBoolean()) approve(campaign, bolts);
            else undo(campaign, bolts);
            if (places(campaign) > PLACES) throw new AssertionError("more places than there are");
            decided.incrementAndGet();
        });
        var approved = brought.stream()
                .filter(bolts -> state(campaign, bolts) == EntryState.APPROVED)
                .toList();
        assertThat(places(campaign)).isEqualTo(approved.size()).isLessThanOrEqualTo(PLACES);
        for (var bolts : brought) {
            var share = share(campaign, bolts);
            assertThat(share).isEqualTo(approved.contains(bolts) ? SHARE : 0);
            assertThat(left(bolts) + share).isEqualTo(STOCK);
        }
        assertThat(decided.get()).isGreaterThan(REVIEWERS);
    }

    /** Buyers order at the campaign's price and change their minds: every piece is in an order, in the share or on the shelf. */
    @Test
    void every_piece_of_a_share_is_sold_once_or_still_there() throws Exception {
        var campaign = open(1);
        var bolts = bring(campaign);
        approve(campaign, bolts);
        clock.set(campaign.schedule().liveFrom());
        var buyers = new ArrayList<Person>();
        for (int i = 0; i < REVIEWERS; i++) buyers.add(world.person("买家" + i));
        var placed = new ConcurrentLinkedQueue<ShopKey>();
        meanwhile(random -> {
            var mine = placed.poll();
            if (mine != null && random.nextInt(5) > 0) cancel(mine);
            else if (mine != null) placed.add(mine);
            order(bolts, buyers.get(random.nextInt(REVIEWERS)), 100 + random.nextInt(60))
                    .ifPresent(placed::add);
        });
        var fromShare = 0;
        var fromShelf = 0;
        for (var key : placed)
            for (var line : orders.get(key).lines())
                if (line.markdown() == null) fromShelf += line.quantity();
                else fromShare += line.quantity();
        assertThat(share(campaign, bolts) + fromShare).isEqualTo(SHARE);
        assertThat(left(bolts) + fromShelf).isEqualTo(STOCK - SHARE);
    }

    private Optional<ShopKey> order(ShopKey bolts, Person buyer, int pieces) {
        var wanted = List.of(new Wanted(bolts.id(), Sku.SINGLE, pieces));
        var seen = place.reckon(bolts.shopId(), wanted, CHENGDU.regionCode());
        try {
            return Optional.of(place.place(request(
                    bolts, buyer, pieces, MethodCode.ESCROW, seen.total().toYuan())));
        } catch (NotOrderable | PessimisticLockingFailureException gone) {
            return Optional.empty();
        }
    }

    private void cancel(ShopKey order) {
        for (int tried = 0; tried < 20; tried++)
            try {
                cancel.cancel(order, CloseReason.of(Side.BUYER).get(0), Hand.HOUSE);
                return;
            } catch (PessimisticLockingFailureException inEachOthersWay) {
                // once more
            }
        throw new IllegalStateException("never came through");
    }

    private void undo(Campaign campaign, ShopKey bolts) {
        try {
            decide.undo(new Registration.Key(bolts.shopId(), campaign.id()), bolts.id());
        } catch (PessimisticLockingFailureException | Refused nothingToUndo) {
            // another was faster
        }
    }

    private int places(Campaign campaign) {
        return jdbc.sql("select taken from campaign_places where campaign_id = :id")
                .param("id", campaign.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private int share(Campaign campaign, ShopKey bolts) {
        return shares.of(bolts, campaign.id()).getOrDefault(Sku.SINGLE, 0);
    }

    /** Everybody does it again and again. */
    private static void meanwhile(Consumer<Random> act) throws Exception {
        var end = System.nanoTime() + FOR.toNanos();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < REVIEWERS; i++) {
            var random = new Random(i);
            work.add(() -> {
                while (System.nanoTime() < end) act.accept(random);
                return null;
            });
        }
        together(work);
    }

    private static void together(List<Callable<Void>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(REVIEWERS);
        try {
            for (var done : threads.invokeAll(work)) done.get();
        } finally {
            threads.shutdown();
        }
    }
}
