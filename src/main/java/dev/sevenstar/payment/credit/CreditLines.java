package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The credit lines that shops granted. What is occupied changes by one conditional statement and never exceeds a limit. */
@Component
public class CreditLines {

    /** What the seller decides about a line. */
    public record Terms(
            Money limit, PaymentTerm term, @Nullable LocalDate expiresOn) {

        public Terms {
            if (!limit.isPositive()) throw new Refused("payment.refused.limit-zero");
        }
    }

    private static final String SELECT = """
            select shop_id, buyer_person, buyer_name, limit_fen, occupied_fen, term_months, term_day, term_days, state,
                expires_on, overdue_count, granted_on
            from credit_line
            """;
    private static final String ONE = "where shop_id = :shop and buyer_person = :buyer";

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<CreditLine> find(long shopId, long buyer) {
        return jdbc.sql(SELECT + ONE)
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(CreditLines::line)
                .optional();
    }

    /** @throws NotFound if the shop granted this buyer none */
    public CreditLine get(long shopId, long buyer) {
        return find(shopId, buyer).orElseThrow(NotFound::new);
    }

    /**
     * Grants a line, or changes the one there is.
     *
     * @param note in the seller's words, for the line's history
     * @throws Refused if the limit would be below what is occupied
     */
    @Transactional
    public void grant(long shopId, long buyer, String buyerName, Terms terms, long by, String byName, String note) {
        var before = find(shopId, buyer);
        var changed = jdbc.sql("""
                update credit_line set limit_fen = :limit, term_months = :months, term_day = :day, term_days = :days,
                    expires_on = :expires, state = case when state = 'CLOSED' then 'OPEN' else state end
                where shop_id = :shop and buyer_person = :buyer and occupied_fen <= :limit""");
        if (with(changed, shopId, buyer, terms).update() == 0) {
            if (before.isPresent())
                throw new Refused(
                        "payment.refused.limit-below-occupied", before.get().occupied());
            var added = jdbc.sql("""
                    insert into credit_line (shop_id, buyer_person, buyer_name, limit_fen, occupied_fen, term_months,
                        term_day, term_days, state, expires_on, overdue_count, granted_on)
                    values (:shop, :buyer, :name, :limit, 0, :months, :day, :days, 'OPEN', :expires, 0, :today)""");
            with(added, shopId, buyer, terms)
                    .param("name", buyerName)
                    .param("today", today())
                    .update();
        }
        remember(shopId, buyer, before.map(CreditLine::limit).orElse(Money.ZERO), terms.limit(), by, byName, note);
    }

    /** The seller freezes or thaws it. */
    @Transactional
    public void freeze(long shopId, long buyer, boolean frozen, long by, String byName, String note) {
        var line = get(shopId, buyer);
        jdbc.sql("update credit_line set state = :state " + ONE)
                .param("state", (frozen ? LineState.FROZEN : LineState.OPEN).name())
                .param("shop", shopId)
                .param("buyer", buyer)
                .update();
        remember(shopId, buyer, line.limit(), line.limit(), by, byName, note);
    }

    /**
     * Occupies so much of a line, if it is free.
     *
     * @throws LineRefused if there is no line, it is not to be used, or too little is free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void occupy(long shopId, long buyer, Money amount) {
        var today = today();
        var occupied = jdbc.sql("""
                update credit_line set occupied_fen = occupied_fen + :amount
                where shop_id = :shop and buyer_person = :buyer and state = 'OPEN'
                    and (expires_on is null or expires_on >= :today) and occupied_fen + :amount <= limit_fen""")
                .param("amount", amount.fen())
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("today", today)
                .update();
        if (occupied == 1) return;
        var line = find(shopId, buyer).orElseThrow(LineRefused::none);
        if (!line.isUsableOn(today)) throw LineRefused.unusable();
        throw LineRefused.tooLittle(line.free(), amount);
    }

    /** Gives back so much of what was occupied, whatever state the line is in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(long shopId, long buyer, Money amount) {
        var freed = jdbc.sql("""
                update credit_line set occupied_fen = occupied_fen - :amount
                where shop_id = :shop and buyer_person = :buyer and occupied_fen >= :amount""")
                .param("amount", amount.fen())
                .param("shop", shopId)
                .param("buyer", buyer)
                .update();
        if (freed == 0) throw new IllegalStateException("more freed than was occupied");
    }

    /** A bill is late: what is open closes by itself, and the lateness is counted. */
    void late(long shopId, long buyer) {
        jdbc.sql("""
                update credit_line set overdue_count = overdue_count + 1,
                    state = case when state = 'OPEN' then 'FROZEN_OVERDUE' else state end
                where shop_id = :shop and buyer_person = :buyer""").param("shop", shopId).param("buyer", buyer).update();
    }

    /** Nothing is late any more; what the seller froze by hand stays frozen. */
    void thaw(long shopId, long buyer) {
        jdbc.sql("update credit_line set state = 'OPEN' " + ONE + " and state = 'FROZEN_OVERDUE'")
                .param("shop", shopId)
                .param("buyer", buyer)
                .update();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, long shopId, long buyer, Terms terms) {
        var months = terms.term() instanceof SettlementDay term ? term.months() : null;
        var day = terms.term() instanceof SettlementDay term ? term.day() : null;
        var days = terms.term() instanceof NetDays term ? term.days() : null;
        return statement
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("limit", terms.limit().fen())
                .param("months", months)
                .param("day", day)
                .param("days", days)
                .param("expires", terms.expiresOn());
    }

    private void remember(long shopId, long buyer, Money before, Money after, long by, String byName, String note) {
        jdbc.sql("""
                insert into credit_line_change (shop_id, buyer_person, id, before_fen, after_fen, by_id, by_name, at, note)
                values (:shop, :buyer, :id, :before, :after, :by, :name, :at, :note)""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("id", Ids.next())
                .param("before", before.fen())
                .param("after", after.fen())
                .param("by", by)
                .param("name", byName)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static CreditLine line(ResultSet row, int index) throws SQLException {
        var days = row.getObject("term_days", Integer.class);
        return new CreditLine(
                row.getLong("shop_id"),
                row.getLong("buyer_person"),
                row.getString("buyer_name"),
                Money.ofFen(row.getLong("limit_fen")),
                Money.ofFen(row.getLong("occupied_fen")),
                days == null ? new SettlementDay(row.getInt("term_months"), row.getInt("term_day")) : new NetDays(days),
                LineState.valueOf(row.getString("state")),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("overdue_count"),
                row.getObject("granted_on", LocalDate.class));
    }
}
