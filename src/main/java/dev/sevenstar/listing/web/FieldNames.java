package dev.sevenstar.listing.web;

import dev.sevenstar.catalog.Catalog;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fields and their values in words, as history, conflicts and reviews name them. */
@Component
class FieldNames {

    private static final int MANY = 60;

    private final Catalog catalog;
    private final Phrases phrases;

    FieldNames(Catalog catalog, Phrases phrases) {
        this.catalog = catalog;
        this.phrases = phrases;
    }

    String label(String field, String detail) {
        var name = phrases.text("listing.field." + field);
        if (detail.isEmpty()) return name;
        return name + " · " + detail(field, detail);
    }

    private String detail(String field, String detail) {
        if (field.equals("attribute") && detail.matches("\\d{1,18}")) return attribute(Long.parseLong(detail));
        if (field.equals("block")) return phrases.text("listing.block." + detail.split(" ")[0]);
        return detail;
    }

    private String attribute(long id) {
        return catalog.leaves().stream()
                .flatMap(leaf -> catalog.attributes(leaf.id()).find(id).stream())
                .findFirst()
                .map(found -> found.name().in(phrases.locale()))
                .orElse(String.valueOf(id));
    }

    /** Words for what is kept as a number or a code; pictures are counted. */
    String value(String field, String value) {
        if (value.isEmpty()) return "–";
        return switch (field) {
            case "category" ->
                value.matches("\\d{1,18}") ? catalog.pathName(Long.parseLong(value), phrases.locale()) : value;
            case "state" -> phrases.text("listing.state." + value);
            case "revision" -> phrases.text("listing.revision." + value);
            case "pictures" -> phrases.text("listing.value.pictures", value.split(" ").length);
            case "white-background", "video", "sku-picture", "freight-template", "ship-from" ->
                phrases.text("listing.value.chosen");
            case "mode" -> phrases.text("listing.mode." + key(value));
            case "pricing" -> phrases.text("listing.pricing." + key(value));
            case "biz-type" -> phrases.text("listing.biz-type." + key(value));
            case "freight" -> phrases.text("listing.freight." + key(value));
            case "promise" -> phrases.text("listing.promise." + key(value));
            case "logo", "private-pictures", "online-order", "mixed-wholesale", "private-price" ->
                phrases.text("listing.value." + value);
            case "weight" -> value + " g";
            case "size" -> value + " mm";
            case "block-order", "services" -> phrases.text("listing.value.several", value.split(" ").length);
            default -> value.length() <= MANY ? value : value.substring(0, MANY) + "…";
        };
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
