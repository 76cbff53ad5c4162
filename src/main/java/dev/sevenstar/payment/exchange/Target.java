package dev.sevenstar.payment.exchange;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a bill pays.
 *
 * @param id of the bill of account, or the number of the order
 * @param amount of the bill that is for it, or what of it is open
 */
public record Target(Kind kind, long id, Money amount) {

    /** What it is. */
    public enum Kind {
        ORDER,
        ACCOUNT
    }

    public String number() {
        return Ids.text(id);
    }

    /** One after the other until nothing is left of the amount; what is over is in no share. */
    public static List<Target> shares(Money amount, List<Target> open) {
        var shares = new ArrayList<Target>();
        var left = amount;
        for (var each : open) {
            var part = left.isBelow(each.amount()) ? left : each.amount();
            if (!part.isPositive()) continue;
            shares.add(new Target(each.kind(), each.id(), part));
            left = left.minus(part);
        }
        return List.copyOf(shares);
    }

    public static Money sum(List<Target> targets) {
        return targets.stream().map(Target::amount).reduce(Money.ZERO, Money::plus);
    }
}
