package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;

/**
 * What transport costs to some regions: so much for the first units, so much for each further lot, and at least the
 * consignment minimum. Units are pieces, grams or cubic centimetres, by what the template charges.
 */
public record FreightRate(Area area, int firstUnits, Money firstFee, int nextUnits, Money nextFee, Money leastFee) {

    public FreightRate {
        if (firstUnits < 1 || nextUnits < 1) throw new IllegalArgumentException("units");
        if (firstFee.fen() < 0 || nextFee.fen() < 0 || leastFee.fen() < 0) throw new IllegalArgumentException("fee");
    }

    public static FreightRate everywhere(int firstUnits, String firstYuan, int nextUnits, String nextYuan) {
        return new FreightRate(
                Area.EVERYWHERE,
                firstUnits,
                Money.parseYuan(firstYuan),
                nextUnits,
                Money.parseYuan(nextYuan),
                Money.ZERO);
    }

    /** Begun lots beyond the first units. */
    public long lots(long units) {
        var further = Math.max(0, units - firstUnits);
        return further / nextUnits + (further % nextUnits == 0 ? 0 : 1);
    }

    public Money fee(long units) {
        var fee = firstFee.plus(nextFee.times(lots(units)));
        return fee.isBelow(leastFee) ? leastFee : fee;
    }
}
