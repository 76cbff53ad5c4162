package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else a buyer asked this shop; what they asked other shops is nobody's business here. */
@Component
public class BuyerHistory {

    private static final int SHOWN = 6;

    /** @param first when the buyer was first seen in this shop */
    public record Earlier(
            long id,
            InquiryState state,
            String listingTitle,
            @Nullable String listingCover,
            int askQuantity,
            String listingUnit,
            Instant openedAt,
            Instant first) {}

    private final JdbcClient jdbc;

    BuyerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest ones, the given inquiry among them. */
    public List<Earlier> of(ShopKey inquiry, String buyerKey) {
        return jdbc.sql("""
                select id, state, listing_title, listing_cover, ask_quantity, listing_unit, opened_at,
                (select min(opened_at) from inquiry where shop_id = :shop and buyer_key = :buyer and pile <> 'HIDDEN') as first
                from inquiry where shop_id = :shop and buyer_key = :buyer and pile <> 'HIDDEN'
                order by shop_id desc, buyer_key desc, activity desc limit :n""")
                .param("shop", inquiry.shopId())
                .param("buyer", buyerKey)
                .param("n", SHOWN)
                .query(Earlier.class)
                .list();
    }
}
