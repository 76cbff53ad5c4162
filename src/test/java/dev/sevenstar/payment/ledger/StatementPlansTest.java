package dev.sevenstar.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.payment.payout.Withdrawals;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements.Sent;
import java.time.YearMonth;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of a long book is read by its index, in order, and no further than it shows. */
@Tag("database")
class StatementPlansTest extends ABookOfAShop {

    private static final int MANY = 3_000;
    private static final String LATER = "r.x * 4096";

    @Autowired
    Statements statements;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DataSource source;

    @Test
    void every_list_reads_its_index_in_order() throws Exception {
        fill();
        var query = new StatementQuery(shop, Purse.HELD, YearMonth.from(today), null, 0, 0);
        dev.sevenstar.support.Statements.forget();
        var first = statements.lines(query, null, 50);
        assertThat(first.rows()).hasSize(50);
        assertThat(statements.lines(query, first.next(), 50).rows()).hasSize(50);
        assertThat(withdrawals.page(shop, null, 25).rows()).hasSize(25);
        for (Sent sent : dev.sevenstar.support.Statements.sent())
            assertThat(Plans.faults(Plans.explain(source, sent), sent.sql()))
                    .as(sent.toString())
                    .isEmpty();
    }

    private void fill() {
        var filler = new Filler(jdbc);
        var posting = jdbc.sql("select min(id) from ledger_posting where shop_id = :shop")
                .param("shop", shop)
                .query(Long.class)
                .single();
        filler.copy(
                "ledger_posting",
                "t.shop_id = " + shop + " and t.id = " + posting,
                MANY,
                Map.of("id", "t.id + " + LATER, "occurrence", "concat('copy ', r.x)"));
        filler.copy(
                "ledger_entry",
                "t.shop_id = " + shop + " and t.posting_id = " + posting,
                MANY,
                Map.of("posting_id", "t.posting_id + " + LATER));
        jdbc.sql("""
                insert into payment_withdrawal (shop_id, id, request_key, amount_fen, account_id, account_name, state, asked_at,
                    by_id, by_name, reason)
                values (:shop, :id, 'one', 20000, 7, '工商银行', 'ASKED', current_timestamp, 1, '陈恒', '')""").param("shop", shop).param("id", Ids.next()).update();
        filler.copy(
                "payment_withdrawal",
                "t.shop_id = " + shop,
                MANY,
                Map.of("id", "t.id + " + LATER, "request_key", "concat('copy ', r.x)"));
        filler.analyze();
    }
}
