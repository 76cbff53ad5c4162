package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners and the platform kept of a shop's money, by the method that was paid with; read from the ledger. */
@Component
public class FeesPaid {

    /**
     * @param method null for a fee that belongs to no order
     * @param fee below nothing if more was given back than taken
     */
    public record Part(int month, @Nullable MethodCode method, Money fee) {}

    private final JdbcClient jdbc;

    FeesPaid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By months, then by methods. */
    public List<Part> of(long shopId, int year) {
        return jdbc.sql("""
                select cast(extract(month from e.on_date) as int) as in_month, n.method,
                    cast(sum(e.amount_fen) as bigint) as fee_fen
                from ledger_entry e join ledger_posting p on p.shop_id = e.shop_id and p.id = e.posting_id
                    left join payment_plan n on n.shop_id = p.shop_id and n.reference = p.reference
                where e.shop_id = :shop and e.kind = 'FEE_EXPENSE' and e.party = 0 and e.on_date between :first and :last
                group by cast(extract(month from e.on_date) as int), n.method order by in_month, n.method""")
                .param("shop", shopId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, index) -> new Part(
                        row.getInt("in_month"),
                        row.getString("method") == null ? null : MethodCode.valueOf(row.getString("method")),
                        Money.ofFen(row.getLong("fee_fen"))))
                .list();
    }
}
