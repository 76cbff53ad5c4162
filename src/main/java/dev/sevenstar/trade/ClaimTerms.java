package dev.sevenstar.trade;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.List;

/**
 * What a buyer asks for.
 *
 * @param goods of what was paid for the lines concerned
 * @param freight asked back beside it
 * @param returning whether the goods come back first
 * @param description 2 to 150 characters
 * @param pictures up to five, hashes of what was uploaded
 */
public record ClaimTerms(
        List<Integer> lines,
        Money goods,
        Money freight,
        boolean returning,
        ClaimReason reason,
        String description,
        List<String> pictures) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 150;
    public static final int MOST_PICTURES = 5;

    public ClaimTerms {
        lines = List.copyOf(lines);
        pictures = List.copyOf(pictures);
        description = description.strip();
        if (lines.isEmpty()) throw new Refused("trade.refused.claim-lines");
        if (goods.fen() < 0 || freight.fen() < 0 || !goods.plus(freight).isPositive())
            throw new Refused("trade.refused.claim-amount");
        if (description.length() < SHORTEST || description.length() > LONGEST)
            throw new Refused("trade.refused.claim-description", SHORTEST, LONGEST);
        if (pictures.size() > MOST_PICTURES) throw new Refused("trade.refused.claim-pictures", MOST_PICTURES);
        if (reason.needsEvidence() && pictures.isEmpty()) throw new Refused("trade.refused.claim-evidence");
        if (freight.isPositive() && !reason.coversFreight()) throw new Refused("trade.refused.claim-freight");
    }

    public Money amount() {
        return goods.plus(freight);
    }
}
