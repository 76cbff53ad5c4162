package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.LineChange.Decided;
import dev.sevenstar.payment.credit.LineChange.Kind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to credit lines, and by whom. */
@Component
public class LineHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    public List<LineChange> of(long shopId, long buyer, int limit) {
        return jdbc.sql("""
                select kind, before_fen, before_terms, after_fen, after_terms, at, by_name, note from credit_line_change
                where shop_id = :shop and buyer_person = :buyer
                order by shop_id desc, buyer_person desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("limit", limit)
                .query((row, index) -> new LineChange(
                        Kind.valueOf(row.getString("kind")),
                        Decided.of(Money.ofFen(row.getLong("before_fen")), row.getString("before_terms")),
                        Decided.of(Money.ofFen(row.getLong("after_fen")), row.getString("after_terms")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("note")))
                .list();
    }

    void add(CreditLine line, Kind kind, long by, String byName, String note) {
        add(line.shopId(), line.buyerPerson(), kind, Decided.of(line), Decided.of(line), by, byName, note);
    }

    void add(long shopId, long buyer, Kind kind, Decided before, Decided after, long by, String byName, String note) {
        jdbc.sql("""
                insert into credit_line_change (shop_id, buyer_person, id, kind, before_fen, before_terms, after_fen,
                    after_terms, by_id, by_name, at, note)
                values (:shop, :buyer, :id, :kind, :before, :beforeTerms, :after, :afterTerms, :by, :name, :at, :note)""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("before", before.limit().fen())
                .param("beforeTerms", before.terms())
                .param("after", after.limit().fen())
                .param("afterTerms", after.terms())
                .param("by", by)
                .param("name", byName)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }
}
