package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.credit.CreditLines.Terms;
import dev.sevenstar.payment.credit.EndingLines;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line that ends is not a surprise. */
@Tag("database")
class EndingLinesTest extends BuysOnCredit {

    private static final LocalDate END = LocalDate.of(2026, 3, 1);

    @Autowired
    EndingLines ending;

    @Autowired
    JdbcClient jdbc;

    @Test
    void both_sides_are_told_once_a_week_before_a_line_ends() {
        grantUntil(END);
        assertThat(lettersOn(END.minusDays(8))).isEmpty();
        assertThat(lettersOn(END.minusDays(7)))
                .singleElement()
                .asString()
                .contains("2026-03-01", "¥1,000.00", "/my/credit");
        assertThat(lettersOn(END.minusDays(6))).hasSize(1);
        assertThat(notices()).hasSize(1);
    }

    @Test
    void a_line_that_was_made_longer_is_told_of_again_before_its_new_end() {
        grantUntil(END);
        lettersOn(END.minusDays(2));
        grantUntil(END.plusDays(30));
        assertThat(lettersOn(END)).hasSize(1);
        assertThat(lettersOn(END.plusDays(25))).hasSize(2);
    }

    @Test
    void nobody_is_told_of_lines_that_are_over_or_have_no_end() {
        grant("1000", new NetDays(30));
        assertThat(lettersOn(END.minusDays(3))).isEmpty();
        grantUntil(END);
        lines.close(shop, buyer, 1, "陈恒", "");
        assertThat(lettersOn(END.minusDays(3))).isEmpty();
        assertThat(lettersOn(END.plusDays(1))).isEmpty();
    }

    private void grantUntil(LocalDate end) {
        lines.grant(shop, buyer, "王程", new Terms(yuan("1000"), new NetDays(30), end), 1, "陈恒", "");
    }

    private List<String> lettersOn(LocalDate day) {
        today(day);
        ending.tell();
        ending.tell();
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", wang.email())
                .query(String.class)
                .list();
    }

    private List<String> notices() {
        return jdbc.sql(
                        "select distinct href from notification where shop_id = :shop and message_key = 'payment.notice.line-ending'")
                .param("shop", shop)
                .query(String.class)
                .list();
    }
}
