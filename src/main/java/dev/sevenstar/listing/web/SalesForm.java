package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Pack;
import dev.sevenstar.listing.PricingMode;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.SupplyMode;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prices, specifications, stock, packs, online order. */
@Component
class SalesForm implements StepForm {

    private final Catalog catalog;
    private final MediaShelf media;
    private final Phrases phrases;

    SalesForm(Catalog catalog, MediaShelf media, Phrases phrases) {
        this.catalog = catalog;
        this.media = media;
        this.phrases = phrases;
    }

    @Override
    public Step step() {
        return Step.SALES;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        var sales = content.sales();
        var form = new LinkedHashMap<String, String>();
        form.put("mode", sales.mode().name());
        form.put("pricing", sales.pricing().name());
        form.put("unit", sales.unit());
        form.put("minimumOrder", text(sales.minimumOrder()));
        form.put("stock", text(sales.stock()));
        form.put("retailPrice", yuan(sales.retailPrice()));
        form.put("consignPrice", yuan(sales.consignPrice()));
        form.put("packUnit", sales.pack() == null ? "" : sales.pack().unit());
        form.put("packPieces", sales.pack() == null ? "" : text(sales.pack().pieces()));
        if (sales.onlineOrder()) form.put("onlineOrder", "on");
        if (sales.mixedWholesale()) form.put("mixedWholesale", "on");
        for (var scheme : sales.stages()) form.put("stages." + scheme.key(), "on");
        for (int i = 0; i < sales.tiers().size(); i++) {
            form.put("tiers." + i + ".from", text(sales.tiers().get(i).from()));
            form.put("tiers." + i + ".price", yuan(sales.tiers().get(i).price()));
        }
        form.putAll(SpecFields.fill(sales));
        return form;
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        var axes = SpecFields.axes(before.sales(), typed);
        return before.with(new Sales(
                typed.choice("mode", SupplyMode.class, SupplyMode.WHOLESALE),
                typed.choice("pricing", PricingMode.class, PricingMode.BY_QUANTITY),
                tiers(typed),
                axes,
                SpecFields.skus(axes, before.sales(), typed),
                typed.text("unit"),
                pack(typed),
                typed.whole("minimumOrder", 0, Integer.MAX_VALUE),
                typed.whole("stock", 0, STOCK_MAX),
                typed.money("retailPrice"),
                typed.money("consignPrice"),
                typed.on("onlineOrder"),
                typed.on("mixedWholesale"),
                before.sales().privatePrice(),
                Arrays.stream(StageScheme.values())
                        .filter(scheme -> typed.on("stages." + scheme.key()))
                        .toList()));
    }

    /** Rows left empty are closed up, so what is typed into the third counts as the second. */
    private static List<Tier> tiers(Typed typed) {
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < TIERS_MAX; i++) {
            var row = "tiers." + i;
            if (typed.text(row + ".from").isEmpty()
                    && typed.text(row + ".price").isEmpty()) continue;
            var field = "tiers." + tiers.size();
            tiers.add(new Tier(
                    typed.whole(row + ".from", field + ".from", 0, Integer.MAX_VALUE),
                    typed.money(row + ".price", field + ".price")));
        }
        return tiers;
    }

    /** Both or neither: half a pack is kept as typed and named. */
    private static @Nullable Pack pack(Typed typed) {
        var unit = typed.text("packUnit");
        var pieces = typed.whole("packPieces", PACK_PIECES_MIN, PACK_PIECES_MAX);
        if (unit.length() > UNIT_CHARACTERS_MAX)
            typed.misfit(
                    "packUnit",
                    "packUnit",
                    "listing.rule.unit-long",
                    List.of(String.valueOf(UNIT_CHARACTERS_MAX)),
                    false);
        else if (!unit.isEmpty() && pieces != null) return new Pack(unit, pieces);
        else if (!unit.isEmpty() && typed.text("packPieces").isEmpty())
            typed.misfit("packUnit", "packUnit", "listing.rule.pack-both", List.of(), false);
        else if (unit.isEmpty() && pieces != null)
            typed.misfit("packPieces", "packPieces", "listing.rule.pack-both", List.of(), false);
        return null;
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var sales = draft.content().sales();
        model.addAttribute("sales", sales);
        model.addAttribute("modes", SupplyMode.values());
        model.addAttribute("pricings", PricingMode.values());
        model.addAttribute("stages", StageScheme.values());
        model.addAttribute("tierRows", TIERS_MAX);
        model.addAttribute("units", units(draft));
        model.addAttribute("axes", SpecFields.rows(sales, specs(draft), phrases.locale()));
        model.addAttribute("skuRows", SpecFields.grid(sales, form));
        showPictures(draft, model);
        model.addAttribute("combinations", sales.combinations());
        model.addAttribute("skusMax", SKUS_MAX);
    }

    private void showPictures(Draft draft, Model model) {
        var sales = draft.content().sales();
        var gallery = draft.content().gallery().all();
        var ids = new LinkedHashSet<>(gallery);
        ids.addAll(SpecPictures.all(sales));
        var shown = sales.axes().isEmpty()
                ? List.<MediaShelf.Shown>of()
                : media.these(draft.listing().key().shopId(), ids);
        var byId = shown.stream().collect(Collectors.toMap(MediaShelf.Shown::id, picture -> picture));
        model.addAttribute("pictured", SpecPictures.rows(sales, specs(draft), gallery, byId));
        model.addAttribute(
                "pictureChoices",
                shown.stream().filter(picture -> gallery.contains(picture.id())).toList());
    }

    private List<String> units(Draft draft) {
        var category = draft.content().categoryId();
        if (category == null) return List.of();
        return catalog.find(category)
                .map(found -> found.units().stream().map(unit -> unit.zh()).toList())
                .orElse(List.of());
    }

    private List<Attribute> specs(Draft draft) {
        var category = draft.content().categoryId();
        return category == null ? List.of() : catalog.attributes(category).specs();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    static String yuan(@Nullable Money money) {
        return money == null ? "" : money.toYuan();
    }
}
