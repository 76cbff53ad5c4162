package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.FreeShipping;
import dev.sevenstar.logistics.FreightCalculation;
import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a freight template charges, in the language of the page. */
@Component
class FreightWords {

    private static final int NAMED = 4;

    private final MessageSource messages;
    private final RegionTree regions;

    FreightWords(MessageSource messages, RegionTree regions) {
        this.messages = messages;
        this.regions = regions;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, language());
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** The first few by name, the others by their number; empty for everywhere. */
    String area(Area area) {
        var names = area.codes().stream()
                .limit(NAMED)
                .map(code -> regions.find(code, language())
                        .map(RegionTree.Node::name)
                        .orElse(code))
                .collect(Collectors.joining(say("logistics.area.comma")));
        var more = area.codes().size() - NAMED;
        return more > 0 ? say("logistics.area.more", names, area.codes().size()) : names;
    }

    /** {@code 3 件}, {@code 3.2 kg}, {@code 0.05 m³}. */
    String units(long units, ChargeBy by) {
        return switch (by) {
            case PIECES -> say("logistics.units.pieces", String.valueOf(units));
            case WEIGHT -> FreightCells.plain(BigDecimal.valueOf(units, 3)) + " kg";
            case VOLUME -> FreightCells.plain(BigDecimal.valueOf(units, 6)) + " m³";
        };
    }

    String price(FreightRate rate, ChargeBy by) {
        if (rate.firstFee().fen() == 0
                && rate.nextFee().fen() == 0
                && rate.leastFee().fen() == 0) return say("logistics.templates.free");
        return say(
                "logistics.templates.price",
                units(rate.firstUnits(), by),
                rate.firstFee().toString(),
                units(rate.nextUnits(), by),
                rate.nextFee().toString());
    }

    String free(FreeShipping free) {
        var parts = new ArrayList<String>();
        if (!free.area().isEverywhere()) parts.add(say("logistics.free.to", area(free.area())));
        var pieces = free.fromPieces();
        var amount = free.fromAmount();
        var grams = free.underGrams();
        if (pieces != null) parts.add(say("logistics.free.pieces", String.valueOf(pieces)));
        if (amount != null) parts.add(say("logistics.free.amount", amount.toString()));
        if (grams != null) parts.add(say("logistics.free.weight", units(grams, ChargeBy.WEIGHT)));
        return String.join(say("logistics.area.comma"), parts);
    }

    /** How a fee came about, a line for each step. */
    List<String> steps(FreightCalculation sum, FreightTemplate template) {
        var by = template.chargeBy();
        var rate = sum.rate();
        var steps = new ArrayList<String>();
        steps.add(
                rate.area().isEverywhere()
                        ? say("logistics.step.everywhere")
                        : say("logistics.step.area", area(rate.area())));
        steps.add(say("logistics.step.units", units(sum.units(), by)));
        steps.add(say(
                "logistics.step.first",
                units(rate.firstUnits(), by),
                rate.firstFee().toString()));
        if (sum.lots() > 0)
            steps.add(say(
                    "logistics.step.next",
                    units(sum.units() - rate.firstUnits(), by),
                    String.valueOf(sum.lots()),
                    units(rate.nextUnits(), by),
                    rate.nextFee().toString(),
                    rate.nextFee().times(sum.lots()).toString()));
        if (sum.sum().isBelow(rate.leastFee()))
            steps.add(say(
                    "logistics.step.least",
                    sum.sum().toString(),
                    rate.leastFee().toString()));
        var free = sum.free();
        if (free != null) steps.add(say("logistics.step.free", free(free)));
        return steps;
    }

    String fee(Money fee) {
        return fee.isPositive() ? fee.toString() : say("logistics.calculation.free");
    }
}
