package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How credit lines lie in the database. */
final class LineRows {

    static final String SELECT = """
            select shop_id, buyer_person, buyer_name, limit_fen, occupied_fen, term_months, term_day, term_days, state,
                expires_on, overdue_count, granted_on
            from credit_line
            """;

    private LineRows() {}

    static CreditLine line(ResultSet row, int index) throws SQLException {
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
