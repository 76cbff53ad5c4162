package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Match;
import dev.sevenstar.campaign.Matches;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.ShopFacts;
import dev.sevenstar.campaign.registration.ReviewQueue.Row;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.ShopFact.Value;
import dev.sevenstar.identity.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything the staff decide by, of a page of the queue: the same few statements however many rows it has. */
@Component
public class WeighEntries {

    /**
     * A listing of the queue with its facts.
     *
     * @param candidate null if it was never on sale
     * @param tier how the market ranks the shop, null while it does not
     * @param match how the shop stood when it was last judged, null while nobody has
     */
    public record Weighed(
            Row row,
            Shop shop,
            @Nullable Candidate candidate,
            @Nullable Value tier,
            @Nullable Match match) {}

    private final Candidates candidates;
    private final Shops shops;
    private final ShopFacts facts;
    private final Matches matches;

    WeighEntries(Candidates candidates, Shops shops, ShopFacts facts, Matches matches) {
        this.candidates = candidates;
        this.shops = shops;
        this.facts = facts;
        this.matches = matches;
    }

    public List<Weighed> weigh(Campaign campaign, List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().map(row -> row.listing().shopId()).distinct().toList();
        var found = candidates.of(campaign, rows);
        var named = shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Function.identity()));
        var tiers = facts.of(Measure.TIER, ids);
        var judged = matches.of(ids, campaign.id());
        var weighed = new ArrayList<Weighed>();
        for (var row : rows) {
            var id = row.listing().shopId();
            var shop = named.get(id);
            if (shop != null)
                weighed.add(new Weighed(row, shop, found.get(row.listing()), tiers.get(id), judged.get(id)));
        }
        return weighed;
    }
}
