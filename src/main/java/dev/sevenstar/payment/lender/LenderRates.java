package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lenders take, by day. What is in force or was is never changed, and an order keeps the terms of its day; what is
 * to come can be taken back.
 */
@Component
public class LenderRates {

    /** The terms of a method from a day on. */
    public record Listed(MethodCode method, LocalDate fromDay, LenderTerms terms) {}

    public static final int DAYS_MOST = 180;

    /** A day of being paid early costs less than a hundredth. */
    public static final Rate DRAW_MOST = new Rate(100);

    private static final String SUBJECT = "lender-terms";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    LenderRates(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All there ever were, by method, those to come first. */
    public List<Listed> all() {
        return jdbc.sql("""
                select method, from_day, buyer_rate, draw_rate, days from lender_terms
                order by method desc, from_day desc""").query(LenderRates::listed).list();
    }

    /** @throws Refused for a day that is not to come or has terms, and for terms that cannot be */
    @Transactional
    public void announce(Listed listed) {
        var terms = listed.terms();
        if (!listed.fromDay().isAfter(today())) throw new Refused("payment.refused.fee-past");
        if (terms.days() < 1 || terms.days() > DAYS_MOST) throw new Refused("payment.refused.lender-days", DAYS_MOST);
        if (terms.drawRate().basisPoints() > DRAW_MOST.basisPoints())
            throw new Refused("payment.refused.lender-draw", DRAW_MOST);
        try {
            jdbc.sql("""
                    insert into lender_terms (method, from_day, buyer_rate, draw_rate, days)
                    values (:method, :day, :buyer, :draw, :days)""")
                    .param("method", listed.method().name())
                    .param("day", listed.fromDay())
                    .param("buyer", terms.buyerRate().basisPoints())
                    .param("draw", terms.drawRate().basisPoints())
                    .param("days", terms.days())
                    .update();
        } catch (DuplicateKeyException there) {
            throw new Refused("payment.refused.fee-twice");
        }
        audit.record(
                "payment.lender-terms-announced", SUBJECT, name(listed.method(), listed.fromDay()), null, words(terms));
    }

    /** @throws Refused once their day has come */
    @Transactional
    public void withdraw(MethodCode method, LocalDate day) {
        if (!day.isAfter(today())) throw new Refused("payment.refused.fee-past");
        var gone = jdbc.sql("delete from lender_terms where method = :method and from_day = :day")
                .param("method", method.name())
                .param("day", day)
                .update();
        if (gone == 1) audit.record("payment.lender-terms-withdrawn", SUBJECT, name(method, day), day.toString(), null);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static String name(MethodCode method, LocalDate day) {
        return method.slug() + " " + day;
    }

    private static String words(LenderTerms terms) {
        return terms.buyerRate() + " " + terms.drawRate() + " " + terms.days();
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        return new Listed(
                MethodCode.valueOf(row.getString("method")),
                row.getObject("from_day", LocalDate.class),
                new LenderTerms(
                        new Rate(row.getInt("buyer_rate")), new Rate(row.getInt("draw_rate")), row.getInt("days")));
    }
}
