package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CodService;
import dev.sevenstar.logistics.FreeShipping;
import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplate.Service;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A freight template as typed: rate 0 is for everywhere, the others for the regions ticked or named in them. */
final class FreightForm {

    static final int FREE_MAX = 5;
    private static final int NAME_MAX = 40;
    private static final String BY_NAME = "-names";
    private static final List<String> RATE = List.of("firstUnits", "firstFee", "nextUnits", "nextFee", "leastFee");
    private static final List<String> FREE = List.of("fromPieces", "fromAmount", "underWeight");

    private final MultiValueMap<String, String> params;
    private final RegionTree regions;
    private final Map<String, String> errors = new LinkedHashMap<>();

    FreightForm(MultiValueMap<String, String> params, RegionTree regions) {
        this.params = params;
        this.regions = regions;
    }

    static FreightForm empty(RegionTree regions) {
        var params = new LinkedMultiValueMap<String, String>();
        params.add("chargeBy", ChargeBy.PIECES.name());
        params.add("service", Service.EXPRESS.name());
        return new FreightForm(params, regions);
    }

    static FreightForm of(FreightTemplate template, RegionTree regions) {
        var params = new LinkedMultiValueMap<String, String>();
        params.add("name", template.name());
        params.add("service", template.service().name());
        params.add("chargeBy", template.chargeBy().name());
        params.add("version", String.valueOf(template.version()));
        for (int i = 0; i < template.rates().size(); i++)
            fill(params, "rates." + i + ".", template.rates().get(i), template.chargeBy());
        for (int i = 0; i < template.free().size(); i++)
            fill(params, "free." + i + ".", template.free().get(i));
        var cod = template.cod();
        if (cod != null) {
            params.add("cod", "on");
            params.add("codCarrier", cod.carrier().name());
            params.addAll("cod.area", cod.area().codes());
        }
        return new FreightForm(params, regions);
    }

    private static void fill(MultiValueMap<String, String> params, String row, FreightRate rate, ChargeBy by) {
        params.add(row + "firstUnits", FreightCells.text(rate.firstUnits(), by));
        params.add(row + "firstFee", rate.firstFee().toYuan());
        params.add(row + "nextUnits", FreightCells.text(rate.nextUnits(), by));
        params.add(row + "nextFee", rate.nextFee().toYuan());
        params.add(
                row + "leastFee", rate.leastFee().isPositive() ? rate.leastFee().toYuan() : "");
        params.addAll(row + "area", rate.area().codes());
    }

    private static void fill(MultiValueMap<String, String> params, String row, FreeShipping free) {
        var pieces = free.fromPieces();
        var amount = free.fromAmount();
        var grams = free.underGrams();
        if (pieces != null) params.add(row + "fromPieces", String.valueOf(pieces));
        if (amount != null) params.add(row + "fromAmount", amount.toYuan());
        if (grams != null) params.add(row + "underWeight", FreightCells.text(grams, ChargeBy.WEIGHT));
        params.addAll(row + "area", free.area().codes());
    }

    Map<String, String> typed() {
        return params.toSingleValueMap();
    }

    Map<String, String> errors() {
        return errors;
    }

    /** What is ticked or understood by its name. */
    Set<String> codes(String field) {
        var codes = new TreeSet<>(params.getOrDefault(field, List.of()));
        codes.removeIf(code -> !code.matches("(\\d\\d){1,3}"));
        names(field).forEach(name -> {
            var meant = regions.meant(name);
            if (meant.size() == 1) codes.addAll(meant);
        });
        return codes;
    }

    /** Rows in use and one to begin with. */
    int rateRows() {
        return Math.min(FreightTemplates.RATES_MAX, 2 + last("rates.", RATE, FreightTemplates.RATES_MAX));
    }

    int freeRows() {
        return Math.min(FREE_MAX, 2 + last("free.", FREE, FREE_MAX));
    }

    private int last(String rows, List<String> cells, int most) {
        return IntStream.range(0, most)
                .filter(i -> !isBlank(rows + i + ".", cells))
                .max()
                .orElse(-1);
    }

    boolean isUsed(String row) {
        return !isBlank(row, RATE) || !isBlank(row, FREE);
    }

    /** Empty if anything cannot be taken as it is; {@link #errors()} says what. */
    Optional<FreightTemplate> read(ShopKey key, long version) {
        var name = name();
        var rates = rates();
        var free = free();
        var cod = cod();
        if (!errors.isEmpty()) return Optional.empty();
        return Optional.of(new FreightTemplate(key, version, name, service(), chargeBy(), rates, free, cod));
    }

    private String name() {
        var name = text("name");
        if (name.isEmpty()) errors.put("name", "logistics.error.name");
        if (name.length() > NAME_MAX) errors.put("name", "logistics.error.name-long");
        return name;
    }

    private Service service() {
        return text("service").equals(Service.ROAD.name()) ? Service.ROAD : Service.EXPRESS;
    }

    private ChargeBy chargeBy() {
        return switch (text("chargeBy")) {
            case "WEIGHT" -> ChargeBy.WEIGHT;
            case "VOLUME" -> ChargeBy.VOLUME;
            default -> ChargeBy.PIECES;
        };
    }

    private List<FreightRate> rates() {
        var rates = new ArrayList<FreightRate>();
        for (int i = 0; i < FreightTemplates.RATES_MAX; i++) {
            var row = "rates." + i + ".";
            if (i > 0 && isBlank(row, RATE)) continue;
            var rate = rate(row, i > 0);
            if (rate != null) rates.add(rate);
        }
        return rates;
    }

    private @Nullable FreightRate rate(String row, boolean ofRegions) {
        var firstUnits = units(row + "firstUnits", chargeBy());
        var firstFee = money(row + "firstFee");
        var nextUnits = units(row + "nextUnits", chargeBy());
        var nextFee = money(row + "nextFee");
        var leastFee = text(row + "leastFee").isEmpty() ? Money.ZERO : money(row + "leastFee");
        var area = ofRegions ? area(row + "area") : Area.EVERYWHERE;
        if (ofRegions && area.isEverywhere()) errors.putIfAbsent(row + "area", "logistics.error.regions");
        if (firstUnits == null || firstFee == null || nextUnits == null || nextFee == null || leastFee == null)
            return null;
        return new FreightRate(area, firstUnits, firstFee, nextUnits, nextFee, leastFee);
    }

    private List<FreeShipping> free() {
        var free = new ArrayList<FreeShipping>();
        for (int i = 0; i < FREE_MAX; i++) {
            var row = "free." + i + ".";
            if (isBlank(row, FREE)) continue;
            var pieces = text(row + "fromPieces").isEmpty() ? null : units(row + "fromPieces", ChargeBy.PIECES);
            var amount = text(row + "fromAmount").isEmpty() ? null : amount(row + "fromAmount");
            var grams = text(row + "underWeight").isEmpty() ? null : units(row + "underWeight", ChargeBy.WEIGHT);
            var area = area(row + "area");
            if (!area.isEverywhere() || pieces != null || amount != null || grams != null)
                free.add(new FreeShipping(area, pieces, amount, grams));
        }
        return free;
    }

    private @Nullable CodService cod() {
        if (text("cod").isEmpty()) return null;
        var carrier = CarrierCode.find(text("codCarrier")).filter(code -> code != CarrierCode.OTHER);
        if (carrier.isEmpty()) errors.put("codCarrier", "logistics.error.carrier");
        return carrier.map(code -> new CodService(code, area("cod.area"))).orElse(null);
    }

    private Area area(String field) {
        for (var name : names(field)) {
            var meant = regions.meant(name).size();
            if (meant != 1)
                errors.put(field, meant == 0 ? "logistics.error.no-region" : "logistics.error.many-regions");
        }
        var area = new Area(regions.simplest(codes(field)));
        if (area.stored().length() > Area.LONGEST) errors.put(field, "logistics.error.too-many-regions");
        return area;
    }

    private List<String> names(String field) {
        return List.of(text(field + BY_NAME).split("[\\s,，、;；]+")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean isBlank(String row, List<String> cells) {
        return cells.stream().allMatch(cell -> text(row + cell).isEmpty())
                && params.getOrDefault(row + "area", List.of()).isEmpty()
                && text(row + "area" + BY_NAME).isEmpty();
    }

    private @Nullable Integer units(String field, ChargeBy by) {
        var units = FreightCells.units(text(field), by).orElse(null);
        if (units == null) errors.put(field, "logistics.error.units." + by.key());
        return units;
    }

    private @Nullable Money money(String field) {
        var money = FreightCells.money(text(field)).orElse(null);
        if (money == null) errors.put(field, "logistics.error.fee");
        return money;
    }

    private @Nullable Money amount(String field) {
        var amount = money(field);
        if (amount == null || amount.isPositive()) return amount;
        errors.put(field, "logistics.error.fee");
        return null;
    }

    private String text(String field) {
        return Objects.requireNonNullElse(params.getFirst(field), "").strip();
    }
}
