package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.nodes.Nodes;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and ends special prices. Whoever sets one has put a share aside for it. */
@Component
public class SpecialPrices {

    private final JdbcClient jdbc;
    private final Nodes nodes;

    SpecialPrices(JdbcClient jdbc, Nodes nodes) {
        this.jdbc = jdbc;
        this.nodes = nodes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ShopKey listing, SpecialPrice special) {
        remove(listing, special.holder());
        jdbc.sql("""
                insert into listing_special (shop_id, listing_id, holder, kind, label, href, live_from, live_until,
                    prices)
                values (:shop, :listing, :holder, :kind, :label, :href, :from, :until, :prices)""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", special.holder())
                .param("kind", special.kind().name())
                .param("label", special.label())
                .param("href", special.href())
                .param("from", Revisions.time(special.from()))
                .param("until", Revisions.time(special.until()))
                .param("prices", ContentJson.write(special.prices()))
                .update();
    }

    /** Whether somebody else's price holds at any moment of this time. */
    public boolean isTaken(ShopKey listing, long holder, Instant from, Instant until) {
        return jdbc.sql("""
                select 1 from listing_special
                where shop_id = :shop and listing_id = :listing and holder <> :holder
                  and live_from < :until and live_until > :from and live_until > live_from limit 1""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .param("from", Revisions.time(from))
                .param("until", Revisions.time(until))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It was never so: nothing is left of it in the history of prices. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(ShopKey listing, long holder) {
        jdbc.sql("delete from listing_special where shop_id = :shop and listing_id = :listing and holder = :holder")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .update();
        tell();
    }

    /** All of a holder's end at this moment; what had not begun never will. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long holder, Instant at) {
        jdbc.sql("""
                update listing_special set live_until = case when live_from > :at then live_from else :at end
                where holder = :holder and live_until > :at""").param("holder", holder).param("at", Revisions.time(at)).update();
        tell();
    }

    /** How many pieces are left changed. */
    void tell() {
        nodes.tell(SpecialCards.TOPIC, SpecialCards.CHANGED);
    }
}
