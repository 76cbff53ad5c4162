package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.LineChange.Decided;
import dev.sevenstar.payment.credit.LineChange.Kind;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    private static final String ONE = "where shop_id = :shop and buyer_person = :buyer";

    private final JdbcClient jdbc;
    private final LineHistory history;
    private final Clock clock;

    CreditLines(JdbcClient jdbc, LineHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    public Optional<CreditLine> find(long shopId, long buyer) {
        return of(jdbc.sql(LineRows.SELECT + ONE), shopId, buyer)
                .query(LineRows::line)
                .optional();
    }

    /** @throws NotFound if the shop granted this buyer none */
    public CreditLine get(long shopId, long buyer) {
        return find(shopId, buyer).orElseThrow(NotFound::new);
    }

    /**
     * Grants a line, or changes the one there is; orders that are on a bill already keep the day it is due.
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
        if (with(of(changed, shopId, buyer), terms).update() == 0) {
            if (before.isPresent())
                throw new Refused(
                        "payment.refused.limit-below-occupied", before.get().occupied());
            var added = jdbc.sql("""
                    insert into credit_line (shop_id, buyer_person, buyer_name, limit_fen, occupied_fen, term_months,
                        term_day, term_days, state, expires_on, overdue_count, granted_on)
                    values (:shop, :buyer, :name, :limit, 0, :months, :day, :days, 'OPEN', :expires, 0, :today)""");
            with(of(added, shopId, buyer), terms)
                    .param("name", buyerName)
                    .param("today", today())
                    .update();
        }
        var wasOpen = before.filter(line -> line.state() != LineState.CLOSED);
        history.add(
                shopId,
                buyer,
                wasOpen.isPresent() ? Kind.TERMS : Kind.GRANTED,
                wasOpen.map(Decided::of).orElse(Decided.NOTHING),
                new Decided(terms.limit(), terms.term(), terms.expiresOn()),
                by,
                byName,
                note);
    }

    /**
     * The seller freezes or thaws it.
     *
     * @throws Refused if it is closed
     */
    @Transactional
    public void freeze(long shopId, long buyer, boolean frozen, long by, String byName, String note) {
        var line = get(shopId, buyer);
        if (line.state() == LineState.CLOSED) throw new Refused("payment.refused.line-closed");
        move(line, frozen ? LineState.FROZEN : LineState.OPEN);
        history.add(line, frozen ? Kind.FROZEN : Kind.THAWED, by, byName, note);
    }

    /** Nothing more is bought on it; what is owed stays owed. */
    @Transactional
    public void close(long shopId, long buyer, long by, String byName, String note) {
        var line = get(shopId, buyer);
        if (line.state() == LineState.CLOSED) return;
        move(line, LineState.CLOSED);
        history.add(line, Kind.CLOSED, by, byName, note);
    }

    private void move(CreditLine line, LineState state) {
        of(jdbc.sql("update credit_line set state = :state " + ONE), line.shopId(), line.buyerPerson())
                .param("state", state.name())
                .update();
    }

    /**
     * Occupies so much of a line, if it is free.
     *
     * @throws LineRefused if there is no line, it is not to be used, or too little is free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void occupy(long shopId, long buyer, Money amount) {
        var today = today();
        var occupied = of(jdbc.sql("""
                update credit_line set occupied_fen = occupied_fen + :amount
                where shop_id = :shop and buyer_person = :buyer and state = 'OPEN'
                    and (expires_on is null or expires_on >= :today) and occupied_fen + :amount <= limit_fen"""), shopId, buyer)
                .param("amount", amount.fen())
                .param("today", today)
                .update();
        if (occupied == 1) return;
        throw refusal(shopId, buyer, amount).orElseGet(LineRefused::unusable);
    }

    /** Why so much cannot be bought on a line now; empty if it can. */
    public Optional<LineRefused> refusal(long shopId, long buyer, Money amount) {
        var line = find(shopId, buyer);
        if (line.isEmpty()) return Optional.of(LineRefused.none());
        if (!line.get().isUsableOn(today())) return Optional.of(LineRefused.unusable());
        var free = line.get().free();
        return free.isBelow(amount) ? Optional.of(LineRefused.tooLittle(free, amount)) : Optional.empty();
    }

    /**
     * Something that was paid is owed again, whatever state the line is in.
     *
     * @throws Refused if the limit has no room for it any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void occupyAgain(long shopId, long buyer, Money amount) {
        var occupied =
                of(jdbc.sql("""
                update credit_line set occupied_fen = occupied_fen + :amount
                where shop_id = :shop and buyer_person = :buyer and occupied_fen + :amount <= limit_fen"""), shopId, buyer).param("amount", amount.fen()).update();
        if (occupied == 0)
            throw new Refused(
                    "payment.refused.no-room-again",
                    get(shopId, buyer).occupied().plus(amount));
    }

    /** Gives back so much of what was occupied, whatever state the line is in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(long shopId, long buyer, Money amount) {
        var freed =
                of(jdbc.sql("""
                update credit_line set occupied_fen = occupied_fen - :amount
                where shop_id = :shop and buyer_person = :buyer and occupied_fen >= :amount"""), shopId, buyer).param("amount", amount.fen()).update();
        if (freed == 0) throw new IllegalStateException("more freed than was occupied");
    }

    /** Takes a line until the transaction ends. */
    void hold(long shopId, long buyer) {
        of(jdbc.sql("select buyer_person from credit_line " + ONE + " for update"), shopId, buyer)
                .query(Long.class)
                .single();
    }

    /** A bill is late: what is open closes by itself, and the lateness is counted. */
    void late(long shopId, long buyer) {
        of(jdbc.sql("update credit_line set overdue_count = overdue_count + 1 " + ONE), shopId, buyer)
                .update();
        freezeLate(shopId, buyer);
    }

    /** Something late has to be paid; what the seller froze or closed stays so. */
    void freezeLate(long shopId, long buyer) {
        if (moveByItself(shopId, buyer, LineState.OPEN, LineState.FROZEN_OVERDUE))
            history.add(get(shopId, buyer), Kind.FROZEN_OVERDUE, 0, "", "");
    }

    /** Nothing is late any more; what the seller froze by hand stays frozen. */
    void thaw(long shopId, long buyer) {
        if (moveByItself(shopId, buyer, LineState.FROZEN_OVERDUE, LineState.OPEN))
            history.add(get(shopId, buyer), Kind.THAWED_PAID, 0, "", "");
    }

    private boolean moveByItself(long shopId, long buyer, LineState from, LineState to) {
        return of(jdbc.sql("update credit_line set state = :to " + ONE + " and state = :from"), shopId, buyer)
                        .param("to", to.name())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static StatementSpec of(StatementSpec statement, long shopId, long buyer) {
        return statement.param("shop", shopId).param("buyer", buyer);
    }

    private static StatementSpec with(StatementSpec statement, Terms terms) {
        var months = terms.term() instanceof SettlementDay term ? term.months() : null;
        var day = terms.term() instanceof SettlementDay term ? term.day() : null;
        var days = terms.term() instanceof NetDays term ? term.days() : null;
        return statement
                .param("limit", terms.limit().fen())
                .param("months", months)
                .param("day", day)
                .param("days", days)
                .param("expires", terms.expiresOn());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
