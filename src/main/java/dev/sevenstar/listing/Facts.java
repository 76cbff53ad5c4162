package dev.sevenstar.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A content told field by field, so that two of them can be compared for history and conflicts. */
public final class Facts {

    private record Name(String field, String detail) {}

    private final Map<Name, String> facts = new LinkedHashMap<>();

    public static List<Change> changes(ListingContent before, ListingContent after) {
        var from = new Facts(before).facts;
        var to = new Facts(after).facts;
        var names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var was = from.getOrDefault(name, "");
            var is = to.getOrDefault(name, "");
            if (!was.equals(is)) changes.add(new Change(name.field(), name.detail(), was, is));
        }
        return changes;
    }

    private Facts(ListingContent content) {
        put("category", content.categoryId());
        basics(content.basics());
        gallery(content.gallery());
        sales(content.sales());
        delivery(content.delivery());
        content.detail()
                .blocks()
                .forEach(block -> put("block", block.kind().key() + " " + block.id(), describe(block)));
        put(
                "block-order",
                content.detail().blocks().stream().map(DetailBlock::id).collect(Collectors.joining(" ")));
    }

    private void basics(Basics basics) {
        put("title", basics.title());
        put("subtitle", basics.subtitle());
        put("biz-type", basics.bizType());
        put("cargo-number", basics.cargoNumber());
        put("validity", basics.validityDays());
        for (var entry : basics.attributes()) put("attribute", String.valueOf(entry.attributeId()), words(entry));
        for (var own : basics.ownAttributes()) put("own-attribute", own.name(), own.value());
    }

    private void gallery(Gallery gallery) {
        put("pictures", join(gallery.pictures()));
        put("white-background", gallery.whiteBackground());
        put("video", gallery.video());
        put("logo", gallery.logo());
        put("private-pictures", gallery.privatePictures());
    }

    private void sales(Sales sales) {
        put("mode", sales.mode());
        put("pricing", sales.pricing());
        for (int i = 0; i < sales.tiers().size(); i++) {
            put("tier-from", String.valueOf(i + 1), sales.tiers().get(i).from());
            put("tier-price", String.valueOf(i + 1), sales.tiers().get(i).price());
        }
        for (var axis : sales.axes())
            put("axis", axis.name(), axis.values().stream().map(SpecValue::name).collect(Collectors.joining("、")));
        for (var axis : sales.axes())
            for (var value : axis.values()) put("sku-picture", value.name(), value.pictureId());
        sales.skus().forEach(this::sku);
        put("unit", sales.unit());
        put(
                "pack",
                sales.pack() == null
                        ? null
                        : sales.pack().unit() + " = " + sales.pack().pieces());
        put("minimum-order", sales.minimumOrder());
        put("stock", sales.stock());
        put("retail-price", sales.retailPrice());
        put("consign-price", sales.consignPrice());
        put("online-order", sales.onlineOrder());
        put("mixed-wholesale", sales.mixedWholesale());
        put("private-price", sales.privatePrice());
        put("stages", StageScheme.texts(sales.stages()));
    }

    private void sku(Sku sku) {
        put("sku-price", sku.label(), sku.price());
        put("sku-retail-price", sku.label(), sku.retailPrice());
        put("sku-consign-price", sku.label(), sku.consignPrice());
        put("sku-code", sku.label(), sku.code());
        put("sku-stock", sku.label(), sku.stock());
        put("sku-picture", sku.label(), sku.pictureId());
    }

    private void delivery(Delivery delivery) {
        var freight = delivery.freight();
        put("freight", freight == null ? null : freight.kind());
        put("freight-template", freight == null ? null : freight.templateId());
        put("freight-description", freight == null ? null : freight.description());
        put("weight", delivery.weightGrams());
        var size = delivery.size();
        put("size", size == null ? null : size.length() + "×" + size.width() + "×" + size.height());
        put("ship-from", delivery.shipFromId());
        for (var promise : delivery.promises()) put("promise", String.valueOf(promise.from()), promise.within());
        put("services", join(delivery.services()));
    }

    private static String describe(DetailBlock block) {
        var parts = new ArrayList<String>();
        if (block.html() != null)
            parts.add(block.html().replaceAll("<[^>]*>", " ").strip());
        if (!block.pictures().isEmpty()) parts.add(join(block.pictures()));
        if (!block.listings().isEmpty()) parts.add(join(block.listings()));
        if (block.videoId() != null) parts.add(String.valueOf(block.videoId()));
        return parts.isEmpty() ? "✓" : String.join(" ", parts);
    }

    private static String words(AttributeEntry entry) {
        var words = entry.items().stream().map(AttributeEntry.Item::text).collect(Collectors.joining("、"));
        return entry.unit().isEmpty() ? words : words + " " + entry.unit();
    }

    private static String join(List<?> list) {
        return list.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    private void put(String field, @Nullable Object value) {
        put(field, "", value);
    }

    private void put(String field, String detail, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) facts.put(new Name(field, detail), value.toString());
    }
}
