package dev.sevenstar.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String STATEMENT = "账号,6222\n日期,付款人,金额\n2026-03-05,\"锦程, 机电\",\"1,234.50\"\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void a_banks_file_in_any_writing(String charset) throws IOException {
        var lines = read(STATEMENT.getBytes(Charset.forName(charset)));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).cells()).containsExactly("2026-03-05", "锦程, 机电", "1,234.50");
        assertThat(lines.get(2).number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void any_separator(String separator) throws IOException {
        var text =
                "\uFEFF# 支付宝账务明细\r\n日期,金额,备注\r\n\r\n2026-03-05\t,8.00 ,\"say \"\"hi\"\"\"\r\n".replace(",", separator);
        var lines = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(lines).extracting(SheetLine::number).containsExactly(1, 2, 4);
        assertThat(lines.get(1).cells()).containsExactly("日期", "金额", "备注");
        if (!separator.equals("\t"))
            assertThat(lines.get(2).cells()).containsExactly("2026-03-05", "8.00", "say \"hi\"");
    }

    @Test
    void a_cell_of_several_lines_is_one_cell() throws IOException {
        var lines = read("a,\"one\ntwo\"\nb,c".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.get(0).cell(1)).isEqualTo("one\ntwo");
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(1).cell(7)).isEmpty();
    }

    @Test
    void an_open_quote_is_named_by_its_line() {
        assertRefused("a,b\nc,\"d\ne,f", "shared.sheet.open-quote", 2);
    }

    @Test
    void nothing_in_it() {
        assertRefused("\n ,\n", "shared.sheet.empty");
        assertRefused("", "shared.sheet.empty");
    }

    @Test
    void more_than_is_read() {
        var few = new SheetLimits(100, 2, 2, 10);
        assertThatThrownBy(() -> read("a\nb\nc".getBytes(StandardCharsets.UTF_8), few))
                .hasMessageContaining("too-many-rows");
        assertThatThrownBy(() -> read("a,b,c".getBytes(StandardCharsets.UTF_8), few))
                .hasMessageContaining("too-many-columns");
        assertThatThrownBy(() -> read("a,12345678901".getBytes(StandardCharsets.UTF_8), few))
                .hasMessageContaining("long-cell");
        assertThatThrownBy(() -> read(new byte[101], few)).hasMessageContaining("too-large");
    }

    @Test
    void what_is_no_table() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasMessageContaining("old-excel");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 5, 6, 7})).hasMessageContaining("unreadable");
        assertThatThrownBy(() -> read(new byte[] {1, 0, 2, 0})).hasMessageContaining("unreadable");
    }

    @Test
    void a_workbook_with_its_numbers_as_they_are_meant() throws IOException {
        var lines = read(workbook());
        assertThat(lines.get(0).cells()).containsExactly("单号", "0.3", "1234567890123.45", "2026-03-05");
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(1).cells()).containsExactly("", "100");
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_is_read() throws IOException {
        var bomb = changed(workbook(), Map.of("xl/styles.xml", "<a>" + " ".repeat(3_000_000) + "</a>"));
        var few = new SheetLimits(200_000, 100, 10, 100);
        assertThatThrownBy(() -> read(bomb, few)).hasMessageContaining("unpacks-too-large");
    }

    @Test
    void a_workbook_that_names_a_file_of_ours_gets_nothing() throws IOException {
        var sheet = """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:pom.xml"><!ENTITY l "lol"><!ENTITY m "&l;&l;">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a&e;&m;</t></is></c></row></sheetData></worksheet>""";
        var asked = changed(workbook(), Map.of("xl/worksheets/sheet1.xml", sheet));
        var seen = new StringBuilder();
        try {
            seen.append(read(asked));
        } catch (UnreadableSheet refused) {
            seen.append(refused.key());
        }
        assertThat(seen)
                .doesNotContain("lol")
                .doesNotContain(Files.readString(Path.of("pom.xml")).strip().substring(0, 20));
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", null)) {
            var sheet = book.newWorksheet("one");
            sheet.value(0, 0, "单号");
            sheet.value(0, 1, 0.1 + 0.2);
            sheet.value(0, 2, new BigDecimal("1234567890123.45"));
            sheet.value(0, 3, LocalDate.of(2026, 3, 5));
            sheet.style(0, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 1, 100);
            sheet.style(2, 1).format("[Red]#,##0.00_ ").set();
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] book, Map<String, String> parts) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (var part : Collections.list(zip.getEntries()))
                all.put(part.getName(), zip.getInputStream(part).readAllBytes());
        }
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(String text, String key, Object... args) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.args()).containsExactly(args);
                });
    }

    private static List<SheetLine> read(byte[] bytes) throws IOException {
        return read(bytes, SheetLimits.USUAL);
    }

    private static List<SheetLine> read(byte[] bytes, SheetLimits limits) throws IOException {
        return SheetReader.read(new ByteArrayInputStream(bytes), limits);
    }
}
