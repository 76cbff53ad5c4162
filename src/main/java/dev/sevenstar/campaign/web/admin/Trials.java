package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.Match;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.VerdictRow;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries terms on a shop without keeping what comes out. */
@Component
class Trials {

    record Trial(String name, String fit, String tone, int inScope, int fitting, List<VerdictRow> verdicts) {}

    private final Shops shops;
    private final MatchShops match;
    private final CampaignWords words;

    Trials(Shops shops, MatchShops match, CampaignWords words) {
        this.shops = shops;
        this.match = match;
        this.words = words;
    }

    /** Empty if there is no such shop. */
    Optional<Trial> of(String number, Terms terms) {
        return Ids.find(number)
                .flatMap(shops::findById)
                .map(shop -> trial(
                        shop, match.judge(List.of(shop.id()), Map.of(0L, terms)).get(0)));
    }

    private Trial trial(Shop shop, Match found) {
        return new Trial(
                shop.name(),
                found.qualifies()
                        ? words.say("campaign.fit.yes", found.fitting())
                        : words.say("campaign.fit.missing", found.missing()),
                found.qualifies() ? "green" : "amber",
                found.inScope(),
                found.fitting(),
                found.verdicts().stream()
                        .map(each -> VerdictRow.of(each, words))
                        .toList());
    }
}
