package dev.sevenstar.campaign;

import dev.sevenstar.shared.RecordJson;
import java.time.Instant;
import java.util.List;

/**
 * How a shop stands towards a campaign.
 *
 * @param verdicts on the shop itself
 * @param inScope listings on sale in the campaign's categories
 * @param fitting those of them that meet every condition on a listing
 */
public record Match(long shopId, long campaignId, List<Verdict> verdicts, int inScope, int fitting, Instant judgedAt) {

    public Match {
        verdicts = List.copyOf(verdicts);
    }

    /** How many conditions are missed, among them to have a listing that fits. */
    public int missing() {
        return (int) verdicts.stream().filter(Verdict::isMissed).count() + (fitting == 0 ? 1 : 0);
    }

    public boolean qualifies() {
        return missing() == 0;
    }

    String written() {
        return RecordJson.write(verdicts);
    }

    static List<Verdict> read(String json) {
        return List.of(RecordJson.read(json, Verdict[].class));
    }
}
