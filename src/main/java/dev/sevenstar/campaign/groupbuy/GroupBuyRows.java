package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.campaign.groupbuy.GroupBuy.Standing;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How group-buys lie in the database. */
@Component
class GroupBuyRows {

    private static final String SELECT = """
            select shop_id, id, version, listing_id, offering, state, reason, submitted_at, decided_at, paid, joined, price_fen,
                   ended_at, settled_at
            from campaign_group_buy
            """;

    private final JdbcClient jdbc;

    GroupBuyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hold nobody else changes or counts it until the end of the transaction */
    Optional<GroupBuy> read(ShopKey key, boolean hold) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id" + (hold ? " for update" : ""))
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(GroupBuyRows::groupBuy)
                .optional();
    }

    /** By its public number. */
    Optional<GroupBuy> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(GroupBuyRows::groupBuy)
                .optional();
    }

    /** Approved and not yet counted. */
    List<GroupBuy> running(int most) {
        return jdbc.sql(SELECT + "where state = 'APPROVED' order by state, count_at, id limit :most")
                .param("most", most)
                .query(GroupBuyRows::groupBuy)
                .list();
    }

    /** A shop's own, the newest first, before this number. */
    List<GroupBuy> of(long shopId, long before, int most) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id < :before order by shop_id desc, id desc limit :most")
                .param("shop", shopId)
                .param("before", before)
                .param("most", most)
                .query(GroupBuyRows::groupBuy)
                .list();
    }

    /** Of a state, the last to end first, before this moment and number. */
    List<GroupBuy> of(GroupBuyState state, TimeCursor before, int most) {
        return jdbc.sql(SELECT + """
                where state = :state and count_at <= :at and (count_at < :at or id < :id)
                order by state desc, count_at desc, id desc limit :most""")
                .param("state", state.name())
                .param("at", before.sql())
                .param("id", before.id())
                .param("most", most)
                .query(GroupBuyRows::groupBuy)
                .list();
    }

    /** The numbers of those that wait for the staff, and since when the first of them does. */
    Optional<Waiting> waiting(int most) {
        return jdbc.sql("""
                select count(*) as many, min(submitted_at) as since from (
                    select submitted_at from campaign_group_buy where state = 'SUBMITTED'
                    order by state, count_at, id limit :most) w""")
                .param("most", most)
                .query((row, index) -> new Waiting(row.getInt("many"), time(row, "since")))
                .optional()
                .filter(waiting -> waiting.many() > 0);
    }

    /** @param since null where none does */
    record Waiting(int many, @Nullable Instant since) {}

    List<ShopKey> due(Instant now, int most) {
        return jdbc.sql("""
                select shop_id, id from campaign_group_buy
                where state = 'APPROVED' and count_at <= :now order by state, count_at, id limit :most""")
                .param("now", utc(now))
                .param("most", most)
                .query(ShopKey.class)
                .list();
    }

    void insert(GroupBuy group) {
        written(jdbc.sql("""
                insert into campaign_group_buy (shop_id, id, version, listing_id, title, offering, warm_up_from, open_from,
                    open_until, count_at, state, reason, submitted_at, decided_at, paid, joined, price_fen, ended_at,
                    settled_at)
                values (:shop, :id, 0, :listing, :title, :offering, :warmUp, :from, :until, :count, :state, :reason,
                    :submitted, :decided, 0, 0, :price, :ended, :settled)"""), group).param("listing", group.listing().id()).update();
    }

    /** All but what is counted. */
    void update(GroupBuy group) {
        var changed =
                written(jdbc.sql("""
                update campaign_group_buy set version = version + 1, title = :title, offering = :offering,
                    warm_up_from = :warmUp, open_from = :from, open_until = :until, count_at = :count, state = :state,
                    reason = :reason, submitted_at = :submitted, decided_at = :decided, price_fen = :price, ended_at = :ended,
                    settled_at = :settled
                where shop_id = :shop and id = :id and version = :version"""), group).param("version", group.version()).update();
        if (changed == 0) throw new OptimisticLockingFailureException("group-buy " + group.number());
    }

    void delete(ShopKey key) {
        jdbc.sql("delete from campaign_group_buy where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    void count(ShopKey key, int pieces, int orders) {
        jdbc.sql("""
                update campaign_group_buy set paid = paid + :pieces, joined = joined + :orders
                where shop_id = :shop and id = :id""")
                .param("pieces", pieces)
                .param("orders", orders)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, GroupBuy group) {
        var offering = group.offering();
        var standing = group.standing();
        return statement
                .param("shop", group.key().shopId())
                .param("id", group.key().id())
                .param("title", offering.title())
                .param("offering", RecordJson.write(offering))
                .param("warmUp", utc(offering.window().warmUpFrom()))
                .param("from", utc(offering.window().openFrom()))
                .param("until", utc(offering.window().openUntil()))
                .param("count", utc(offering.window().countAt()))
                .param("state", standing.state().name())
                .param("reason", standing.reason())
                .param("submitted", utc(standing.submittedAt()))
                .param("decided", utc(standing.decidedAt()))
                .param("price", group.lastPrice().map(Money::fen).orElse(null))
                .param("ended", utc(standing.endedAt()))
                .param("settled", utc(standing.settledAt()));
    }

    private static GroupBuy groupBuy(ResultSet row, int index) throws SQLException {
        var price = row.getObject("price_fen", Long.class);
        return new GroupBuy(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("version"),
                row.getLong("listing_id"),
                RecordJson.read(row.getString("offering"), Offering.class),
                new Standing(
                        GroupBuyState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        time(row, "submitted_at"),
                        time(row, "decided_at"),
                        row.getLong("paid"),
                        row.getInt("joined"),
                        price == null ? null : Money.ofFen(price),
                        time(row, "ended_at"),
                        time(row, "settled_at")));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
