package dev.sevenstar.market;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MarketHolder implements Holder {

    @Override
    public String module() {
        return "market";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "market_search_outbox",
                        "id, shop_id, listing_id",
                        Part.shopKept(
                                "",
                                "numbers only: every node has yet to take the goods out of its index; gone in a week")),
                Holding.nobodys("market_search_origin", "the name of the database"),
                Holding.nobodys("market_search_node", "how far the index of each node is"));
    }
}
