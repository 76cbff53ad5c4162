package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.ArrayList;
import java.util.List;

/** What must hold of everything but the prices. */
final class PublishingRules {

    private PublishingRules() {}

    static List<Reason> readable(ListingContent content, Circumstances circumstances) {
        var broken = new ArrayList<Reason>();
        for (var step : Step.values())
            circumstances.misfits().of(step).forEach((field, misfit) -> {
                if (step == Step.SALES && !PriceRules.asks(content.sales(), field)) return;
                broken.add(new Reason(misfit.key(), List.copyOf(misfit.args()), new FieldRef(step, field), true));
            });
        return broken;
    }

    private static String shortened(String typed) {
        return typed.length() <= 20 ? typed : typed.substring(0, 20) + "…";
    }

    static List<Reason> category(ListingContent content, Circumstances circumstances) {
        var category = circumstances.category();
        if (category == null) return List.of(Reason.missing("category", Step.CATEGORY, "category"));
        if (!category.leaf()) return List.of(Reason.wrong("category-leaf", Step.CATEGORY, "category", category.name()));
        return List.of();
    }

    static List<Reason> title(ListingContent content, Circumstances circumstances) {
        var title = content.title();
        if (title.isBlank()) return List.of(Reason.missing("title", Step.BASICS, "title"));
        var broken = new ArrayList<Reason>();
        var width = GbkWidth.of(title);
        if (width > TITLE_WIDTH_MAX)
            broken.add(Reason.wrong("title-wide", Step.BASICS, "title", width, TITLE_WIDTH_MAX));
        var odd = GbkWidth.unwritable(title);
        if (!odd.isEmpty()) broken.add(Reason.wrong("title-unwritable", Step.BASICS, "title", shortened(odd)));
        return broken;
    }

    static List<Reason> subtitle(ListingContent content, Circumstances circumstances) {
        if (content.basics().subtitle().length() <= SUBTITLE_CHARACTERS_MAX) return List.of();
        return List.of(Reason.wrong("subtitle-long", Step.BASICS, "subtitle", SUBTITLE_CHARACTERS_MAX));
    }

    static List<Reason> words(ListingContent content, Circumstances circumstances) {
        return circumstances.blockingWords().stream()
                .map(PublishingRules::prohibited)
                .toList();
    }

    static Reason prohibited(WordHit hit) {
        return Reason.wrong(
                hit.blocks() ? "word-blocked" : "word-warned",
                hit.at().step(),
                hit.at().field(),
                hit.word(),
                new Reason.Word(hit.family()),
                new Reason.Word(hit.article()),
                new Reason.Word(hit.advice()));
    }

    static List<Reason> requiredAttributes(ListingContent content, Circumstances circumstances) {
        return circumstances.asked().stream()
                .filter(asked -> asked.required() && !asked.filled())
                .map(asked -> Reason.missing("attribute", Step.BASICS, "attribute." + asked.id(), asked.name()))
                .toList();
    }

    static List<Reason> ownAttributes(ListingContent content, Circumstances circumstances) {
        var own = content.basics().ownAttributes();
        var broken = new ArrayList<Reason>();
        if (own.size() > OWN_ATTRIBUTES_MAX)
            broken.add(Reason.wrong("own-many", Step.BASICS, "own", OWN_ATTRIBUTES_MAX));
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).name().isBlank()) broken.add(Reason.missing("own-name", Step.BASICS, "own." + i + ".name"));
            if (own.get(i).name().length() > OWN_ATTRIBUTE_NAME_MAX)
                broken.add(Reason.wrong("own-name-long", Step.BASICS, "own." + i + ".name", OWN_ATTRIBUTE_NAME_MAX));
            if (own.get(i).value().length() > OWN_ATTRIBUTE_VALUE_MAX)
                broken.add(Reason.wrong("own-value-long", Step.BASICS, "own." + i + ".value", OWN_ATTRIBUTE_VALUE_MAX));
        }
        return broken;
    }

    static List<Reason> onePicture(ListingContent content, Circumstances circumstances) {
        var known = content.gallery().pictures().stream().anyMatch(circumstances.pictures()::containsKey);
        return known ? List.of() : List.of(Reason.missing("picture", Step.PICTURES, "pictures"));
    }

    static List<Reason> pictureSize(ListingContent content, Circumstances circumstances) {
        var broken = new ArrayList<Reason>();
        var pictures = content.gallery().pictures();
        if (pictures.size() > PICTURES_MAX)
            broken.add(Reason.wrong("pictures-many", Step.PICTURES, "pictures", PICTURES_MAX));
        for (int i = 0; i < pictures.size(); i++) {
            var picture = circumstances.pictures().get(pictures.get(i));
            if (picture == null) broken.add(Reason.wrong("picture-gone", Step.PICTURES, "pictures", i + 1));
            else if (picture.shorterSide() < PICTURE_SIDE_MIN)
                broken.add(Reason.wrong(
                        "picture-small",
                        Step.PICTURES,
                        "pictures",
                        i + 1,
                        picture.width(),
                        picture.height(),
                        PICTURE_SIDE_MIN));
        }
        return broken;
    }

    static List<Reason> videoLength(ListingContent content, Circumstances circumstances) {
        if (content.gallery().video() == null) return List.of();
        var seconds = circumstances.videoSeconds();
        if (seconds == null) return List.of(Reason.wrong("video-gone", Step.PICTURES, "video"));
        if (seconds > VIDEO_SECONDS_MAX)
            return List.of(Reason.wrong("video-length", Step.PICTURES, "video", seconds, VIDEO_SECONDS_MAX));
        return List.of();
    }

    /** A value shows a picture of the own shop's space, or none. */
    static List<Reason> specPictures(ListingContent content, Circumstances circumstances) {
        if (!content.sales().pricing().hasSkus()) return List.of();
        var axes = content.sales().axes();
        var broken = new ArrayList<Reason>();
        for (int i = 0; i < axes.size(); i++)
            for (var value : axes.get(i).values())
                if (value.pictureId() != null && !circumstances.pictures().containsKey(value.pictureId()))
                    broken.add(Reason.wrong("spec-picture-gone", Step.SALES, "axes." + i + ".values", value.name()));
        return broken;
    }

    static List<Reason> unit(ListingContent content, Circumstances circumstances) {
        var unit = content.sales().unit();
        if (unit.isBlank()) return List.of(Reason.missing("unit", Step.SALES, "unit"));
        if (unit.length() > UNIT_CHARACTERS_MAX)
            return List.of(Reason.wrong("unit-long", Step.SALES, "unit", UNIT_CHARACTERS_MAX));
        return List.of();
    }

    /** What can be ordered must say who pays the transport. */
    static List<Reason> freight(ListingContent content, Circumstances circumstances) {
        if (!content.sales().takesOrders() || SalesStar.freightGood(content, circumstances)) return List.of();
        return List.of(Reason.missing("freight", Step.LOGISTICS, "freight"));
    }

    static List<Reason> promises(ListingContent content, Circumstances circumstances) {
        var promises = content.delivery().promises();
        var broken = new ArrayList<Reason>();
        if (promises.size() > DELIVERY_INTERVALS_MAX)
            broken.add(Reason.wrong("promises-many", Step.LOGISTICS, "promises", DELIVERY_INTERVALS_MAX));
        for (int i = 1; i < promises.size(); i++)
            if (promises.get(i).from() <= promises.get(i - 1).from())
                broken.add(Reason.wrong(
                        "promise-ascending",
                        Step.LOGISTICS,
                        "promises." + i + ".from",
                        promises.get(i - 1).from()));
        return broken;
    }
}
