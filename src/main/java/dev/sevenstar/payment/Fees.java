package dev.sevenstar.payment;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the methods of payment cost, by day. What is in force or was is never changed; what is to come can be taken back. */
@Component
public class Fees {

    private static final String SUBJECT = "payment-fee";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Fees(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All there ever were, those to come first. */
    public List<ListedFee> all() {
        return jdbc.sql("""
                select method, from_day, rate, bearer, floor_fen, cap_fen from payment_fee
                order by method desc, from_day desc""").query(Fees::listed).list();
    }

    /** @throws Refused for a day that is not to come, for one that has a fee, and if the least is above the most */
    @Transactional
    public void announce(ListedFee listed) {
        var fee = listed.fee();
        if (!listed.fromDay().isAfter(today())) throw new Refused("payment.refused.fee-past");
        if (fee.floor() != null && fee.cap() != null && fee.cap().isBelow(fee.floor()))
            throw new Refused("payment.why.least-above-most");
        if (find(listed.method(), listed.fromDay())) throw new Refused("payment.refused.fee-twice");
        jdbc.sql("""
                insert into payment_fee (method, from_day, rate, bearer, floor_fen, cap_fen)
                values (:method, :day, :rate, :bearer, :floor, :cap)""")
                .param("method", listed.method().name())
                .param("day", listed.fromDay())
                .param("rate", fee.rate().basisPoints())
                .param("bearer", fee.bearer().name())
                .param("floor", fee.floor() == null ? null : fee.floor().fen())
                .param("cap", fee.cap() == null ? null : fee.cap().fen())
                .update();
        audit.record("payment.fee-announced", SUBJECT, name(listed), null, words(fee));
    }

    /** @throws Refused once its day has come */
    @Transactional
    public void withdraw(MethodCode method, LocalDate day) {
        if (!day.isAfter(today())) throw new Refused("payment.refused.fee-past");
        var gone = jdbc.sql("delete from payment_fee where method = :method and from_day = :day")
                .param("method", method.name())
                .param("day", day)
                .update();
        if (gone == 1) audit.record("payment.fee-withdrawn", SUBJECT, method.slug() + " " + day, day.toString(), null);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private boolean find(MethodCode method, LocalDate day) {
        return jdbc.sql("select count(*) from payment_fee where method = :method and from_day = :day")
                        .param("method", method.name())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String name(ListedFee listed) {
        return listed.method().slug() + " " + listed.fromDay();
    }

    private static String words(Fee fee) {
        return fee.rate() + " " + fee.bearer() + " " + Objects.requireNonNullElse(fee.floor(), "") + " "
                + Objects.requireNonNullElse(fee.cap(), "");
    }

    private static ListedFee listed(ResultSet row, int index) throws SQLException {
        return new ListedFee(
                MethodCode.valueOf(row.getString("method")),
                row.getObject("from_day", LocalDate.class),
                new Fee(
                        new Rate(row.getInt("rate")),
                        Bearer.valueOf(row.getString("bearer")),
                        money(row, "floor_fen"),
                        money(row, "cap_fen")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }
}
