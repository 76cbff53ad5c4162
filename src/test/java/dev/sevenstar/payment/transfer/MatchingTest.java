package dev.sevenstar.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.transfer.Match.Confidence;
import dev.sevenstar.payment.transfer.Match.Reason;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final String CHENGDU = "成都锦程机电有限公司";

    private final Expected bolts = expected(1, "616.00", CHENGDU);
    private final Expected nuts = expected(2, "384.00", CHENGDU);
    private final Expected dresses = expected(3, "616.00", "广州锦绣服饰有限公司");

    @Test
    void a_code_with_its_amount_is_certain_however_it_is_typed() {
        var typed = "货款 " + bolts.code().shown().toLowerCase().replace('0', 'o') + " 谢谢";
        var match = only(line("616.00", "某某", typed), bolts, nuts, dresses);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.orders()).containsExactly(bolts);
        assertThat(match.reasons()).containsExactlyInAnyOrder(Reason.CODE, Reason.AMOUNT);
    }

    @Test
    void one_transfer_for_two_orders_names_both() {
        var match =
                only(line("1000.00", CHENGDU, bolts.code().text() + nuts.code().text()), bolts, nuts, dresses);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.orders()).containsExactly(bolts, nuts);
    }

    @Test
    void too_much_or_too_little_is_said_and_looked_at() {
        assertThat(only(line("620.00", CHENGDU, bolts.code().text()), bolts).difference())
                .isEqualTo(Money.parseYuan("4.00"));
        var less = only(line("600.00", CHENGDU, bolts.code().text()), bolts);
        assertThat(less.difference()).isEqualTo(Money.parseYuan("-16.00"));
        assertThat(less.confidence()).isEqualTo(Confidence.NEAR);
    }

    @Test
    void without_a_code_amount_and_payer_are_a_good_guess() {
        var match = only(line("616.00", "成都锦程机电（有限公司）", ""), bolts, nuts, dresses);
        assertThat(match.orders()).containsExactly(bolts);
        assertThat(match.reasons()).containsExactlyInAnyOrder(Reason.AMOUNT, Reason.PAYER);
    }

    @Test
    void the_sum_of_several_of_one_payer_is_found_if_there_is_one_way_only() {
        var match = only(line("1000.00", CHENGDU, "货款"), bolts, nuts, dresses);
        assertThat(match.orders()).containsExactly(bolts, nuts);
        assertThat(match.reasons()).contains(Reason.SUM_OF_SEVERAL);
        var twin = expected(4, "616.00", CHENGDU);
        assertThat(only(line("1000.00", CHENGDU, ""), bolts, twin, nuts).confidence())
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void two_orders_of_one_amount_are_not_guessed_between() {
        assertThat(only(line("616.00", "没有说过的人", ""), bolts, dresses).confidence())
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void a_certain_line_takes_its_order_before_a_guess_does() {
        var guess = line("616.00", CHENGDU, "");
        var certain = line("616.00", "某某", bolts.code().text());
        var matches = Matching.of(List.of(guess, certain), List.of(bolts));
        assertThat(matches.get(0).confidence()).isEqualTo(Confidence.NONE);
        assertThat(matches.get(1).orders()).containsExactly(bolts);
    }

    @Property(tries = 200)
    void no_order_is_given_to_two_lines(
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 5) Long> amounts,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 12) Long> transfers) {
        var expected = amounts.stream()
                .map(fen -> new Expected(fen, 1, SlipCode.next(), Money.ofFen(fen), "甲"))
                .toList();
        var lines = transfers.stream()
                .map(fen -> new StatementLine("n" + fen, LocalDate.EPOCH, Money.ofFen(fen), "甲", ""))
                .distinct()
                .toList();
        var given = Matching.of(lines, expected).stream()
                .flatMap(match -> match.orders().stream())
                .toList();
        assertThat(given).doesNotHaveDuplicates();
        assertThat(Matching.of(lines, expected)).hasSameSizeAs(lines);
    }

    @Property(tries = 500)
    void a_slip_of_the_finger_is_no_code(
            @ForAll @IntRange(max = 7) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
        var alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var code = SlipCode.next();
        var wrong = new StringBuilder(code.text());
        wrong.setCharAt(at, alphabet.charAt((alphabet.indexOf(wrong.charAt(at)) + by) % 32));
        assertThat(SlipCode.in(wrong.toString())).isEmpty();
        assertThat(SlipCode.in("2026-03-05 货款" + code.shown())).contains(code);
    }

    private static Match only(StatementLine line, Expected... expected) {
        return Matching.of(List.of(line), List.of(expected)).get(0);
    }

    private static Expected expected(long reference, String yuan, String payer) {
        return new Expected(reference, 1, SlipCode.next(), Money.parseYuan(yuan), payer);
    }

    private static StatementLine line(String yuan, String payer, String remark) {
        return new StatementLine("流水" + yuan + remark, LocalDate.of(2026, 3, 5), Money.parseYuan(yuan), payer, remark);
    }
}
