package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A template in the list, in the words of the page. */
record TemplateRow(String href, String name, String chargeBy, String price, String others) {

    static TemplateRow of(FreightTemplate template, MessageSource messages, Locale language) {
        var first = template.rates().get(0);
        var more = template.rates().stream().mapToInt(r -> r.regions().size()).sum();
        return new TemplateRow(
                "/workbench/freight-templates/" + template.key().number(),
                template.name(),
                messages.getMessage("logistics.charge." + template.chargeBy().key(), null, language),
                price(first, template.chargeBy(), messages, language),
                more == 0 ? "" : messages.getMessage("logistics.templates.others", new Object[] {more}, language));
    }

    private static String price(FreightRate rate, ChargeBy by, MessageSource messages, Locale language) {
        if (rate.firstFee().fen() == 0
                && rate.nextFee().fen() == 0
                && rate.leastFee().fen() == 0) return messages.getMessage("logistics.templates.free", null, language);
        return messages.getMessage(
                "logistics.templates.price",
                new Object[] {
                    units(rate.firstUnits(), by, messages, language),
                            rate.firstFee().toString(),
                    units(rate.nextUnits(), by, messages, language),
                            rate.nextFee().toString()
                },
                language);
    }

    /** {@code 1 kg}, {@code 500 g}, {@code 3 件}. */
    private static String units(int units, ChargeBy by, MessageSource messages, Locale language) {
        if (by == ChargeBy.PIECES)
            return messages.getMessage("logistics.units.pieces", new Object[] {String.valueOf(units)}, language);
        if (units < 1000) return units + " g";
        return BigDecimal.valueOf(units, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
