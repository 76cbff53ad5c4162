package dev.sevenstar.demo;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.Basics;
import dev.sevenstar.listing.BizType;
import dev.sevenstar.listing.Delivery;
import dev.sevenstar.listing.DeliveryPromise;
import dev.sevenstar.listing.Freight;
import dev.sevenstar.listing.Gallery;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.OwnAttribute;
import dev.sevenstar.listing.ParcelSize;
import dev.sevenstar.listing.PromiseTime;
import dev.sevenstar.listing.ServicePromise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a listing says, part by part, as good as its quality allows. */
@Component
@DemoOnly
class Contents {

    private static final List<PromiseTime> PROMISES = List.of(
            PromiseTime.SAME_DAY, PromiseTime.HOURS_24, PromiseTime.HOURS_48, PromiseTime.HOURS_72, PromiseTime.DAYS_7);

    private final Catalog catalog;
    private final Answers answers;

    Contents(Catalog catalog, Answers answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    /** What the n-th listing of a line answers to the attributes it names. */
    static Map<String, String> told(LineSheet line, int n) {
        var told = new HashMap<>(line.fixed());
        line.vary().keySet().forEach(attribute -> told.put(attribute, line.varied(attribute, n)));
        return told;
    }

    ListingContent of(
            Settled shop,
            LineSheet line,
            int n,
            Quality quality,
            Atelier.Taken pictures,
            @Nullable Long video,
            List<String> palette,
            List<Long> related) {
        var dice = new Random(line.name().hashCode() * 31L + n);
        var cargo = cargo(line, n);
        var entries = answers.to(line.leaf(), told(line, n), quality.attributes() ? 100 : 30, cargo, dice);
        var title = quality.title()
                ? Titles.full(line, n, new Random(n * 17L + line.name().hashCode()))
                : Titles.brief(line, n);
        return new ListingContent(
                line.leaf(),
                basics(title, entries, cargo, n),
                new Gallery(pictures.main(), pictures.white(), quality.video() ? video : null, false, false),
                new Prices(catalog, line, n, palette, pictures, dice).sales(),
                delivery(shop, line, n, quality),
                quality.detail() ? DetailPages.full(shop, line, pictures, related) : DetailPages.poor(pictures));
    }

    private static Basics basics(String title, List<AttributeEntry> entries, String cargo, int n) {
        var own = n % 3 == 0 ? List.of(new OwnAttribute("起批说明", "颜色尺寸可混批")) : List.<OwnAttribute>of();
        return new Basics(title, "", BizType.GOODS, entries, own, cargo, List.of(), "zh-CN", n % 31 == 13 ? 14 : 3650);
    }

    static String cargo(LineSheet line, int n) {
        return line.shop().substring(0, 2).toUpperCase(Locale.ROOT) + "-"
                + Math.floorMod(line.name().hashCode(), 900) + (100 + n);
    }

    private static Delivery delivery(Settled shop, LineSheet line, int n, Quality quality) {
        if (!quality.sales())
            return new Delivery(Freight.template(shop.freight()), null, null, null, List.of(), List.of());
        var promises = new ArrayList<DeliveryPromise>();
        promises.add(new DeliveryPromise(1, PROMISES.get(n % 3 + 1)));
        if (n % 2 == 0) promises.add(new DeliveryPromise(line.moq() * 20, PROMISES.get(4)));
        return new Delivery(
                Freight.template(shop.freight()),
                line.weight(),
                new ParcelSize(
                        line.shown().get(0),
                        Math.max(20, line.shown().get(0) / 2),
                        line.shown().get(1)),
                shop.shipFrom(),
                promises,
                services(n));
    }

    private static List<ServicePromise> services(int n) {
        var services = new ArrayList<>(List.of(ServicePromise.QUALITY_GUARANTEE));
        if (n % 2 == 0) services.add(ServicePromise.RETURN_7_DAYS);
        if (n % 3 == 0) services.add(ServicePromise.SAMPLE_AVAILABLE);
        if (n % 3 == 1) services.add(ServicePromise.INVOICE);
        if (n % 5 == 0) services.add(ServicePromise.CUSTOM_MADE);
        if (n % 4 == 1) services.add(ServicePromise.DROP_SHIP);
        return services;
    }
}
