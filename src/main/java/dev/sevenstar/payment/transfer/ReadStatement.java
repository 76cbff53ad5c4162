package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.sheets.SheetLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a statement: days and amounts as banks write them, totals and money that left passed over. */
final class ReadStatement {

    private static final Pattern DAY =
            Pattern.compile("^(\\d{4})(?:[-/.年]?)(\\d{1,2})(?:[-/.月]?)(\\d{1,2})(?:日)?(?:\\D.*)?$");
    private static final Pattern PACKED = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?$");
    private static final Pattern NO_LINE = Pattern.compile("^(#|-{3}|合计|总计|小计|本页|期初|期末|余额|收入|支出|共|Total).*");
    private static final Pattern IN = Pattern.compile("收入|收|贷|贷方|C|CR|转入|入账");
    private static final Pattern OUT = Pattern.compile("支出|支|借|借方|D|DR|转出|出账");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[^(（]*[(（](.*)[)）]$");
    private static final int LONGEST_SERIAL = 60;

    private final Places places;

    private ReadStatement(Places places) {
        this.places = places;
    }

    static List<StatementRow> read(StatementSheet sheet, Places places) {
        var reader = new ReadStatement(places);
        return sheet.rows().stream().map(reader::row).toList();
    }

    private StatementRow row(SheetLine line) {
        var typed = cell(line, StatementField.DATE);
        if (isNoLine(line, typed)) return StatementRow.passed(line.number());
        var day = day(typed);
        if (day.isEmpty()) return StatementRow.wrong(line.number(), "day", typed);
        var money = money(line);
        if (money.problem() != null) return StatementRow.wrong(line.number(), "amount", money.problem());
        if (!money.amount().isPositive()) return StatementRow.passed(line.number());
        var payer = cut(payer(line), 100);
        var account = cut(cell(line, StatementField.ACCOUNT), 40);
        var remark = cut(remark(line), 400);
        var serial = serial(line, typed, day.get(), money.amount(), payer + "|" + account + "|" + remark);
        return new StatementRow(
                line.number(),
                StatementRow.Kind.CAME_IN,
                new StatementLine(serial, day.get(), money.amount(), payer, remark),
                account,
                "",
                List.of());
    }

    /** What stands under the table: totals, and what a bank adds for people. */
    private static boolean isNoLine(SheetLine line, String day) {
        var first = line.cells().stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return NO_LINE.matcher(first).matches() && day(day).isEmpty();
    }

    private static Optional<LocalDate> day(String typed) {
        var packed = PACKED.matcher(typed);
        var found = packed.matches() ? packed : DAY.matcher(typed);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** @param problem what stands there instead; null for nothing wrong */
    private record Came(Money amount, @Nullable String problem) {}

    private Came money(SheetLine line) {
        if (places.has(StatementField.INCOME)) return amount(cell(line, StatementField.INCOME));
        var came = amount(cell(line, StatementField.AMOUNT));
        if (came.problem() != null || !places.has(StatementField.DIRECTION)) return came;
        var direction = cell(line, StatementField.DIRECTION);
        if (IN.matcher(direction).matches()) return came;
        return new Came(Money.ZERO, OUT.matcher(direction).matches() || direction.length() > 1 ? null : direction);
    }

    /** Below nothing is money that left. */
    private static Came amount(String typed) {
        var text = typed.replaceAll("[,，¥￥元\\s]", "").replaceFirst("^\\+", "");
        if (text.isEmpty() || text.matches("[-—]+")) return new Came(Money.ZERO, null);
        if (text.matches("-\\d+(\\.\\d+)?")) return new Came(Money.ZERO, null);
        try {
            return new Came(text.matches("0+(\\.0+)?") ? Money.ZERO : Money.parseYuan(text), null);
        } catch (NumberFormatException noAmount) {
            return new Came(Money.ZERO, typed);
        }
    }

    /** Alipay writes the name behind the account. */
    private String payer(SheetLine line) {
        if (places.has(StatementField.PAYER)) return cell(line, StatementField.PAYER);
        var named = IN_BRACKETS.matcher(cell(line, StatementField.ACCOUNT));
        return named.matches() ? named.group(1) : "";
    }

    private String remark(SheetLine line) {
        return Stream.of(StatementField.REMARK, StatementField.REMARK_MORE)
                .map(field -> cell(line, field))
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /**
     * The bank's own number tells two payments apart that are alike otherwise; without one, two rows that are alike in
     * everything are one payment.
     */
    private String serial(SheetLine line, String typedDay, LocalDate day, Money amount, String rest) {
        var number = cell(line, StatementField.SERIAL);
        var own = number.chars().anyMatch(c -> c != '0' && Character.isLetterOrDigit(c));
        if (own && number.length() <= LONGEST_SERIAL) return "n " + number + " " + day + " " + amount.fen();
        return "h " + digest(number + "|" + typedDay + "|" + amount.fen() + "|" + rest);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cell(SheetLine line, StatementField field) {
        var at = places.columns().get(field);
        return at == null ? "" : line.cell(at).strip();
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
