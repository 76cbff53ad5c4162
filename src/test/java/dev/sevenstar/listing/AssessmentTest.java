package dev.sevenstar.listing;

import static dev.sevenstar.listing.BoltListing.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final FieldRef TITLE_FIELD = new FieldRef(Step.BASICS, "title");

    @Test
    void the_bolt_listing_has_seven_stars_and_all_points() {
        var assessment = Assessment.of(content(), circumstances());
        assertThat(assessment.blockers()).isEmpty();
        assertThat(assessment.results()).allMatch(result -> result.earned());
        assertThat(assessment.stars()).isEqualTo(7);
        assertThat(assessment.score()).isEqualTo(100);
        assertThat(assessment.missing()).isEmpty();
    }

    @Test
    void the_points_that_can_be_won_are_a_hundred() {
        assertThat(ScoreTable.of(ListingContent.EMPTY, nothing()).stream()
                        .mapToInt(line -> line.possible())
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void without_online_order_there_are_never_more_than_six() {
        var sales = content().sales();
        var asking = new Sales(
                SupplyMode.SOURCING,
                sales.pricing(),
                sales.tiers(),
                sales.axes(),
                sales.skus(),
                sales.unit(),
                null,
                null,
                sales.stock(),
                null,
                null,
                true,
                true,
                false,
                List.of());
        var assessment = Assessment.of(content().with(asking), circumstances());
        assertThat(assessment.stars()).isEqualTo(6);
        assertThat(assessment.missing()).containsExactly(Star.DETAIL);
        assertThat(assessment.isPublishable()).isTrue();
    }

    @Test
    void without_the_first_star_there_is_none() {
        var assessment = Assessment.of(content().with(Gallery.EMPTY), circumstances());
        assertThat(assessment.stars()).isZero();
        assertThat(assessment.isPublishable()).isFalse();
        assertThat(assessment.score()).isPositive();
    }

    @Test
    void a_blocking_word_stops_and_a_warned_word_only_asks_for_review() {
        var blocked = Assessment.of(
                content(),
                circumstances(new WordHit(
                        "国家级", true, "absolute", "9-3", "advice", TITLE_FIELD, new Circumstances.Place("国家级", 0, 3))));
        assertThat(blocked.isPublishable()).isFalse();
        assertThat(blocked.stars()).isZero();
        assertThat(blocked.blockersOf(Step.BASICS)).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("listing.rule.word-blocked");
            assertThat(reason.at()).isEqualTo(TITLE_FIELD);
        });
        var warned = Assessment.of(
                content(),
                circumstances(new WordHit(
                        "顶级", false, "absolute", "9-3", "advice", TITLE_FIELD, new Circumstances.Place("顶级", 0, 2))));
        assertThat(warned.isPublishable()).isTrue();
        assertThat(warned.needsReview()).isTrue();
        assertThat(warned.stars()).isEqualTo(7);
    }

    @Test
    void a_title_needs_fifty_its_core_word_and_two_attribute_words() {
        var shortTitle = Assessment.of(content().with(Basics.of("外六角螺栓 M8×40 304不锈钢", List.of())), circumstances());
        assertThat(shortTitle.missing()).containsExactly(Star.TITLE);
        var noCore = Assessment.of(
                content().with(Basics.of("304不锈钢外六角紧固件 M8×40 全牙 GB/T5783 工厂现货", List.of())), circumstances());
        assertThat(keys(noCore, Star.TITLE)).containsExactly("listing.rule.title-core");
    }

    @Test
    void a_word_said_three_times_costs_the_title_star() {
        assertThat(TitleFacts.repeated("螺栓 不锈钢螺栓 六角螺栓")).containsExactly("螺栓");
        assertThat(TitleFacts.repeated("螺栓 不锈钢螺栓 M8 m8")).isEmpty();
        assertThat(TitleFacts.repeated("M8 m8 M8螺丝")).containsExactly("m8");
    }

    @Test
    void the_attribute_star_asks_for_eighty_percent_of_the_optional_ones() {
        assertThat(QualityRule.needed(0)).isZero();
        assertThat(QualityRule.needed(6)).isEqualTo(5);
        assertThat(QualityRule.needed(10)).isEqualTo(8);
        assertThat(QualityRule.needed(12)).isEqualTo(10);
        var unfilled = Assessment.of(content(), BoltListing.circumstances(bolts(List.of())));
        assertThat(unfilled.missing()).containsExactly(Star.ATTRIBUTES);
    }

    @Test
    void tiers_ascend_in_quantity_and_descend_in_price() {
        var wrong = content().with(Sales.byQuantity("个", 1, List.of(Tier.of(100, "5"), Tier.of(100, "5"))));
        assertThat(Assessment.of(wrong, circumstances()).blockers())
                .extracting(Reason::key)
                .containsExactly("listing.rule.tier-ascending", "listing.rule.tier-descending");
    }

    @Test
    void the_minimum_order_is_between_1_and_99999() {
        for (var from : List.of(1, 99_999))
            assertThat(Assessment.of(tier(from), circumstances()).isPublishable())
                    .isTrue();
        for (var from : List.of(0, 100_000))
            assertThat(Assessment.of(tier(from), circumstances()).blockers())
                    .extracting(Reason::key)
                    .containsExactly("listing.rule.minimum-range");
    }

    @Test
    void what_cannot_be_read_blocks_at_its_field_and_costs_the_sales_star() {
        var misfits = Misfits.NONE.with(
                Step.SALES,
                Map.of("tiers.0.price", new Misfits.Misfit("abc", "listing.rule.misfit-money", List.of("abc"))));
        var base = circumstances();
        var assessment = Assessment.of(
                content(),
                new Circumstances(
                        base.category(),
                        base.pictures(),
                        base.videoSeconds(),
                        true,
                        true,
                        List.of(),
                        misfits,
                        Held.NOT));
        assertThat(assessment.blockers()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("listing.rule.misfit-money");
            assertThat(reason.at().anchor()).isEqualTo("f-tiers-0-price");
        });
        assertThat(assessment.missing()).containsExactly(Star.SALES);
    }

    @Test
    void every_missing_star_says_where_it_is_earned() {
        var assessment = Assessment.of(ListingContent.EMPTY, nothing());
        assertThat(assessment.results())
                .allSatisfy(result -> assertThat(result.missing()).isNotEmpty());
        assertThat(assessment.lines())
                .allSatisfy(line -> assertThat(line.at().field()).isNotBlank());
    }

    @Property
    void no_title_whatever_breaks_the_judgement(@ForAll String title) {
        var assessment = Assessment.of(content().with(Basics.of(title, List.of())), circumstances());
        assertThat(assessment.score()).isBetween(0, 100);
        assertThat(assessment.isPublishable())
                .isEqualTo(!title.isBlank()
                        && GbkWidth.of(title) <= ListingNumbers.TITLE_WIDTH_MAX
                        && GbkWidth.unwritable(title).isEmpty());
    }

    private static ListingContent tier(int from) {
        return content().with(Sales.byQuantity("个", 100, List.of(Tier.of(from, "5"))));
    }

    private static List<String> keys(Assessment assessment, Star star) {
        return assessment.results().get(star.ordinal()).missing().stream()
                .map(Reason::key)
                .toList();
    }

    private static Circumstances nothing() {
        return new Circumstances(null, Map.of(), null, false, false, List.of(), Misfits.NONE, Held.NOT);
    }
}
