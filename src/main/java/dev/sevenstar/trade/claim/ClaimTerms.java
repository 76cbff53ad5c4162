package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.List;

/**
 * What a buyer asks for.
 *
 * @param lines of the order, by number
 * @param goods of what was paid for the lines concerned
 * @param freight asked back beside it
 * @param returning whether the goods come back first
 * @param description 2 to 150 characters
 */
public record ClaimTerms(
        List<Integer> lines,
        Money goods,
        Money freight,
        boolean returning,
        ClaimReason reason,
        String description,
        Evidence evidence) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 150;

    public ClaimTerms {
        lines = lines.stream().distinct().sorted().toList();
        description = description.strip();
        if (lines.isEmpty()) throw new Refused("trade.refused.claim-lines");
        if (goods.fen() < 0 || freight.fen() < 0 || !goods.plus(freight).isPositive())
            throw new Refused("trade.refused.claim-amount");
        if (description.length() < SHORTEST || description.length() > LONGEST)
            throw new Refused("trade.refused.claim-description", SHORTEST, LONGEST);
        if (evidence.pictures() > Evidence.MOST) throw new Refused("trade.refused.claim-pictures", Evidence.MOST);
        if (reason.needsEvidence() && evidence.isEmpty()) throw new Refused("trade.refused.claim-evidence");
    }

    public Money amount() {
        return goods.plus(freight);
    }
}
