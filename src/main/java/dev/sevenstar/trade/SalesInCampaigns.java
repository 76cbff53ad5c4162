package dev.sevenstar.trade;

import dev.sevenstar.campaign.report.CampaignSales;
import dev.sevenstar.campaign.report.Sold;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what orders have sold at a campaign's price; their numbers tell when they were placed. */
@Component
class SalesInCampaigns implements CampaignSales {

    private static final String SUMS = """
            select l.shop_id, l.listing_id, count(distinct l.order_id) as orders, sum(l.quantity) as pieces,
                   sum(l.amount_fen + l.adjust_fen) as amount,
                   sum(coalesce(l.listed_fen, l.unit_price_fen) * l.quantity - l.amount_fen) as reduced
            """;
    private static final String COUNTS = " o.state not in ('CANCELLED', 'CLOSED') ";
    private static final String BY_LISTING = " group by l.shop_id, l.listing_id";

    private static final String OF_CAMPAIGN = SUMS + """
            from trade_line l join trade_order o on o.shop_id = l.shop_id and o.id = l.order_id
            where l.special_holder = :campaign and""" + COUNTS;

    private final JdbcClient jdbc;

    SalesInCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sold> at(long campaignId) {
        return jdbc.sql(OF_CAMPAIGN + BY_LISTING)
                .param("campaign", campaignId)
                .query(SalesInCampaigns::sold)
                .list();
    }

    @Override
    public List<Sold> at(long campaignId, long shopId) {
        return jdbc.sql(OF_CAMPAIGN + "and l.shop_id = :shop" + BY_LISTING)
                .param("campaign", campaignId)
                .param("shop", shopId)
                .query(SalesInCampaigns::sold)
                .list();
    }

    @Override
    public List<Sold> between(Collection<Long> shops, Instant from, Instant until) {
        return jdbc.sql(SUMS + """
                from unnest(cast(:shops as bigint array)) as asked(wanted_shop)
                join trade_order o on o.shop_id = wanted_shop and o.id >= :first and o.id < :end
                join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id
                where""" + COUNTS + BY_LISTING)
                .param("shops", shops.toArray(Long[]::new))
                .param("first", Ids.firstOf(from))
                .param("end", Ids.firstOf(until))
                .query(SalesInCampaigns::sold)
                .list();
    }

    private static Sold sold(ResultSet row, int index) throws SQLException {
        return new Sold(
                row.getLong("shop_id"),
                row.getLong("listing_id"),
                row.getLong("orders"),
                row.getLong("pieces"),
                Money.ofFen(row.getLong("amount")),
                Money.ofFen(row.getLong("reduced")));
    }
}
