package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Delivery;
import dev.sevenstar.listing.DeliveryPromise;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.Freight;
import dev.sevenstar.listing.FreightKind;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.ParcelSize;
import dev.sevenstar.listing.PromiseTime;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.listing.Step;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Transport, weight and size, where the goods leave from, what is promised. */
@Component
class LogisticsForm implements StepForm {

    private static final int GRAMS = 1_000;
    private static final int MILLIMETRES = 10;

    private final FreightTemplates templates;
    private final ShipFromAddresses addresses;

    LogisticsForm(FreightTemplates templates, ShipFromAddresses addresses) {
        this.templates = templates;
        this.addresses = addresses;
    }

    @Override
    public Step step() {
        return Step.LOGISTICS;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        var delivery = content.delivery();
        var form = new LinkedHashMap<String, String>();
        var freight = delivery.freight();
        form.put("freight", freight == null ? "" : freight.kind().name());
        form.put(
                "template",
                freight == null || freight.templateId() == null
                        ? ""
                        : freight.templateId().toString());
        form.put("description", freight == null || freight.description() == null ? "" : freight.description());
        form.put("weight", decimal(delivery.weightGrams(), GRAMS));
        var size = delivery.size();
        form.put("length", size == null ? "" : decimal(size.length(), MILLIMETRES));
        form.put("width", size == null ? "" : decimal(size.width(), MILLIMETRES));
        form.put("height", size == null ? "" : decimal(size.height(), MILLIMETRES));
        form.put(
                "shipFrom",
                delivery.shipFromId() == null ? "" : delivery.shipFromId().toString());
        for (int i = 0; i < delivery.promises().size(); i++) {
            form.put(
                    "promises." + i + ".from",
                    String.valueOf(delivery.promises().get(i).from()));
            form.put(
                    "promises." + i + ".within",
                    delivery.promises().get(i).within().name());
        }
        delivery.services().forEach(service -> form.put("service." + service.name(), "on"));
        return form;
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        return before.with(new Delivery(
                freight(typed),
                typed.scaled("weight", GRAMS, WEIGHT_GRAMS_MAX),
                size(typed),
                typed.id("shipFrom"),
                promises(typed),
                Stream.of(ServicePromise.values())
                        .filter(service -> typed.on("service." + service.name()))
                        .toList()));
    }

    private static @Nullable Freight freight(Typed typed) {
        var kind = typed.choice("freight", FreightKind.class);
        if (kind == null) return null;
        return new Freight(kind, typed.id("template"), typed.optional("description"));
    }

    /** All three sides or none. */
    private static @Nullable ParcelSize size(Typed typed) {
        var length = typed.scaled("length", MILLIMETRES, SIDE_MILLIMETRES_MAX);
        var width = typed.scaled("width", MILLIMETRES, SIDE_MILLIMETRES_MAX);
        var height = typed.scaled("height", MILLIMETRES, SIDE_MILLIMETRES_MAX);
        if (length != null && width != null && height != null) return new ParcelSize(length, width, height);
        for (var side : List.of("length", "width", "height"))
            if (!typed.text(side).isEmpty() && !typed.misfits().containsKey(side))
                typed.misfit(side, side, "listing.rule.size-all", List.of(), false);
        return null;
    }

    private static List<DeliveryPromise> promises(Typed typed) {
        var promises = new ArrayList<DeliveryPromise>();
        for (int i = 0; i < DELIVERY_INTERVALS_MAX; i++) {
            var within = typed.choice("promises." + i + ".within", PromiseTime.class);
            var field = "promises." + promises.size() + ".from";
            var from = typed.whole("promises." + i + ".from", field, 1, MINIMUM_ORDER_MAX);
            if (within != null && !typed.misfits().containsKey(field))
                promises.add(new DeliveryPromise(from == null ? 1 : from, within));
        }
        return promises;
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var shop = draft.listing().key().shopId();
        model.addAttribute("freightKinds", FreightKind.values());
        model.addAttribute("templates", templates.of(shop));
        model.addAttribute("addresses", addresses.of(shop));
        model.addAttribute("times", PromiseTime.values());
        model.addAttribute("services", ServicePromise.values());
        model.addAttribute("promiseRows", DELIVERY_INTERVALS_MAX);
    }

    private static String decimal(@Nullable Integer number, int scale) {
        if (number == null) return "";
        return new BigDecimal(number)
                .divide(BigDecimal.valueOf(scale))
                .stripTrailingZeros()
                .toPlainString();
    }
}
