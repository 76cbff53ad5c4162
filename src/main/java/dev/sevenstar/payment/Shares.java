package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How an amount is cut into instalments. Each part is rounded half up to the fen, the last takes what is left. */
public record Shares(List<Rate> parts) {

    public static final Shares WHOLE = ofPercent(100);

    public Shares {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(Rate::isNone)) throw new IllegalArgumentException("a share of nothing");
        if (parts.stream().mapToInt(Rate::basisPoints).sum() != Rate.WHOLE)
            throw new IllegalArgumentException("shares don't make a whole: " + parts);
    }

    public static Shares ofPercent(int... percent) {
        return new Shares(
                Arrays.stream(percent).mapToObj(each -> new Rate(each * 100)).toList());
    }

    /** As many amounts as parts; together they are the whole to the fen, and none is below nothing. */
    public List<Money> of(Money whole) {
        var amounts = new ArrayList<Money>();
        var left = whole;
        for (var part : parts.subList(0, parts.size() - 1)) {
            var rounded = part.of(whole);
            var amount = left.isBelow(rounded) ? left : rounded;
            amounts.add(amount);
            left = left.minus(amount);
        }
        amounts.add(left);
        return amounts;
    }
}
