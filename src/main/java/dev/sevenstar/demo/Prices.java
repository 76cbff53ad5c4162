package dev.sevenstar.demo;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.SpecValue;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prices, specifications and stock of one listing; the three ways of pricing take turns. */
record Prices(Catalog catalog, LineSheet line, int n, List<String> palette, Atelier.Taken pictures, Random dice) {

    private static final Set<String> IN_STAGES = Set.of("henggu", "jinxiu");

    Sales sales() {
        var unit = line.unit() == null ? catalog.get(line.leaf()).units().get(0).zh() : line.unit();
        var axes = axes();
        return priced(unit, axes).inStages(IN_STAGES.contains(line.shop()) ? List.of(StageScheme.values()) : List.of());
    }

    private Sales priced(String unit, List<SpecAxis> axes) {
        if (axes.isEmpty() || n % 7 == 6) return Sales.byQuantity(unit, stock() * 8, tiers());
        if (n % 3 == 0) return Sales.perSku(unit, line.moq(), axes, skus(axes, true));
        return Sales.skusByQuantity(unit, tiers(), axes, skus(axes, false));
    }

    private List<Tier> tiers() {
        long fen = line.fen(n), second = Math.round(fen * 0.92), third = Math.round(fen * 0.85);
        var tiers = new ArrayList<Tier>();
        tiers.add(new Tier(line.moq(), Money.ofFen(fen)));
        if (second < fen) tiers.add(new Tier(line.moq() * 5, Money.ofFen(second)));
        if (third < second && n % 4 != 1) tiers.add(new Tier(line.moq() * 20, Money.ofFen(third)));
        return tiers;
    }

    private List<SpecAxis> axes() {
        var axes = new ArrayList<SpecAxis>();
        line.axes().forEach((name, values) -> {
            var attribute = catalog.attributes(line.leaf()).specs().stream()
                    .filter(spec -> spec.name().zh().equals(name))
                    .map(Attribute::id)
                    .findFirst()
                    .orElse(null);
            axes.add(new SpecAxis(attribute, name, values(name, values)));
        });
        return axes;
    }

    private List<SpecValue> values(String name, Object values) {
        var words = values instanceof List<?> listed
                ? listed.stream().map(String::valueOf).toList()
                : palette;
        if (!name.equals("颜色")) return words.stream().map(SpecValue::of).toList();
        return words.stream()
                .map(word -> new SpecValue(word, colourPicture(words.indexOf(word))))
                .toList();
    }

    /** Only the first colour is the one of the cover; a wrong picture would be worse than none. */
    private @Nullable Long colourPicture(int index) {
        return index == 0 ? pictures.main().get(0) : null;
    }

    private List<Sku> skus(List<SpecAxis> axes, boolean priced) {
        List<List<String>> combinations = List.of(List.of());
        for (var axis : axes) {
            var longer = new ArrayList<List<String>>();
            for (var begun : combinations)
                for (var value : axis.values()) {
                    var more = new ArrayList<>(begun);
                    more.add(value.name());
                    longer.add(more);
                }
            combinations = longer;
        }
        var skus = new ArrayList<Sku>();
        for (int k = 0; k < combinations.size(); k++)
            skus.add(sku(combinations.get(k), k, combinations.size(), priced));
        return skus;
    }

    private Sku sku(List<String> values, int k, int of, boolean priced) {
        long fen = line.fen(n) + Math.round(line.fen(n) * 0.9 * k / of);
        var price = priced ? Money.ofFen(fen) : null;
        var retail = Money.ofFen(Math.round(fen * 1.9) / 10 * 10 + 9);
        return new Sku(
                values, price, retail, null, Contents.cargo(line, n) + "-" + (k + 1), k % 9 == 7 ? 0 : stock(), null);
    }

    private int stock() {
        return (200 + dice.nextInt(4800)) / 10 * 10;
    }
}
