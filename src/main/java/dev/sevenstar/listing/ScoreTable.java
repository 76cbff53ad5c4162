package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Assessment.ScoreLine;
import dev.sevenstar.listing.Circumstances.AskedAttribute;
import java.util.List;

/** How the 100 points are given: every line with what it is worth, so that a lost point can be named. */
final class ScoreTable {

    private ScoreTable() {}

    static List<ScoreLine> of(ListingContent content, Circumstances circumstances) {
        var title = TitleFacts.of(content.title(), circumstances);
        var sales = content.sales();
        var delivery = content.delivery();
        var detail = content.detail();
        return List.of(
                line(
                        Star.TITLE,
                        "title-width",
                        6,
                        share(6, Math.min(title.width(), TITLE_WIDTH_STAR), TITLE_WIDTH_STAR),
                        Step.BASICS,
                        "title"),
                line(Star.TITLE, "title-core", 3, title.hasCoreWord(), Step.BASICS, "title"),
                line(
                        Star.TITLE,
                        "title-words",
                        4,
                        share(4, title.attributeWords().size(), TITLE_ATTRIBUTE_WORDS),
                        Step.BASICS,
                        "title"),
                line(
                        Star.TITLE,
                        "title-repeats",
                        2,
                        title.width() > 0 && title.repeated().isEmpty(),
                        Step.BASICS,
                        "title"),
                line(Star.ATTRIBUTES, "attributes-required", 5, required(circumstances), Step.BASICS, "attributes"),
                line(Star.ATTRIBUTES, "attributes-optional", 10, optional(circumstances), Step.BASICS, "attributes"),
                line(
                        Star.PICTURES,
                        "pictures-three",
                        12,
                        share(12, QualityRule.goodPictures(content, circumstances), PICTURES_STAR),
                        Step.PICTURES,
                        "pictures"),
                line(
                        Star.PICTURES,
                        "pictures-five",
                        3,
                        share(
                                3,
                                QualityRule.goodPictures(content, circumstances) - PICTURES_STAR,
                                PICTURES_MAX - PICTURES_STAR),
                        Step.PICTURES,
                        "pictures"),
                line(
                        Star.PICTURES,
                        "pictures-white",
                        5,
                        QualityRule.hasWhiteBackground(content, circumstances),
                        Step.PICTURES,
                        "white"),
                line(Star.VIDEO, "video", 10, goodVideo(circumstances), Step.PICTURES, "video"),
                line(Star.SALES, "prices", 5, SalesStar.pricesValid(content, circumstances), Step.SALES, "tiers"),
                line(Star.SALES, "stock", 3, sales.stockTotal() > 0, Step.SALES, "stock"),
                line(
                        Star.SALES,
                        "unit",
                        2,
                        PublishingRules.unit(content, circumstances).isEmpty(),
                        Step.SALES,
                        "unit"),
                line(
                        Star.SALES,
                        "minimum",
                        2,
                        sales.minimum().isPresent()
                                && PriceRules.minimum(content, circumstances).isEmpty(),
                        Step.SALES,
                        "minimumOrder"),
                line(Star.SALES, "weight", 2, delivery.weightGrams() != null, Step.LOGISTICS, "weight"),
                line(
                        Star.SALES,
                        "freight",
                        2,
                        SalesStar.freightGood(content, circumstances),
                        Step.LOGISTICS,
                        "freight"),
                line(
                        Star.SALES,
                        "ship-from",
                        2,
                        SalesStar.shipFromGood(content, circumstances),
                        Step.LOGISTICS,
                        "shipFrom"),
                line(Star.SALES, "promise", 2, !delivery.promises().isEmpty(), Step.LOGISTICS, "promises"),
                line(Star.DETAIL, "online-order", 5, sales.takesOrders(), Step.SALES, "onlineOrder"),
                line(
                        Star.DETAIL,
                        "detail-pictures",
                        5,
                        share(5, detail.pictureCount(), DETAIL_PICTURES_STAR),
                        Step.DETAIL,
                        "blocks"),
                block(detail, BlockKind.PARAMETERS),
                block(detail, BlockKind.RELATED),
                block(detail, BlockKind.SCENE),
                block(detail, BlockKind.FACTORY),
                block(detail, BlockKind.SHIPPING));
    }

    private static ScoreLine block(Detail detail, BlockKind kind) {
        return line(Star.DETAIL, "detail-" + kind.key(), 2, detail.has(kind), Step.DETAIL, "blocks");
    }

    private static int required(Circumstances circumstances) {
        if (circumstances.category() == null) return 0;
        var required = circumstances.category().required();
        return share(5, count(required), required.size());
    }

    private static int optional(Circumstances circumstances) {
        if (circumstances.category() == null) return 0;
        var optional = circumstances.category().optional();
        return share(10, count(optional), QualityRule.needed(optional.size()));
    }

    private static int count(List<AskedAttribute> asked) {
        return (int) asked.stream().filter(AskedAttribute::filled).count();
    }

    private static boolean goodVideo(Circumstances circumstances) {
        var seconds = circumstances.videoSeconds();
        return seconds != null && seconds >= VIDEO_SECONDS_MIN && seconds <= VIDEO_SECONDS_MAX;
    }

    /** So many of the points as the part is of the whole, rounded down, never more than all. */
    private static int share(int points, int part, int whole) {
        if (whole == 0) return points;
        return points * Math.max(0, Math.min(part, whole)) / whole;
    }

    private static ScoreLine line(Star part, String key, int possible, boolean earned, Step step, String field) {
        return line(part, key, possible, earned ? possible : 0, step, field);
    }

    private static ScoreLine line(Star part, String key, int possible, int earned, Step step, String field) {
        return new ScoreLine(part, key, possible, earned, new FieldRef(step, field));
    }
}
