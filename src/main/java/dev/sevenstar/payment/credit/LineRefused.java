package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;

/** An order does not fit on the buyer's credit line. */
public class LineRefused extends Refused {

    private LineRefused(String key, Object... args) {
        super(key, args);
    }

    static LineRefused none() {
        return new LineRefused("payment.refused.no-line");
    }

    static LineRefused unusable() {
        return new LineRefused("payment.refused.line-unusable");
    }

    static LineRefused tooLittle(Money free, Money needed) {
        return new LineRefused("payment.refused.line-too-little", free, needed.minus(free));
    }
}
