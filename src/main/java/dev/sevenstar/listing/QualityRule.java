package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Circumstances.AskedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One of the seven stars: what is still missing for it, and the evidence shown beside it. */
record QualityRule(
        Star star,
        BiFunction<ListingContent, Circumstances, List<Reason>> missing,
        BiFunction<ListingContent, Circumstances, Evidence> evidence) {

    /** A short fact that stands for the star in the panel, e.g. 9/12 or 5 张 + 白底图. */
    record Evidence(String key, List<Object> args) {

        static Evidence of(Star star, Object... args) {
            return new Evidence("listing.evidence." + star.key(), List.of(args));
        }
    }

    private static final List<QualityRule> ALL = List.of(
            new QualityRule(Star.COMPLIANCE, QualityRule::compliance, QualityRule::requiredCount),
            new QualityRule(Star.TITLE, QualityRule::title, (c, s) -> Evidence.of(Star.TITLE, GbkWidth.of(c.title()))),
            new QualityRule(Star.ATTRIBUTES, QualityRule::attributes, QualityRule::optionalCount),
            new QualityRule(Star.PICTURES, QualityRule::pictures, QualityRule::pictureCount),
            new QualityRule(
                    Star.VIDEO,
                    QualityRule::video,
                    (c, s) -> Evidence.of(Star.VIDEO, s.videoSeconds() == null ? 0 : s.videoSeconds())),
            new QualityRule(
                    Star.SALES,
                    SalesStar::missing,
                    (c, s) -> Evidence.of(Star.SALES, c.sales().stockTotal())),
            new QualityRule(
                    Star.DETAIL,
                    DetailStar::missing,
                    (c, s) -> Evidence.of(Star.DETAIL, c.detail().pictureCount())));

    static List<QualityRule> all() {
        return ALL;
    }

    private static List<Reason> compliance(ListingContent content, Circumstances circumstances) {
        var missing = new ArrayList<Reason>();
        missing.addAll(PublishingRules.category(content, circumstances));
        missing.addAll(PublishingRules.requiredAttributes(content, circumstances));
        missing.addAll(PublishingRules.onePicture(content, circumstances));
        missing.addAll(PublishingRules.words(content, circumstances));
        return missing;
    }

    private static List<Reason> title(ListingContent content, Circumstances circumstances) {
        var facts = TitleFacts.of(content.title(), circumstances);
        var missing = new ArrayList<Reason>();
        if (facts.width() < TITLE_WIDTH_STAR)
            missing.add(Reason.missing(
                    "title-short", Step.BASICS, "title", facts.width(), TITLE_WIDTH_STAR, TITLE_WIDTH_MAX));
        if (facts.width() > TITLE_WIDTH_MAX)
            missing.add(Reason.wrong("title-wide", Step.BASICS, "title", facts.width(), TITLE_WIDTH_MAX));
        if (!facts.hasCoreWord())
            missing.add(Reason.missing("title-core", Step.BASICS, "title", coreWord(circumstances)));
        if (facts.attributeWords().size() < TITLE_ATTRIBUTE_WORDS)
            missing.add(Reason.missing(
                    "title-words", Step.BASICS, "title", facts.attributeWords().size(), TITLE_ATTRIBUTE_WORDS));
        for (var word : facts.repeated())
            missing.add(Reason.wrong("title-repeats", Step.BASICS, "title", word, TITLE_WORD_REPEATS_MAX));
        return missing;
    }

    private static List<Reason> attributes(ListingContent content, Circumstances circumstances) {
        if (circumstances.category() == null) return List.of(Reason.missing("category", Step.CATEGORY, "category"));
        var optional = circumstances.category().optional();
        var filled = (int) optional.stream().filter(AskedAttribute::filled).count();
        var needed = needed(optional.size());
        if (filled >= needed) return List.of();
        var first =
                optional.stream().filter(asked -> !asked.filled()).findFirst().orElseThrow();
        return List.of(Reason.missing(
                "attributes-share", Step.BASICS, "attribute." + first.id(), filled, optional.size(), needed - filled));
    }

    /** 80 % of them, or 5 where that is less and the category has fewer than 7. */
    static int needed(int optional) {
        var share = (optional * ATTRIBUTES_STAR_PERCENT + 99) / 100;
        return optional < ATTRIBUTES_SMALL_CATEGORY ? Math.min(share, ATTRIBUTES_SMALL_CATEGORY_FILLED) : share;
    }

    private static List<Reason> pictures(ListingContent content, Circumstances circumstances) {
        var missing = new ArrayList<Reason>();
        var good = goodPictures(content, circumstances);
        if (good < PICTURES_STAR)
            missing.add(Reason.missing(
                    "pictures-count", Step.PICTURES, "pictures", good, PICTURES_STAR, PICTURE_STAR_SIDE));
        if (!hasWhiteBackground(content, circumstances))
            missing.add(Reason.missing("white-background", Step.PICTURES, "white"));
        return missing;
    }

    static int goodPictures(ListingContent content, Circumstances circumstances) {
        return (int) content.gallery().pictures().stream()
                .map(id -> circumstances.pictures().get(id))
                .filter(picture -> picture != null && picture.shorterSide() >= PICTURE_STAR_SIDE)
                .count();
    }

    static boolean hasWhiteBackground(ListingContent content, Circumstances circumstances) {
        var id = content.gallery().whiteBackground();
        var picture = id == null ? null : circumstances.pictures().get(id);
        return picture != null && picture.whiteBackground();
    }

    private static List<Reason> video(ListingContent content, Circumstances circumstances) {
        var seconds = circumstances.videoSeconds();
        if (content.gallery().video() == null || seconds == null)
            return List.of(Reason.missing("video", Step.PICTURES, "video", VIDEO_SECONDS_MAX));
        if (seconds < VIDEO_SECONDS_MIN || seconds > VIDEO_SECONDS_MAX)
            return List.of(Reason.wrong("video-length", Step.PICTURES, "video", seconds, VIDEO_SECONDS_MAX));
        return List.of();
    }

    private static Evidence requiredCount(ListingContent content, Circumstances circumstances) {
        var required =
                circumstances.asked().stream().filter(AskedAttribute::required).toList();
        return Evidence.of(
                Star.COMPLIANCE,
                required.stream().filter(AskedAttribute::filled).count(),
                required.size());
    }

    private static Evidence optionalCount(ListingContent content, Circumstances circumstances) {
        var optional = circumstances.asked().stream()
                .filter(asked -> !asked.required())
                .toList();
        return Evidence.of(
                Star.ATTRIBUTES,
                optional.stream().filter(AskedAttribute::filled).count(),
                optional.size());
    }

    private static Evidence pictureCount(ListingContent content, Circumstances circumstances) {
        return Evidence.of(
                Star.PICTURES,
                goodPictures(content, circumstances),
                hasWhiteBackground(content, circumstances) ? 1 : 0);
    }

    private static String coreWord(Circumstances circumstances) {
        var category = circumstances.category();
        if (category == null || category.coreWords().isEmpty()) return "";
        return category.coreWords().get(0);
    }
}
