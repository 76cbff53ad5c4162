package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Verdict;
import dev.sevenstar.campaign.registration.OfferRules.Problem;
import dev.sevenstar.campaign.registration.Registration.Signature;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands in what a shop has chosen, if every listing fits and every offer keeps to the rules: all of it or nothing. While
 * the staff review, that is what they have returned.
 */
@Component
public class HandIn {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Candidates candidates;
    private final MatchShops match;
    private final Clock clock;

    HandIn(Campaigns campaigns, Registrations registrations, Candidates candidates, MatchShops match, Clock clock) {
        this.match = match;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * By listing what stands in the way; nothing if it was handed in.
     *
     * @param seen the version that was on the screen
     * @throws Refused as {@link Registration#submit} does, and if the shop itself does not fit
     */
    public Map<Long, List<Problem>> handIn(long shopId, long campaignId, long seen, long personId, String name) {
        var campaign = campaigns.get(campaignId);
        var problems = new LinkedHashMap<Long, List<Problem>>();
        var now = Times.now(clock);
        var stage = campaign.stage(now);
        requireShop(shopId, campaign);
        var unchanged = registrations.get(shopId, campaignId);
        var open = candidates.open(campaign, unchanged);
        for (var entry : unchanged.entries())
            if (entry.state().isOpenAt(stage)) note(entry.listingId(), open.get(entry.listingId()), problems);
        if (problems.isEmpty())
            registrations.change(
                    shopId,
                    campaignId,
                    seen,
                    registration -> registration.handIn(campaign.brief(), stage, new Signature(personId, name, now)));
        return problems;
    }

    private void requireShop(long shopId, Campaign campaign) {
        var missing = match.shop(shopId, campaign.terms()).stream()
                .filter(Verdict::isMissed)
                .count();
        if (missing > 0) throw new Refused("campaign.refused.shop-does-not-fit", missing);
    }

    private static void note(long listingId, @Nullable Candidate candidate, Map<Long, List<Problem>> problems) {
        var found = new ArrayList<Problem>();
        if (candidate == null) found.add(Problem.of((String) null, "off-sale"));
        else {
            if (!candidate.judged().fits()) found.add(Problem.of((String) null, "does-not-fit"));
            found.addAll(candidate.problems());
        }
        if (!found.isEmpty()) problems.put(listingId, found);
    }
}
