package dev.sevenstar.trade;

import dev.sevenstar.listing.Freight;
import dev.sevenstar.listing.FreightKind;
import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.Special;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.listing.SpecialPrice;
import dev.sevenstar.logistics.Consignment;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.shared.Money;
import dev.sevenstar.trade.Hindrance.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a selection of one shop's goods costs, delivered to a region: every line at the price of its
 * quantity, the freight by the shop's templates, and whatever is in the way of ordering it.
 *
 * @param freight null while nobody knows where to
 * @param codHere whether it can be paid at that door
 * @param freightToAgree whether the seller describes the freight in words and names it after the order
 */
public record Reckoning(
        List<Line> lines,
        Money goods,
        @Nullable Money freight,
        boolean freightToAgree,
        boolean codHere,
        List<Hindrance> hindrances) {

    public static final int MOST_LINES = 50;

    /** One SKU at its price; markdown: null where that is the published one. */
    public record Line(
            PublishedListing listing,
            String sku,
            int quantity,
            Money unitPrice,
            Money amount,
            PriceReason reason,
            @Nullable Markdown markdown) {

        boolean isGroupBuy() {
            return markdown != null && markdown.kind() == SpecialKind.GROUP_BUY;
        }

        /** What is left of the largest share of its SKU. */
        int inShare() {
            return listing.specials().stream()
                    .mapToInt(each -> each.left(sku))
                    .max()
                    .orElse(0);
        }

        /** The specification in words, empty for a listing without. */
        public String label() {
            return listing.content().sales().sellable().stream()
                    .filter(each -> each.key().equals(sku))
                    .findFirst()
                    .map(Sku::label)
                    .orElse("");
        }
    }

    /** From which amount or number of pieces a shop lets its goods be mixed; null: no such floor. */
    public record Mixing(@Nullable Money amount, @Nullable Integer pieces) {

        public static final Mixing NONE = new Mixing(null, null);

        boolean allows(Money goods, long quantity) {
            return amount != null && !goods.isBelow(amount) || pieces != null && quantity >= pieces;
        }
    }

    public Reckoning {
        lines = List.copyOf(lines);
        hindrances = List.copyOf(hindrances);
    }

    /**
     * @param listings by number; what is not among them is offline
     * @param templates of the shop, by number
     * @param regionCode where to, six digits; null while nobody knows
     */
    public static Reckoning of(
            List<Wanted> wanted,
            Map<Long, PublishedListing> listings,
            Map<Long, FreightTemplate> templates,
            Mixing mixing,
            @Nullable String regionCode) {
        var lines = new ArrayList<Line>();
        var hindrances = new ArrayList<Hindrance>();
        if (wanted.size() > MOST_LINES)
            hindrances.add(Hindrance.of(Kind.TOO_MANY_LINES, 0, "", MOST_LINES, wanted.size()));
        byListing(wanted).forEach((id, picks) -> {
            var listing = Optional.ofNullable(listings.get(id)).filter(PublishedListing::isOnline);
            if (listing.isEmpty()) hindrances.add(Hindrance.of(Kind.OFFLINE, id, ""));
            else price(listing.get(), picks, lines, hindrances);
        });
        var goods = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        minimums(lines, goods, mixing, hindrances);
        byItself(lines, hindrances);
        return new Reckoning(
                lines,
                goods,
                regionCode == null ? null : freight(lines, templates, regionCode),
                lines.stream().anyMatch(line -> freightOf(line).kind() == FreightKind.DESCRIBED),
                regionCode != null && isCodHere(lines, templates, regionCode),
                hindrances);
    }

    /** The group-buy that this is part of; empty where everything is bought alone. */
    public Optional<SpecialPrice> groupBuy() {
        return lines.stream()
                .filter(Line::isGroupBuy)
                .flatMap(line -> line.listing().specials().stream()
                        .map(Special::price)
                        .filter(price -> price.holder()
                                == Objects.requireNonNull(line.markdown()).holder()))
                .findFirst();
    }

    /** With something else in the way. */
    Reckoning and(Hindrance another) {
        var all = new ArrayList<>(hindrances);
        all.add(another);
        return new Reckoning(lines, goods, freight, freightToAgree, codHere, all);
    }

    public boolean isPossible() {
        return hindrances.isEmpty() && !lines.isEmpty() && freight != null;
    }

    public Money total() {
        return freight == null ? goods : goods.plus(freight);
    }

    private static Map<Long, List<Pick>> byListing(List<Wanted> wanted) {
        var byListing = new LinkedHashMap<Long, TreeMap<String, Integer>>();
        for (var each : wanted)
            byListing
                    .computeIfAbsent(each.listingId(), id -> new TreeMap<>())
                    .merge(each.sku(), each.quantity(), Math::addExact);
        var picks = new LinkedHashMap<Long, List<Pick>>();
        byListing.forEach((id, skus) -> picks.put(
                id,
                skus.entrySet().stream()
                        .map(sku -> new Pick(sku.getKey(), sku.getValue()))
                        .toList()));
        return picks;
    }

    private static void price(
            PublishedListing listing, List<Pick> picks, List<Line> lines, List<Hindrance> hindrances) {
        var sales = listing.content().sales();
        if (!sales.takesOrders()) hindrances.add(Hindrance.of(Kind.ASK_FIRST, listing.id(), ""));
        if (sales.privatePrice()) hindrances.add(Hindrance.of(Kind.PRIVATE_PRICE, listing.id(), ""));
        var known = picks.stream().filter(pick -> isSold(listing, pick.sku())).toList();
        picks.stream()
                .filter(pick -> !known.contains(pick))
                .forEach(pick -> hindrances.add(Hindrance.of(Kind.UNKNOWN_SKU, listing.id(), pick.sku())));
        if (known.isEmpty()) return;
        var published = sales.pricing().hasTiers() ? PriceReason.TIER : PriceReason.SKU;
        for (var line : listing.quote(known).lines()) {
            var reason = line.markdown() == null
                    ? published
                    : PriceReason.of(line.markdown().kind());
            lines.add(new Line(
                    listing, line.sku(), line.quantity(), line.unitPrice(), line.amount(), reason, line.markdown()));
            var left = listing.available(line.sku());
            if (left < line.quantity())
                hindrances.add(Hindrance.of(Kind.TOO_FEW_LEFT, listing.id(), line.sku(), left, sales.unit()));
            var pack = sales.pack();
            if (pack != null && line.quantity() % pack.pieces() != 0)
                hindrances.add(Hindrance.of(
                        Kind.NOT_WHOLE_PACKS, listing.id(), line.sku(), pack.unit(), pack.pieces(), sales.unit()));
        }
    }

    public static boolean isSold(PublishedListing listing, String sku) {
        return listing.content().sales().sellable().stream()
                .anyMatch(each -> each.key().equals(sku));
    }

    /** A minimum need not be reached where everything is for mixing and together there is enough. */
    private static void minimums(List<Line> lines, Money goods, Mixing mixing, List<Hindrance> hindrances) {
        var pieces = lines.stream().mapToLong(Line::quantity).sum();
        var mixed =
                lines.stream().allMatch(line -> line.listing().content().sales().mixedWholesale())
                        && mixing.allows(goods, pieces);
        if (mixed) return;
        var byListing = lines.stream()
                .collect(Collectors.groupingBy(line -> line.listing().id(), LinkedHashMap::new, Collectors.toList()));
        byListing.forEach((id, ofOne) -> {
            var listing = ofOne.get(0).listing();
            var minimum = listing.prices().minimum();
            if (ofOne.stream().mapToLong(Line::quantity).sum() < minimum)
                hindrances.add(Hindrance.of(
                        Kind.BELOW_MINIMUM,
                        id,
                        "",
                        minimum,
                        listing.content().sales().unit()));
        });
    }

    /** What waits for other buyers keeps nothing else waiting, and goes back whole if they do not come. */
    private static void byItself(List<Line> lines, List<Hindrance> hindrances) {
        var groups = lines.stream()
                .filter(Line::isGroupBuy)
                .map(line -> line.listing().id())
                .distinct()
                .toList();
        if (groups.isEmpty()) return;
        for (var line : lines)
            if (!line.isGroupBuy() && groups.contains(line.listing().id()))
                hindrances.add(Hindrance.of(
                        Kind.TOO_FEW_LEFT,
                        line.listing().id(),
                        line.sku(),
                        line.inShare(),
                        line.listing().content().sales().unit()));
        if (groups.size() > 1
                || lines.stream()
                        .anyMatch(line -> !groups.contains(line.listing().id())))
            groups.forEach(id -> hindrances.add(Hindrance.of(Kind.BY_ITSELF, id, "")));
    }

    /** Goods under one template travel together; what the seller pays for or describes costs nothing here. */
    private static Money freight(List<Line> lines, Map<Long, FreightTemplate> templates, String regionCode) {
        var loads = new LinkedHashMap<FreightTemplate, Consignment>();
        for (var line : lines)
            templateOf(line, templates)
                    .ifPresent(template -> loads.merge(
                            template,
                            line.listing().content().delivery().consignment(line.quantity(), line.amount()),
                            Consignment::plus));
        return loads.entrySet().stream()
                .map(each -> each.getKey().fee(regionCode, each.getValue()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether one carrier brings all of it and collects at that door. */
    private static boolean isCodHere(List<Line> lines, Map<Long, FreightTemplate> templates, String regionCode) {
        var carriers = lines.stream()
                .map(line -> templateOf(line, templates).flatMap(template -> template.codTo(regionCode)))
                .distinct()
                .toList();
        return carriers.size() == 1 && carriers.get(0).isPresent();
    }

    private static Optional<FreightTemplate> templateOf(Line line, Map<Long, FreightTemplate> templates) {
        return Optional.ofNullable(freightOf(line).templateId()).map(templates::get);
    }

    /** The numbers of the templates under which these travel. */
    static Set<Long> templatesOf(Collection<PublishedListing> listings) {
        return listings.stream()
                .map(listing -> freightOf(listing).templateId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Freight freightOf(Line line) {
        return freightOf(line.listing());
    }

    private static Freight freightOf(PublishedListing listing) {
        return Optional.ofNullable(listing.content().delivery().freight()).orElseGet(Freight::sellerPays);
    }
}
