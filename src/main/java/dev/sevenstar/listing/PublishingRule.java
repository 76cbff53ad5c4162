package dev.sevenstar.listing;

import java.util.List;
import java.util.function.BiFunction;

/** A named rule that must hold before buyers may see a listing; it says what breaks it and where. */
record PublishingRule(String key, BiFunction<ListingContent, Circumstances, List<Reason>> broken) {

    private static final List<PublishingRule> ALL = List.of(
            new PublishingRule("readable", PublishingRules::readable),
            new PublishingRule("category", PublishingRules::category),
            new PublishingRule("title", PublishingRules::title),
            new PublishingRule("subtitle", PublishingRules::subtitle),
            new PublishingRule("words", PublishingRules::words),
            new PublishingRule("required-attributes", PublishingRules::requiredAttributes),
            new PublishingRule("own-attributes", PublishingRules::ownAttributes),
            new PublishingRule("one-picture", PublishingRules::onePicture),
            new PublishingRule("picture-size", PublishingRules::pictureSize),
            new PublishingRule("video", PublishingRules::videoLength),
            new PublishingRule("unit", PublishingRules::unit),
            new PublishingRule("tiers", PriceRules::tiers),
            new PublishingRule("specs", PriceRules::specs),
            new PublishingRule("spec-pictures", PublishingRules::specPictures),
            new PublishingRule("sku-prices", PriceRules::skuPrices),
            new PublishingRule("minimum", PriceRules::minimum),
            new PublishingRule("stock", PriceRules::stock),
            new PublishingRule("freight", PublishingRules::freight),
            new PublishingRule("promises", PublishingRules::promises),
            new PublishingRule(
                    "held", (content, circumstances) -> circumstances.held().brokenBy(content)));

    static List<PublishingRule> all() {
        return ALL;
    }
}
