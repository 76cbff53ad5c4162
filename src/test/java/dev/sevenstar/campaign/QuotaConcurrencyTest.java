package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.ShopKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many reviewers approve at once, and many buyers take from one share: never more than there is. */
@Tag("database")
class QuotaConcurrencyTest extends APromotion {

    private static final int REVIEWERS = 16;
    private static final int PLACES = 3;
    private static final int SHOPS = 6;

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

    private static void together(List<Callable<Void>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(REVIEWERS);
        try {
            for (var done : threads.invokeAll(work)) done.get();
        } finally {
            threads.shutdown();
        }
    }
}
