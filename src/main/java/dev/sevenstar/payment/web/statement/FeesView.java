package dev.sevenstar.payment.web.statement;

import dev.sevenstar.payment.FeesPaid;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year of fees as a table: a row for each month that had any, a column for each method. */
record FeesView(List<String> methods, List<Row> rows, List<Cell> sums, String total) {

    /** @param month its number */
    record Row(int month, List<Cell> cells, String sum) {}

    record Cell(String method, String amount) {}

    static FeesView of(List<FeesPaid.Part> parts, PostingWords words) {
        var methods = new LinkedHashSet<@Nullable MethodCode>();
        parts.stream().map(FeesPaid.Part::method).forEach(methods::add);
        var rows = IntStream.rangeClosed(1, 12)
                .filter(month -> parts.stream().anyMatch(part -> part.month() == month))
                .mapToObj(month -> {
                    var ofMonth =
                            parts.stream().filter(part -> part.month() == month).toList();
                    return new Row(
                            month, cells(methods, ofMonth, words), sum(ofMonth).toString());
                })
                .toList();
        return new FeesView(
                methods.stream().map(method -> name(method, words)).toList(),
                rows,
                cells(methods, parts, words),
                sum(parts).toString());
    }

    private static List<Cell> cells(
            Iterable<@Nullable MethodCode> methods, List<FeesPaid.Part> parts, PostingWords words) {
        var cells = new ArrayList<Cell>();
        for (var method : methods)
            cells.add(new Cell(
                    name(method, words),
                    PostingWords.amount(sum(parts.stream()
                            .filter(part -> Objects.equals(part.method(), method))
                            .toList()))));
        return List.copyOf(cells);
    }

    private static Money sum(List<FeesPaid.Part> parts) {
        return parts.stream().map(FeesPaid.Part::fee).reduce(Money.ZERO, Money::plus);
    }

    private static String name(@Nullable MethodCode method, PostingWords words) {
        return words.say(method == null ? "payment.fees.other" : method.key());
    }
}
