package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A freight template as typed: row 0 is for everywhere, the others for the provinces ticked in them. */
final class FreightForm {

    static final int ROWS = 6;
    private static final int NAME_MAX = 40;
    private static final int UNITS_MAX = 10_000_000;
    private static final long FEE_MAX_FEN = 100_000_000;

    private final MultiValueMap<String, String> params;
    private final Map<String, String> errors = new LinkedHashMap<>();

    FreightForm(MultiValueMap<String, String> params) {
        this.params = params;
    }

    static Map<String, String> fill(FreightTemplate template) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", template.name());
        form.put("chargeBy", template.chargeBy().name());
        form.put("version", String.valueOf(template.version()));
        for (int i = 0; i < template.rates().size(); i++) {
            var rate = template.rates().get(i);
            form.put("rates." + i + ".firstUnits", String.valueOf(rate.firstUnits()));
            form.put("rates." + i + ".firstFee", rate.firstFee().toYuan());
            form.put("rates." + i + ".nextUnits", String.valueOf(rate.nextUnits()));
            form.put("rates." + i + ".nextFee", rate.nextFee().toYuan());
            form.put("rates." + i + ".leastFee", rate.leastFee().toYuan());
            for (var region : rate.regions()) form.put("rates." + i + ".region." + region, "on");
        }
        return form;
    }

    Map<String, String> typed() {
        var form = new LinkedHashMap<String, String>();
        params.forEach((name, values) -> form.put(name, Objects.requireNonNullElse(values.get(0), "")));
        return form;
    }

    Map<String, String> errors() {
        return errors;
    }

    String name() {
        var name = text("name");
        if (name.isEmpty()) errors.put("name", "logistics.error.name");
        if (name.length() > NAME_MAX) errors.put("name", "logistics.error.name-long");
        return name;
    }

    ChargeBy chargeBy() {
        return text("chargeBy").equals("WEIGHT") ? ChargeBy.WEIGHT : ChargeBy.PIECES;
    }

    List<FreightRate> rates() {
        var rates = new ArrayList<FreightRate>();
        for (int i = 0; i < ROWS; i++) {
            var row = "rates." + i + ".";
            if (i > 0 && isBlank(row)) continue;
            var rate = rate(row, i);
            if (rate != null) rates.add(rate);
        }
        return rates;
    }

    private @Nullable FreightRate rate(String row, int position) {
        var firstUnits = units(row + "firstUnits");
        var firstFee = money(row + "firstFee");
        var nextUnits = units(row + "nextUnits");
        var nextFee = money(row + "nextFee");
        var leastFee = text(row + "leastFee").isEmpty() ? Money.ZERO : money(row + "leastFee");
        var regions = position == 0 ? List.<String>of() : regions(row);
        if (position > 0 && regions.isEmpty()) errors.put(row + "region", "logistics.error.regions");
        if (firstUnits == null || firstFee == null || nextUnits == null || nextFee == null || leastFee == null)
            return null;
        return new FreightRate(regions, firstUnits, firstFee, nextUnits, nextFee, leastFee);
    }

    private List<String> regions(String row) {
        return params.keySet().stream()
                .filter(name -> name.startsWith(row + "region.") && name.matches(".*\\.\\d{2}"))
                .map(name -> name.substring(name.length() - 2))
                .sorted()
                .toList();
    }

    private boolean isBlank(String row) {
        return regions(row).isEmpty()
                && List.of("firstUnits", "firstFee", "nextUnits", "nextFee", "leastFee").stream()
                        .allMatch(cell -> text(row + cell).isEmpty());
    }

    private @Nullable Integer units(String name) {
        var text = text(name);
        if (text.matches("\\d{1,8}")) {
            var units = Integer.parseInt(text);
            if (units >= 1 && units <= UNITS_MAX) return units;
        }
        errors.put(name, "logistics.error.units");
        return null;
    }

    private @Nullable Money money(String name) {
        try {
            var money = Money.parseYuan(text(name));
            if (money.fen() >= 0 && money.fen() <= FEE_MAX_FEN) return money;
        } catch (NumberFormatException e) {
            // said at the field like any other amount that can't be charged
        }
        errors.put(name, "logistics.error.fee");
        return null;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(params.getFirst(name), "").strip();
    }
}
