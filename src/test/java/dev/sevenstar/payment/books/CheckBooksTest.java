package dev.sevenstar.payment.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.books.CheckBooks.Finding;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A book that somebody wrote into behind the house's back is found out. */
@HouseTest
@Tag("database")
class CheckBooksTest {

    @Autowired
    CheckBooks books;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final long shop = Ids.next();

    @BeforeEach
    void money_is_held() {
        var plan = plans.open(new NewPlan(
                shop, Ids.next(), Ids.next(), MethodCode.ESCROW, Fee.NONE, Money.parseYuan("100"), Money.ZERO));
        plans.change(plan.key(), paid -> paid.pay(1, Money.parseYuan("100"), Times.now(clock)));
        assertThat(ofOurs()).isEmpty();
    }

    @AfterEach
    void the_false_book_is_gone() {
        for (var table :
                List.of("ledger_entry", "ledger_posting", "ledger_account", "payment_instalment", "payment_plan"))
            jdbc.sql("delete from " + table + " where shop_id = :shop")
                    .param("shop", shop)
                    .update();
    }

    @Test
    void a_falsified_entry() {
        write("update ledger_entry set amount_fen = 9999 where shop_id = :shop and amount_fen > 0");
        assertThat(ofOurs())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(BookRule.POSTING_BALANCES, BookRule.ACCOUNT_EQUALS_ITS_ENTRIES);
    }

    @Test
    void a_falsified_balance() {
        write("update ledger_account set balance_fen = balance_fen + 1 where shop_id = :shop and kind = 'ESCROW_HELD'");
        assertThat(ofOurs())
                .contains(new Finding(BookRule.ESCROW_IS_WHAT_IS_PAID_AND_NOT_RELEASED, shop, 0, 10_000, 10_001));
    }

    @Test
    void an_instalment_paid_past_the_books() {
        write("update payment_instalment set refunded_fen = 1 where shop_id = :shop");
        assertThat(ofOurs())
                .containsExactly(new Finding(BookRule.ESCROW_IS_WHAT_IS_PAID_AND_NOT_RELEASED, shop, 0, 9_999, 10_000));
    }

    @Test
    void a_book_torn_out() {
        write("delete from ledger_account where shop_id = :shop");
        assertThat(ofOurs())
                .extracting(Finding::rule)
                .contains(BookRule.ENTRY_HAS_AN_ACCOUNT, BookRule.ESCROW_IS_WHAT_IS_PAID_AND_NOT_RELEASED);
    }

    private void write(String sql) {
        jdbc.sql(sql).param("shop", shop).update();
    }

    private List<Finding> ofOurs() {
        return books.check().stream()
                .filter(finding -> finding.shopId() == shop)
                .toList();
    }
}
