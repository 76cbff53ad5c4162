package dev.sevenstar.trade.claim;

import dev.sevenstar.payment.Plan;
import dev.sevenstar.shared.Money;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.claim.Claim.Most;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be asked back of an order: of each line what was really paid for it and not given back or asked for, and
 * the freight apart.
 *
 * @param lines by number
 * @param all of lines and freight together at most
 */
public record ClaimLimits(Map<Integer, Money> lines, Money freight, Money all) {

    /**
     * What earlier claims took or open ones ask for.
     *
     * @param number of the line; 0 for the freight
     */
    record Taken(int number, Money amount, boolean open) {}

    static ClaimLimits of(Order order, Plan plan, List<Taken> taken) {
        var charges = new TreeMap<Integer, Money>();
        order.lines().forEach(line -> charges.put(line.number(), line.charge()));
        var left = share(plan.coveredGoods(), charges);
        order.lines()
                .forEach(line -> left.computeIfPresent(
                        line.number(), (number, money) -> notBelowZero(money.minus(line.rebate()))));
        var freight = plan.coveredFreight();
        var all = plan.refundable();
        for (var each : taken) {
            if (each.open()) all = all.minus(each.amount());
            if (each.number() == 0) freight = notBelowZero(freight.minus(each.amount()));
            else left.computeIfPresent(each.number(), (number, money) -> notBelowZero(money.minus(each.amount())));
        }
        var most = notBelowZero(all);
        return new ClaimLimits(left, smaller(freight, most), most);
    }

    /** Of some lines together. */
    public Most most(Collection<Integer> numbers) {
        var goods = numbers.stream()
                .distinct()
                .map(number -> lines.getOrDefault(number, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        return new Most(smaller(goods, all), freight);
    }

    public boolean isNothing() {
        return !all.isPositive();
    }

    /**
     * Cuts an amount by weights. Each share is rounded down; what is left goes to the largest, never above its
     * weight.
     */
    static Map<Integer, Money> share(Money amount, Map<Integer, Money> weights) {
        var shares = new LinkedHashMap<Integer, Money>();
        var whole = weights.values().stream().reduce(Money.ZERO, Money::plus);
        weights.forEach((number, weight) -> shares.put(number, portion(amount, weight, whole)));
        var left = amount.minus(shares.values().stream().reduce(Money.ZERO, Money::plus));
        var largest = weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Money>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var each : largest) {
            var more = smaller(left, each.getValue().minus(shares.getOrDefault(each.getKey(), Money.ZERO)));
            if (!more.isPositive()) continue;
            shares.merge(each.getKey(), more, Money::plus);
            left = left.minus(more);
        }
        return shares;
    }

    private static Money portion(Money amount, Money weight, Money whole) {
        if (!whole.isPositive()) return Money.ZERO;
        return Money.ofFen(BigInteger.valueOf(amount.fen())
                .multiply(BigInteger.valueOf(weight.fen()))
                .divide(BigInteger.valueOf(whole.fen()))
                .longValueExact());
    }

    private static Money smaller(Money one, Money other) {
        return one.isBelow(other) ? one : other;
    }

    private static Money notBelowZero(Money amount) {
        return amount.fen() < 0 ? Money.ZERO : amount;
    }
}
