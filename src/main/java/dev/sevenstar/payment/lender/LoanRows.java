package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How loans lie in the database. */
@Component
class LoanRows {

    /** What time has to look at. */
    record Watched(long shopId, long planId, long reference) {}

    private static final String SELECT = """
            select shop_id, plan_id, version, reference, buyer_person, method, state, amount_fen, fee_fen, buyer_rate,
                draw_rate, days, received_on, due_on, drawn_fen, drawing_fen, paid_call, watch_on
            from lender_loan
            """;
    private static final List<LoanState> OPEN =
            Arrays.stream(LoanState.values()).filter(state -> !state.isOver()).toList();
    private static final String ONE = "where shop_id = :shop and plan_id = :plan";

    private final JdbcClient jdbc;

    LoanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lender is to be asked for this, on the terms of the day. */
    void open(Plan plan, Money amount, Money fee, Instant now) {
        var opened = jdbc.sql("""
                insert into lender_loan (shop_id, plan_id, version, reference, buyer_person, method, state, amount_fen,
                    fee_fen, buyer_rate, draw_rate, days, drawn_fen, drawing_fen, paid_call, opened_at)
                select :shop, :plan, 0, :reference, :buyer, method, 'ASKED', :amount, :fee, buyer_rate, draw_rate, days,
                    0, 0, '', :now
                from lender_terms where method = :method and from_day <= :today
                order by method desc, from_day desc limit 1""")
                .param("shop", plan.key().shopId())
                .param("plan", plan.key().id())
                .param("reference", plan.reference())
                .param("buyer", plan.buyerId())
                .param("amount", amount.fen())
                .param("fee", fee.fen())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("method", plan.method().name())
                .param("today", LocalDate.ofInstant(now, Times.ZONE))
                .update();
        if (opened == 0) throw new IllegalStateException("no terms of " + plan.method());
    }

    void update(Loan loan) {
        var changed = jdbc.sql("""
                update lender_loan set version = version + 1, state = :state, amount_fen = :amount, fee_fen = :fee,
                    received_on = :received, due_on = :due, drawn_fen = :drawn, drawing_fen = :drawing,
                    paid_call = :paidKey, watch_on = :watch
                """ + ONE + " and version = :version")
                .param("shop", loan.plan().shopId())
                .param("plan", loan.plan().id())
                .param("state", loan.state().name())
                .param("amount", loan.amount().fen())
                .param("fee", loan.fee().fen())
                .param("received", loan.receivedOn())
                .param("due", loan.dueOn())
                .param("drawn", loan.drawn().fen())
                .param("drawing", loan.drawing().fen())
                .param("paidKey", loan.paidKey())
                .param("watch", loan.watchOn())
                .param("version", loan.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("loan");
    }

    Optional<Loan> find(ShopKey plan) {
        return jdbc.sql(SELECT + ONE)
                .param("shop", plan.shopId())
                .param("plan", plan.id())
                .query(LoanRows::loan)
                .optional();
    }

    /** @throws NotFound if nothing is lent for it */
    Loan get(ShopKey plan) {
        return find(plan).orElseThrow(NotFound::new);
    }

    /** A buyer's, the newest first, before this plan. */
    List<Loan> ofBuyer(long person, long before, int limit) {
        return jdbc.sql(SELECT + """
                where buyer_person = :person and plan_id < :before
                order by buyer_person desc, plan_id desc limit :limit""")
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query(LoanRows::loan)
                .list();
    }

    /** A shop's by one method in one state, the newest first, before this plan. */
    List<Loan> ofShop(long shopId, MethodCode method, LoanState state, long before, int limit) {
        return jdbc.sql(SELECT + """
                where shop_id = :shop and method = :method and state = :state and plan_id < :before
                order by shop_id desc, method desc, state desc, plan_id desc limit :limit""")
                .param("shop", shopId)
                .param("method", method.name())
                .param("state", state.name())
                .param("before", before)
                .param("limit", limit)
                .query(LoanRows::loan)
                .list();
    }

    /** Of those that are not over, by their state: each state reads its own part of one index. */
    Map<LoanState, Loans.Sum> sums(long shopId, MethodCode method) {
        var sums = new EnumMap<LoanState, Loans.Sum>(LoanState.class);
        jdbc.sql(OPEN.stream().map("""
                select '%1$s' as state, count(*) as loans, coalesce(sum(amount_fen), 0) as amount,
                    coalesce(sum(drawn_fen), 0) as drawn
                from lender_loan where shop_id = :shop and method = :method and state = '%1$s'
                """::formatted).collect(Collectors.joining("union all\n")))
                .param("shop", shopId)
                .param("method", method.name())
                .query((row, index) -> sums.put(
                        LoanState.valueOf(row.getString("state")),
                        new Loans.Sum(
                                row.getInt("loans"),
                                Money.ofFen(row.getLong("amount")),
                                Money.ofFen(row.getLong("drawn")))))
                .list();
        return sums;
    }

    /** The next that time has to look at. */
    List<Watched> toWatch(LocalDate today, int limit) {
        return jdbc.sql("""
                select shop_id, plan_id, reference from lender_loan where watch_on <= :today
                order by watch_on, shop_id, plan_id limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query(Watched.class)
                .list();
    }

    static Loan loan(ResultSet row, int index) throws SQLException {
        return new Loan(
                new ShopKey(row.getLong("shop_id"), row.getLong("plan_id")),
                row.getInt("version"),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                MethodCode.valueOf(row.getString("method")),
                new LenderTerms(
                        new Rate(row.getInt("buyer_rate")), new Rate(row.getInt("draw_rate")), row.getInt("days")),
                LoanState.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("fee_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.ofFen(row.getLong("drawn_fen")),
                Money.ofFen(row.getLong("drawing_fen")),
                row.getString("paid_call"),
                row.getObject("watch_on", LocalDate.class));
    }
}
