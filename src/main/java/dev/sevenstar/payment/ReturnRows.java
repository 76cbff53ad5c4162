package dev.sevenstar.payment;

import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.MoneyReturn.Way;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How money on its way back lies in the database. */
@Component
class ReturnRows {

    private static final String SELECT = """
            select shop_id, id, occasion, part, reference, buyer_person, number, way, partner, collected, amount_fen, state,
                attempt, asked_at, done_at, reason, by_name, note
            from payment_return
            """;

    private final JdbcClient jdbc;

    ReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MoneyReturn back) {
        jdbc.sql("""
                insert into payment_return (shop_id, id, occasion, part, reference, buyer_person, number, way, partner,
                    collected, amount_fen, state, attempt, asked_at, done_at, reason, by_id, by_name, note)
                values (:shop, :id, :occasion, :part, :reference, :buyer, :number, :way, :partner, :collected, :amount,
                    :state, :attempt, :asked, :done, '', 0, '', '')""")
                .param("shop", back.key().shopId())
                .param("id", back.key().id())
                .param("occasion", back.occasion())
                .param("part", back.part())
                .param("reference", back.reference())
                .param("buyer", back.buyerId())
                .param("number", back.number())
                .param("way", back.way().name())
                .param("partner", back.partner() == null ? null : back.partner().name())
                .param("collected", back.collected())
                .param("amount", back.amount().fen())
                .param("state", back.state().name())
                .param("attempt", back.attempt())
                .param("asked", utc(back.askedAt()))
                .param("done", back.doneAt() == null ? null : utc(back.doneAt()))
                .update();
    }

    void done(ShopKey key, long byId, String byName, String note, Instant at) {
        jdbc.sql("""
                update payment_return set state = 'DONE', done_at = :at, by_id = :byId, by_name = :byName, note = :note
                where shop_id = :shop and id = :id""")
                .param("at", utc(at))
                .param("byId", byId)
                .param("byName", byName)
                .param("note", note)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    void refused(ShopKey key, String reason) {
        jdbc.sql("update payment_return set state = 'REFUSED', reason = :reason where shop_id = :shop and id = :id")
                .param("reason", reason)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    void askedAgain(ShopKey key, int attempt, Instant at) {
        jdbc.sql("""
                update payment_return set state = 'ASKED', attempt = :attempt, asked_at = :at
                where shop_id = :shop and id = :id""")
                .param("attempt", attempt)
                .param("at", utc(at))
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    /** Takes it until the transaction ends. */
    MoneyReturn hold(ShopKey key) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ReturnRows::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<MoneyReturn> find(ShopKey key) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ReturnRows::row)
                .optional();
    }

    List<MoneyReturn> ofOccasion(long shopId, String occasion) {
        return jdbc.sql(SELECT + """
                where shop_id = :shop and occasion = :occasion order by shop_id, occasion, part""")
                .param("shop", shopId)
                .param("occasion", occasion)
                .query(ReturnRows::row)
                .list();
    }

    List<MoneyReturn> of(long shopId, long reference) {
        return jdbc.sql(SELECT + """
                where shop_id = :shop and reference = :reference order by shop_id, reference, id""")
                .param("shop", shopId)
                .param("reference", reference)
                .query(ReturnRows::row)
                .list();
    }

    List<MoneyReturn> in(State state, ShopKey after, int limit) {
        return jdbc.sql(SELECT + """
                where state = :state and (shop_id > :shop or shop_id = :shop and id > :id)
                order by state, shop_id, id limit :limit""")
                .param("state", state.name())
                .param("shop", after.shopId())
                .param("id", after.id())
                .param("limit", limit)
                .query(ReturnRows::row)
                .list();
    }

    private static MoneyReturn row(ResultSet row, int index) throws SQLException {
        var partner = row.getString("partner");
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new MoneyReturn(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getString("occasion"),
                row.getInt("part"),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                row.getInt("number"),
                Way.valueOf(row.getString("way")),
                partner == null ? null : Partner.valueOf(partner),
                row.getString("collected"),
                Money.ofFen(row.getLong("amount_fen")),
                State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("reason"),
                row.getString("by_name"),
                row.getString("note"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
