package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.listing.LowestPrices;
import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecialCards;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.NotOrderable;
import dev.sevenstar.trade.OrderLine;
import dev.sevenstar.trade.PriceReason;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What buyers pay while a campaign sells: the lower price for as long as the share lasts, and not a second longer. */
@Tag("database")
class LiveSaleTest extends APromotion {

    private static final Money USUAL = Money.parseYuan("0.68");
    private static final Money LOWER = Money.parseYuan("0.60");

    @Autowired
    PublishedListings published;

    @Autowired
    SpecialCards cards;

    @Autowired
    LowestPrices lowest;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Campaign campaign;
    private ShopKey bolts;

    @BeforeEach
    void approved() {
        campaign = open(3);
        bolts = bring(campaign);
        approve(campaign, bolts);
    }

    @Test
    void the_price_turns_with_the_second_on_pages_and_cards_alike() {
        at(from().minusSeconds(30));
        assertThat(price(100)).isEqualTo(USUAL);
        assertThat(card()).isNull();
        at(from());
        assertThat(price(100)).isEqualTo(LOWER);
        assertThat(price(500)).isEqualTo(LOWER);
        assertThat(card()).isEqualTo(Money.parseYuan("0.50"));
        assertThat(cards.next(Times.now(clock)).orElseThrow()).isBeforeOrEqualTo(until());
        at(until().minusSeconds(30));
        assertThat(price(100)).isEqualTo(LOWER);
        at(until());
        assertThat(price(100)).isEqualTo(USUAL);
        assertThat(card()).isNull();
    }

    @Test
    void an_order_keeps_the_campaign_and_what_it_would_have_cost() {
        at(from());
        var line = order(300, "192.00");
        assertThat(line.unitPrice()).isEqualTo(LOWER);
        assertThat(line.reason()).isEqualTo(PriceReason.CAMPAIGN);
        assertThat(line.markdown()).isEqualTo(new Markdown(SpecialKind.CAMPAIGN, campaign.id(), "现货专场", USUAL));
        assertThat(share()).isEqualTo(200);
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE);
    }

    @Test
    void what_the_share_does_not_hold_costs_what_it_always_does() {
        at(from());
        assertThat(order(300, "192.00").unitPrice()).isEqualTo(LOWER);
        assertThat(price(300)).isEqualTo(USUAL);
        var line = order(300, "216.00");
        assertThat(line.unitPrice()).isEqualTo(USUAL);
        assertThat(line.markdown()).isNull();
        assertThat(share()).isEqualTo(200);
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE - 300);
        assertThat(order(200, "130.00").unitPrice()).isEqualTo(LOWER);
        assertThat(share()).isZero();
        assertThat(card()).isNull();
        assertThat(listing().special()).isEmpty();
    }

    /** A thousand would cost 0.50 each if the share held them; as it is they cost 0.59. */
    @Test
    void nobody_is_promised_a_tier_that_the_share_does_not_hold() {
        at(from());
        var quote = listing().quote(List.of(new PriceTable.Pick(Sku.SINGLE, 300)));
        assertThat(quote.next()).isEqualTo(new PriceTable.NextStep(700, Money.parseYuan("0.59")));
    }

    @Test
    void whoever_saw_the_lower_price_is_told_when_it_is_over_and_nothing_is_taken() {
        at(until());
        assertThatThrownBy(() -> order(300, "192.00")).isInstanceOf(NotOrderable.class);
        assertThat(share()).isEqualTo(SHARE);
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE);
    }

    @Test
    void an_order_that_is_not_paid_gives_its_pieces_back_to_the_share_and_afterwards_to_the_shelf() {
        at(from());
        var buyer = world.person("赵买家");
        var order = place.place(request(bolts, buyer, 300, MethodCode.ESCROW, "192.00"));
        cancel.cancel(order, CloseReason.of(Side.BUYER).get(0), hand(buyer));
        assertThat(share()).isEqualTo(SHARE);
        var later = place.place(request(bolts, buyer, 300, MethodCode.ESCROW, "192.00"));
        transaction.executeWithoutResult(status -> shares.release(bolts, campaign.id()));
        assertThat(left(bolts)).isEqualTo(STOCK - 300);
        cancel.cancel(later, CloseReason.of(Side.BUYER).get(0), hand(buyer));
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    @Test
    void what_it_cost_in_a_campaign_counts_among_its_lowest_prices() {
        var before = lowest(from().minus(Duration.ofDays(30)), from());
        assertThat(before).isEqualTo(USUAL);
        at(until());
        assertThat(lowest(until().minus(Duration.ofDays(30)), until())).isEqualTo(LOWER);
    }

    @Test
    void an_approval_that_is_unsaid_leaves_no_price() {
        decide.undo(new Registration.Key(bolts.shopId(), campaign.id()), bolts.id());
        at(from());
        assertThat(price(100)).isEqualTo(USUAL);
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    @Test
    void when_it_is_over_the_rest_is_back_on_the_shelf_once_and_the_shop_is_told() {
        at(from());
        pay(place.place(request(bolts, world.person("赵买家"), 300, MethodCode.ESCROW, "192.00")));
        at(until());
        settle();
        jobs.run();
        assertThat(left(bolts)).isEqualTo(STOCK - 300);
        assertThat(share()).isZero();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void what_is_stopped_costs_the_usual_at_once_and_what_is_called_off_gives_everything_back() {
        at(from().plusSeconds(60));
        run.stop(campaign.id(), "供货出了问题");
        assertThat(price(100)).isEqualTo(USUAL);
        jobs.run();
        assertThat(left(bolts)).isEqualTo(STOCK);
        at(until());
        settle();
        jobs.run();
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(told()).isEqualTo(1);
    }

    private int told() {
        return jdbc.sql(
                        "select count(*) from notification where shop_id = :shop and message_key in ('campaign.notice.ended', 'campaign.notice.broken-off')")
                .param("shop", bolts.shopId())
                .query(Integer.class)
                .single();
    }

    private Money lowest(Instant from, Instant until) {
        return lowest.of(List.of(bolts), from, until)
                .get(bolts)
                .of(Sku.SINGLE, 100, 1_000)
                .orElseThrow();
    }

    private OrderLine order(int pieces, String yuan) {
        var key = place.place(request(bolts, world.person("赵买家"), pieces, MethodCode.ESCROW, yuan));
        return orders.get(key).line(1);
    }

    private Money price(int pieces) {
        return place.reckon(bolts.shopId(), List.of(wanted(pieces)), null)
                .lines()
                .get(0)
                .unitPrice();
    }

    private Wanted wanted(int pieces) {
        return new Wanted(bolts.id(), Sku.SINGLE, pieces);
    }

    private @Nullable Money card() {
        return cards.of(bolts.id(), Times.now(clock))
                .map(SpecialCards.OnCard::lowest)
                .orElse(null);
    }

    private PublishedListing listing() {
        return published.find(bolts).orElseThrow();
    }

    private int share() {
        return shares.of(bolts, campaign.id()).getOrDefault(Sku.SINGLE, 0);
    }

    private Instant from() {
        return campaign.schedule().liveFrom();
    }

    private Instant until() {
        return campaign.schedule().liveUntil();
    }

    private void at(Instant moment) {
        clock.set(moment);
    }
}
