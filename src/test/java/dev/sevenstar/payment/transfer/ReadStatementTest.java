package dev.sevenstar.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.transfer.StatementRow.Kind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReadStatementTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

    @Test
    void a_banks_csv_with_lines_above_and_a_total_below() throws IOException {
        var rows = read(BankFiles.icbc(
                BankFiles.icbcIn("1001", "1,616.00", "成都锦程机电有限公司", "7K2M9QX4"),
                "1002,0200,,20260306,借,20.00,0.00,,手续费,,,\"88,868.00\""));
        assertThat(rows).extracting(StatementRow::kind).containsExactly(Kind.CAME_IN, Kind.PASSED, Kind.PASSED);
        var line = line(rows.get(0));
        assertThat(line.on()).isEqualTo(MARCH);
        assertThat(line.amount()).isEqualTo(Money.parseYuan("1616"));
        assertThat(line.payer()).isEqualTo("成都锦程机电有限公司");
        assertThat(line.remark()).isEqualTo("7K2M9QX4 货款");
    }

    @Test
    void a_spreadsheet_of_another_bank() throws IOException {
        var rows = read(BankFiles.ccb(List.of(BankFiles.ccbIn("2001", "384.50", "王程", "订货"))));
        assertThat(line(rows.get(0)).amount()).isEqualTo(Money.parseYuan("384.50"));
        assertThat(line(rows.get(0)).payer()).isEqualTo("王程");
        assertThat(line(rows.get(0)).number()).contains("2001");
    }

    @Test
    void the_bill_of_an_alipay_account() throws IOException {
        var rows = read(BankFiles.alipay(
                BankFiles.alipayIn("3001", "76.00", "王程", "订货"), BankFiles.alipayOut("3002", "20.00")));
        assertThat(rows.get(0).kind()).isEqualTo(Kind.CAME_IN);
        assertThat(line(rows.get(0)).payer()).isEqualTo("王程");
        assertThat(line(rows.get(0)).amount()).isEqualTo(Money.parseYuan("76"));
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.kind() == Kind.PASSED);
    }

    @Test
    void one_column_of_money_and_a_word_for_its_direction() throws IOException {
        var sheet = sheet(BankFiles.unknown("2026/3/5;收;¥616.00;王程;货", "2026年3月6日;支;20.00;电力;费"));
        assertThat(sheet.known()).isEmpty();
        var places = new Places(Map.of(
                StatementField.DATE,
                0,
                StatementField.DIRECTION,
                1,
                StatementField.AMOUNT,
                2,
                StatementField.PAYER,
                3));
        var rows = ReadStatement.read(sheet, Places.parse(places.text()));
        assertThat(rows).extracting(StatementRow::kind).containsExactly(Kind.CAME_IN, Kind.PASSED);
        assertThat(line(rows.get(0)).on()).isEqualTo(MARCH);
    }

    @Test
    void what_cannot_be_read_says_why() throws IOException {
        var rows = read(BankFiles.icbc("1,0200,,20261399,贷,0.00,5.00,,,,甲,1", "2,0200,,20260305,贷,0.00,五元,,,,甲,1"));
        assertThat(rows.get(0).problemKey()).isEqualTo("payment.statement-row.day");
        assertThat(rows.get(1).problemKey()).isEqualTo("payment.statement-row.amount");
        assertThat(rows.get(1).args()).containsExactly("五元");
    }

    @Test
    void alike_rows_are_two_payments_only_by_the_banks_own_number() throws IOException {
        var numbered = read(
                BankFiles.icbc(BankFiles.icbcIn("1001", "5.00", "甲", "货"), BankFiles.icbcIn("1002", "5.00", "甲", "货")));
        assertThat(line(numbered.get(0)).number())
                .isNotEqualTo(line(numbered.get(1)).number());
        var nameless =
                read(BankFiles.icbc(BankFiles.icbcIn("", "5.00", "甲", "货"), BankFiles.icbcIn("", "5.00", "甲", "货")));
        assertThat(line(nameless.get(0)).number())
                .isEqualTo(line(nameless.get(1)).number());
    }

    private static List<StatementRow> read(byte[] file) throws IOException {
        var sheet = sheet(file);
        return ReadStatement.read(sheet, sheet.known().orElseThrow());
    }

    private static StatementSheet sheet(byte[] file) throws IOException {
        return StatementSheet.of(SheetReader.read(new ByteArrayInputStream(file), SheetLimits.USUAL));
    }

    private static StatementLine line(StatementRow row) {
        return Objects.requireNonNull(row.line());
    }
}
