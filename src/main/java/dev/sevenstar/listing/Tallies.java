package dev.sevenstar.listing;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many listings of a shop stand in each state, kept beside the list so that a tab needs no count. */
@Component
public class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<ListingState, Integer> of(long shopId) {
        var totals = new EnumMap<ListingState, Integer>(ListingState.class);
        for (var state : ListingState.values()) totals.put(state, 0);
        jdbc.sql("select state, total from listing_tally where shop_id = :shop")
                .param("shop", shopId)
                .query(row -> {
                    totals.put(ListingState.valueOf(row.getString("state")), row.getInt("total"));
                });
        return totals;
    }

    void add(long shopId, ListingState state) {
        jdbc.sql("insert into listing_tally (shop_id, state, total) values (:shop, :state, 0) on conflict do nothing")
                .param("shop", shopId)
                .param("state", state.name())
                .update();
        change(shopId, state, 1);
    }

    /** In the order of the names, so that two moves in one shop wait for each other and never lock crosswise. */
    void move(long shopId, ListingState from, ListingState to) {
        if (from == to) return;
        if (from.name().compareTo(to.name()) < 0) {
            change(shopId, from, -1);
            add(shopId, to);
        } else {
            add(shopId, to);
            change(shopId, from, -1);
        }
    }

    private void change(long shopId, ListingState state, int by) {
        jdbc.sql("update listing_tally set total = total + :by where shop_id = :shop and state = :state")
                .param("by", by)
                .param("shop", shopId)
                .param("state", state.name())
                .update();
    }
}
