package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What buyers owed on a day, by how long they had owed it. It is read from the postings up to that day, so that the past
 * stays as it was and the sum is what the ledger says is receivable.
 */
@Component
public class Aging {

    /**
     * What one buyer owed, by the days since the goods were received.
     *
     * @param overdue the part of all whose bill was past its day
     */
    public record Owed(
            long buyerPerson, String buyerName, Money upTo30, Money upTo60, Money upTo90, Money older, Money overdue) {

        static final Owed NOTHING = new Owed(0, "", Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        public Money all() {
            return upTo30.plus(upTo60).plus(upTo90).plus(older);
        }

        Owed plus(Owed other) {
            return new Owed(
                    0,
                    "",
                    upTo30.plus(other.upTo30),
                    upTo60.plus(other.upTo60),
                    upTo90.plus(other.upTo90),
                    older.plus(other.older),
                    overdue.plus(other.overdue));
        }
    }

    private final JdbcClient jdbc;

    Aging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who owed a shop something at the end of this day, in the order of their numbers. */
    public List<Owed> on(long shopId, LocalDate day) {
        return jdbc.sql("""
                select o.buyer_person, coalesce(l.buyer_name, '') as buyer_name,
                    sum(case when o.since >= :day30 then o.open_fen else 0 end) as up_to_30,
                    sum(case when o.since < :day30 and o.since >= :day60 then o.open_fen else 0 end) as up_to_60,
                    sum(case when o.since < :day60 and o.since >= :day90 then o.open_fen else 0 end) as up_to_90,
                    sum(case when o.since < :day90 then o.open_fen else 0 end) as older,
                    sum(case when b.due_on < :day then o.open_fen else 0 end) as overdue
                from (select e.shop_id, p.buyer_person, p.reference, min(e.on_date) as since, sum(e.amount_fen) as open_fen
                        from ledger_entry e join ledger_posting p on p.shop_id = e.shop_id and p.id = e.posting_id
                        where e.shop_id = :shop and e.kind = 'RECEIVABLE' and e.party = 0 and e.on_date <= :day
                        group by e.shop_id, p.buyer_person, p.reference having sum(e.amount_fen) <> 0) o
                    left join credit_line l on l.shop_id = o.shop_id and l.buyer_person = o.buyer_person
                    left join payment_plan a on a.shop_id = o.shop_id and a.reference = o.reference
                    left join credit_bill_item i on i.shop_id = a.shop_id and i.plan_id = a.id
                    left join credit_bill b on b.shop_id = i.shop_id and b.id = i.bill_id
                group by o.buyer_person, l.buyer_name order by o.buyer_person""")
                .param("shop", shopId)
                .param("day", day)
                .param("day30", day.minusDays(30))
                .param("day60", day.minusDays(60))
                .param("day90", day.minusDays(90))
                .query((row, index) -> new Owed(
                        row.getLong("buyer_person"),
                        row.getString("buyer_name"),
                        Money.ofFen(row.getLong("up_to_30")),
                        Money.ofFen(row.getLong("up_to_60")),
                        Money.ofFen(row.getLong("up_to_90")),
                        Money.ofFen(row.getLong("older")),
                        Money.ofFen(row.getLong("overdue"))))
                .list();
    }

    public static Owed sum(List<Owed> rows) {
        return rows.stream().reduce(Owed.NOTHING, Owed::plus);
    }
}
