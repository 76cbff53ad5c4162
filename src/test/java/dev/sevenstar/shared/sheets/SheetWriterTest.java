package dev.sevenstar.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SheetWriterTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("摘要", 20), Column.whole("数量"), Column.money("金额"), Column.day("日期"), Column.moment("时间"));

    private static final Object[] ROW = {
        "六角螺栓 \"M8\", 发黑",
        120L,
        Money.parseYuan("-1234567.05"),
        LocalDate.of(2026, 2, 28),
        Instant.parse("2026-02-28T16:30:00Z")
    };

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again(SheetFormat format) throws IOException {
        var lines = read(write(format, ROW));
        assertThat(lines.get(0).cells()).containsExactly("摘要", "数量", "金额", "日期", "时间");
        assertThat(lines.get(1).cells().subList(0, 2)).containsExactly("六角螺栓 \"M8\", 发黑", "120");
        assertThat(lines.get(1).cell(2)).isEqualTo("-1234567.05");
        assertThat(lines.get(1).cell(3)).isEqualTo("2026-02-28");
        assertThat(lines.get(1).cell(4)).startsWith("2026-03-01 00:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "\r=1"})
    void what_would_be_reckoned_is_text_in_csv(String typed) throws IOException {
        var csv = new String(write(SheetFormat.CSV, typed, null, null, null, null), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow().replace("\"", ""))
                .startsWith("'");
        assertThat(csv).startsWith("\uFEFF");
    }

    @Test
    void a_negative_amount_stays_a_number() throws IOException {
        var csv = new String(write(SheetFormat.CSV, ROW), StandardCharsets.UTF_8);
        assertThat(csv).contains(",-1234567.05,").doesNotContain("'");
    }

    @Property(tries = 50)
    void money_is_exact(@ForAll @LongRange(min = -Money.MAX_FEN, max = Money.MAX_FEN) long fen) throws IOException {
        var bytes = write(SheetFormat.XLSX, "", 1, Money.ofFen(fen), null, null);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var cell = book.getFirstSheet().read().get(1).getCell(2);
            assertThat(cell.asNumber()).isEqualByComparingTo(BigDecimal.valueOf(fen, 2));
        }
    }

    @Test
    void many_rows_are_not_kept() throws IOException {
        var gone = new Counted();
        try (var sheet = SheetFormat.XLSX.open(gone, "流水", COLUMNS)) {
            for (int row = 0; row < 20_000; row++) sheet.add(ROW);
            assertThat(gone.bytes).as("left before the end").isGreaterThan(100_000);
        }
    }

    @Test
    void a_row_of_another_width_is_a_mistake() {
        assertThatThrownBy(() -> write(SheetFormat.CSV, "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_download_walks_slice_by_slice() throws Exception {
        var rows = SheetFile.<Long>walk(
                cursor -> {
                    var from = cursor == null ? 0 : Long.parseLong(cursor);
                    return Slice.of(
                            LongStream.rangeClosed(from + 1, 7).limit(4).boxed().toList(), 3, String::valueOf);
                },
                row -> new Object[] {row});
        var response = new MockHttpServletResponse();
        new SheetFile(SheetFormat.CSV, "对账单 2026-03", List.of(Column.whole("序号")), rows)
                .render(null, new MockHttpServletRequest(), response);
        assertThat(response.getContentAsString()).isEqualTo("\uFEFF序号\r\n1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("2026-03.csv");
    }

    private static byte[] write(SheetFormat format, Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = format.open(out, "对账单 [2026/03]", COLUMNS)) {
            sheet.add(cells);
        }
        return out.toByteArray();
    }

    private static List<SheetLine> read(byte[] bytes) throws IOException {
        return SheetReader.read(new ByteArrayInputStream(bytes), SheetLimits.USUAL);
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
