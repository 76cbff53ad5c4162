package dev.sevenstar.campaign;

import dev.sevenstar.campaign.Verdict.Result;
import dev.sevenstar.shared.Refused;
import java.util.OptionalLong;

/**
 * One thing that a shop or a listing has to be to take part, as data: what is looked at, and where the limit is. The
 * limit itself is good enough.
 *
 * @param limit in the unit of the measure
 */
public record EntryCondition(Measure measure, long limit) {

    /** @throws Refused if nobody could have meant this limit */
    public EntryCondition {
        if (limit < 0 || limit > measure.most()) throw new Refused("campaign.refused.limit", measure.most());
    }

    /** @param measured empty while there is nothing to judge by */
    Verdict judge(OptionalLong measured, String remedy) {
        if (measured.isEmpty())
            return new Verdict(this, null, measure.excusesTheUnknown() ? Result.UNJUDGED : Result.MISSED, remedy);
        var result = measure.holds(measured.getAsLong(), limit) ? Result.MET : Result.MISSED;
        return new Verdict(this, measured.getAsLong(), result, remedy);
    }
}
