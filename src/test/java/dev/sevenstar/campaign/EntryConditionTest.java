package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.campaign.ShopFacts.Readings;
import dev.sevenstar.campaign.Verdict.Result;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.listing.Delivery;
import dev.sevenstar.listing.Gallery;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class EntryConditionTest {

    private static final long SHOP = 7;
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    @Autowired
    EntryRules rules;

    @Autowired
    Catalog catalog;

    @Autowired
    World world;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    List<ShopFact> facts;

    ListingContent bolts;

    @BeforeEach
    void write() {
        var factory = world.boltFactory();
        bolts = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBERSHIP, 30, 30, 29",
        "VERIFICATION, 2, 2, 1",
        "AGE, 12, 12, 11",
        "TIER, 2, 3, 1",
        "DISPUTE_RATE, 100, 100, 101",
        "ANSWER_RATE, 8000, 8000, 7999",
        "ON_TIME, 9000, 9001, 8999",
        "PENALTIES, 0, 0, 1"
    })
    void what_is_asked_of_a_shop_holds_at_its_limit_and_not_beyond(Measure measure, long limit, long met, long missed) {
        assertThat(shop(measure, limit, met)).isEqualTo(Result.MET);
        assertThat(shop(measure, limit, missed)).isEqualTo(Result.MISSED);
    }

    @Test
    void whoever_has_done_too_little_to_be_judged_by_is_excused_and_whoever_has_not_got_something_is_not() {
        for (var measure : Measure.values()) {
            if (measure.subject() != Measure.Subject.SHOP || measure.isImplied()) continue;
            var expected = measure.unit() == Measure.Unit.SHARE ? Result.UNJUDGED : Result.MISSED;
            assertThat(new EntryCondition(measure, measure.usual())
                            .judge(OptionalLong.empty(), "")
                            .result())
                    .as(measure.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_measure_of_a_shop_is_a_fact_that_some_room_knows() {
        assertThat(facts)
                .extracting(ShopFact::name)
                .containsAll(Arrays.stream(Measure.values())
                        .filter(each -> each.subject() == Measure.Subject.SHOP && !each.isImplied())
                        .map(Measure::fact)
                        .toList());
    }

    @Test
    void of_several_methods_of_payment_the_first_that_is_not_taken_is_the_remedy() {
        var terms = terms(List.of(), List.of("trust-pay", "credit-card"), List.of(), List.of());
        var both = readings(Map.of("payment.method.trust-pay", 1L, "payment.method.credit-card", 1L));
        assertThat(rules.shop(terms, SHOP, both)).extracting(Verdict::result).containsExactly(Result.MET);
        var one = readings(Map.of("payment.method.trust-pay", 1L, "payment.method.credit-card", 0L));
        assertThat(rules.shop(terms, SHOP, one)).singleElement().satisfies(verdict -> {
            assertThat(verdict.result()).isEqualTo(Result.MISSED);
            assertThat(verdict.remedy()).isEqualTo("/fix/payment.method.credit-card");
        });
    }

    @Test
    void stars_stock_and_sales_hold_at_their_limit() {
        assertThat(listing(Measure.STARS, 5, published(bolts, 5, 5_000), 0)).isEqualTo(Result.MET);
        assertThat(listing(Measure.STARS, 6, published(bolts, 5, 5_000), 0)).isEqualTo(Result.MISSED);
        assertThat(listing(Measure.STOCK, 100, published(bolts, 5, 100), 0)).isEqualTo(Result.MET);
        assertThat(listing(Measure.STOCK, 100, published(bolts, 5, 99), 0)).isEqualTo(Result.MISSED);
        assertThat(listing(Measure.SOLD, 10, published(bolts, 5, 1), 10)).isEqualTo(Result.MET);
        assertThat(listing(Measure.SOLD, 10, published(bolts, 5, 1), 9)).isEqualTo(Result.MISSED);
    }

    @Test
    void a_promise_of_48_hours_is_not_one_of_24() {
        var listing = published(bolts, 5, 1);
        assertThat(listing(Measure.SENT_WITHIN, 48, listing, 0)).isEqualTo(Result.MET);
        assertThat(listing(Measure.SENT_WITHIN, 47, listing, 0)).isEqualTo(Result.MISSED);
        var silent = bolts.with(new Delivery(bolts.delivery().freight(), 12, null, null, List.of(), List.of()));
        assertThat(listing(Measure.SENT_WITHIN, 1_000, published(silent, 5, 1), 0))
                .isEqualTo(Result.MISSED);
    }

    @Test
    void what_can_only_be_asked_for_is_not_ordered_online_and_what_has_no_picture_on_white_has_none() {
        assertThat(listing(Measure.ONLINE_ORDER, 1, published(bolts, 5, 1), 0)).isEqualTo(Result.MET);
        assertThat(listing(Measure.WHITE_BACKGROUND, 1, published(bolts, 5, 1), 0))
                .isEqualTo(Result.MISSED);
        var gallery = bolts.gallery();
        var white =
                bolts.with(new Gallery(gallery.pictures(), gallery.pictures().get(0), null, false, false));
        assertThat(listing(Measure.WHITE_BACKGROUND, 1, published(white, 5, 1), 0))
                .isEqualTo(Result.MET);
    }

    @Test
    void a_category_takes_in_all_that_lie_below_it_and_nothing_beside() {
        var path = catalog.path(bolts.categoryId());
        var elsewhere = catalog.roots().stream()
                .filter(root -> root.id() != path.get(0).id())
                .findFirst()
                .orElseThrow();
        for (var above : path)
            assertThat(rules.listing(
                            terms(List.of(above.id()), List.of(), List.of(), List.of()), published(bolts, 5, 1), 0))
                    .noneMatch(Verdict::isMissed);
        assertThat(rules.listing(
                        terms(List.of(elsewhere.id()), List.of(), List.of(), List.of()), published(bolts, 5, 1), 0))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.isMissed()).isTrue());
    }

    @Test
    void every_promise_that_is_asked_for_has_to_be_made() {
        var terms = terms(List.of(), List.of(), List.of(ServicePromise.INVOICE, ServicePromise.DROP_SHIP), List.of());
        assertThat(rules.listing(terms, promising(ServicePromise.INVOICE), 0)).anyMatch(Verdict::isMissed);
        assertThat(rules.listing(
                        terms,
                        promising(ServicePromise.DROP_SHIP, ServicePromise.CUSTOM_MADE, ServicePromise.INVOICE),
                        0))
                .noneMatch(Verdict::isMissed);
    }

    @Test
    void a_limit_that_nobody_could_have_meant_is_refused() {
        assertThatThrownBy(() -> new EntryCondition(Measure.STARS, 8)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new EntryCondition(Measure.STOCK, -1)).isInstanceOf(Refused.class);
        var twice = new EntryCondition(Measure.STARS, 5);
        assertThatThrownBy(() -> terms(List.of(), List.of(), List.of(), List.of(twice, twice)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void terms_are_read_as_they_were_written() {
        var terms = StartingPoint.mega(MegaPromotion.SPRING, 2027, "3.28").terms();
        assertThat(Terms.read(terms.written())).isEqualTo(terms);
    }

    private PublishedListing promising(ServicePromise... promises) {
        var delivery = bolts.delivery();
        return published(
                bolts.with(new Delivery(delivery.freight(), 12, null, null, delivery.promises(), List.of(promises))),
                5,
                1);
    }

    private Result shop(Measure measure, long limit, long measured) {
        var terms = terms(List.of(), List.of(), List.of(), List.of(new EntryCondition(measure, limit)));
        return rules.shop(terms, SHOP, readings(Map.of(measure.fact(), measured)))
                .get(0)
                .result();
    }

    private Result listing(Measure measure, long limit, PublishedListing listing, long sold) {
        var terms = terms(List.of(), List.of(), List.of(), List.of(new EntryCondition(measure, limit)));
        return rules.listing(terms, listing, sold).get(0).result();
    }

    private static Readings readings(Map<String, Long> measured) {
        var facts = new HashMap<String, Map<Long, ShopFact.Value>>();
        measured.forEach((name, number) ->
                facts.put(name, Map.of(SHOP, new ShopFact.Value(number, ShopFact.Unit.COUNT, NOW, "/fix/" + name))));
        return new Readings(facts);
    }

    private static Terms terms(
            List<Long> categories,
            List<String> payments,
            List<ServicePromise> promises,
            List<EntryCondition> conditions) {
        return new Terms(categories, conditions, payments, new PriceRule(9_000, 0), 0, promises, List.of());
    }

    private static PublishedListing published(ListingContent content, int stars, int stock) {
        return new PublishedListing(
                SHOP,
                1,
                1,
                ListingState.ONLINE,
                content,
                Map.of(Sku.SINGLE, stock),
                stars,
                90,
                NOW,
                null,
                null,
                List.of());
    }
}
