package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.Application.Wish;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
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

/** Applications for credit lines; of one buyer at one shop only one is open. */
@Component
public class Applications {

    private static final String SELECT = """
            select shop_id, id, version, buyer_person, buyer_name, company, limit_fen, terms, reason, state, asked_at,
                answered_at, answer, by_name
            from credit_application
            """;

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the shop has no such application */
    public Application get(ShopKey key) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Applications::application)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if this person made no such application */
    public Application ofBuyer(long person, String number) {
        return jdbc.sql(SELECT + "where buyer_person = :person and id = :id")
                .param("person", person)
                .param("id", Ids.parse(number))
                .query(Applications::application)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest of one person, the newest first. */
    public List<Application> ofBuyer(long person, int limit) {
        return jdbc.sql(SELECT + "where buyer_person = :person order by buyer_person desc, id desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /** The one that this buyer has open at this shop. */
    public Optional<Application> open(long shopId, long buyer) {
        return jdbc.sql(SELECT + "where shop_id = :shop and open_for = :buyer")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(Applications::application)
                .optional();
    }

    /** A shop's applications in one state, the newest first. */
    public Slice<Application> ofShop(long shopId, ApplicationState state, @Nullable String before, int limit) {
        var rows = jdbc.sql(SELECT + """
                where shop_id = :shop and state = :state and id < :before
                order by shop_id desc, state desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("state", state.name())
                .param("before", before == null ? Long.MAX_VALUE : Ids.parse(before))
                .param("limit", limit + 1)
                .query(Applications::application)
                .list();
        return Slice.of(rows, limit, Application::number);
    }

    /** How many wait for a shop's answer, at most a hundred. */
    public int waiting(long shopId) {
        return jdbc.sql("""
                select count(*) from (select 1 from credit_application
                    where shop_id = :shop and state = 'WAITING' limit 100) x""").param("shop", shopId).query(Integer.class).single();
    }

    /** @return false if one is open already */
    boolean add(ShopKey key, long buyer, String buyerName, Wish wish, Instant at) {
        return jdbc.sql("""
                insert into credit_application (shop_id, id, version, buyer_person, buyer_name, company, limit_fen, terms,
                    reason, state, open_for, asked_at, answer, by_id, by_name)
                values (:shop, :id, 0, :buyer, :name, :company, :limit, :terms, :reason, 'WAITING', :buyer, :at, '', 0, '')
                on conflict do nothing""")
                        .param("shop", key.shopId())
                        .param("id", key.id())
                        .param("buyer", buyer)
                        .param("name", buyerName)
                        .param("company", wish.company())
                        .param("limit", wish.limit().fen())
                        .param("terms", wish.term().code())
                        .param("reason", wish.reason())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The buyer says something else, or more; it waits for the shop again. */
    void revise(Application before, Wish wish) {
        changed(jdbc.sql("""
                update credit_application set version = version + 1, company = :company, limit_fen = :limit, terms = :terms,
                    reason = :reason, state = 'WAITING'
                where shop_id = :shop and id = :id and version = :version""")
                .param("company", wish.company())
                .param("limit", wish.limit().fen())
                .param("terms", wish.term().code())
                .param("reason", wish.reason())
                .param("shop", before.shopId())
                .param("id", before.id())
                .param("version", before.version())
                .update());
    }

    void move(Application before, ApplicationState state, long by, String byName, String answer, Instant at) {
        changed(jdbc.sql("""
                update credit_application set version = version + 1, state = :state, open_for = :open, answer = :answer,
                    by_id = :by, by_name = :name, answered_at = :at
                where shop_id = :shop and id = :id and version = :version""")
                .param("state", state.name())
                .param("open", state.isOpen() ? before.buyerPerson() : null)
                .param("answer", answer)
                .param("by", by)
                .param("name", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("shop", before.shopId())
                .param("id", before.id())
                .param("version", before.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new OptimisticLockingFailureException("credit application");
    }

    private static Application application(ResultSet row, int index) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Application(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("buyer_person"),
                row.getString("buyer_name"),
                new Wish(
                        row.getString("company"),
                        Money.ofFen(row.getLong("limit_fen")),
                        PaymentTerm.parse(row.getString("terms")),
                        row.getString("reason")),
                ApplicationState.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getString("by_name"));
    }
}
