package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import java.util.List;

/**
 * What transport costs to some regions: so much for the first units, so much for each further lot,
 * and at least the consignment minimum. Units are pieces, or grams where the template charges by weight.
 *
 * @param regions two-digit province codes; empty for everywhere else
 */
public record FreightRate(
        List<String> regions, int firstUnits, Money firstFee, int nextUnits, Money nextFee, Money leastFee) {

    public FreightRate {
        regions = List.copyOf(regions);
        if (firstUnits < 1 || nextUnits < 1) throw new IllegalArgumentException("units");
        if (firstFee.fen() < 0 || nextFee.fen() < 0 || leastFee.fen() < 0) throw new IllegalArgumentException("fee");
    }

    public static FreightRate everywhere(int firstUnits, String firstYuan, int nextUnits, String nextYuan) {
        return new FreightRate(
                List.of(), firstUnits, Money.parseYuan(firstYuan), nextUnits, Money.parseYuan(nextYuan), Money.ZERO);
    }

    public Money fee(long units) {
        var further = Math.max(0, units - firstUnits);
        var lots = (further + nextUnits - 1) / nextUnits;
        var fee = firstFee.plus(nextFee.times(lots));
        return fee.isBelow(leastFee) ? leastFee : fee;
    }
}
