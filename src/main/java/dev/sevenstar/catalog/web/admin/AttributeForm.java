package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSets;
import dev.sevenstar.catalog.AttributeValue;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.catalog.Limits;
import dev.sevenstar.catalog.Name;
import dev.sevenstar.catalog.Need;
import dev.sevenstar.catalog.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An attribute as it is typed. Values come as three columns in the order of the screen; a value whose
 * Chinese name was emptied is gone.
 *
 * @param more further values, one a line
 */
record AttributeForm(
        long version,

        @NotBlank(message = "{catalog.form.name.missing}") @Size(max = 40, message = "{catalog.form.name.long}")
        String nameZh,

        @NotBlank(message = "{catalog.form.name-en.missing}") @Size(max = 80, message = "{catalog.form.name-en.long}")
        String nameEn,

        @NotNull(message = "{catalog.form.choose}") Input input,
        @NotNull(message = "{catalog.form.choose}") Need need,
        @NotNull(message = "{catalog.form.choose}") Role role,
        boolean open,

        @Nullable @Size(max = 400, message = "{catalog.form.list.long}")
        String units,

        @Nullable @Pattern(regexp = "(-?\\d{1,12}(\\.\\d{1,6})?)?", message = "{catalog.answer.notNumber}")
        String min,

        @Nullable @Pattern(regexp = "(-?\\d{1,12}(\\.\\d{1,6})?)?", message = "{catalog.answer.notNumber}")
        String max,

        @Nullable @Pattern(regexp = "[0-6]?", message = "{catalog.form.decimals.wrong}")
        String decimals,

        @Nullable @Pattern(regexp = "([1-9]\\d?|[1-4]\\d\\d|500)?", message = "{catalog.form.length.wrong}")
        String maxLength,

        String @Nullable [] valueId,
        String @Nullable [] valueZh,
        String @Nullable [] valueEn,

        @Nullable @Size(max = 4000, message = "{catalog.form.list.long}")
        String more) {

    private static final int MOST_VALUES = 300;
    private static final int LONGEST_VALUE = 60;

    /** A line of the table of values. */
    record Row(String id, String zh, String en) {}

    static AttributeForm empty(long version) {
        return new AttributeForm(
                version,
                "",
                "",
                Input.SINGLE,
                Need.OPTIONAL,
                Role.PRODUCT,
                false,
                "",
                "0",
                "",
                "2",
                "50",
                null,
                null,
                null,
                "");
    }

    static AttributeForm of(long version, Attribute attribute) {
        var limits = attribute.limits();
        return new AttributeForm(
                version,
                attribute.name().zh(),
                attribute.name().en(),
                attribute.input(),
                attribute.need(),
                attribute.role(),
                attribute.open(),
                attribute.units().stream().map(Name::toString).collect(Collectors.joining("\n")),
                plain(limits.min()),
                plain(limits.max()),
                String.valueOf(limits.decimals()),
                String.valueOf(limits.maxLength()),
                column(attribute, value -> String.valueOf(value.id())),
                column(attribute, value -> value.name().zh()),
                column(attribute, value -> value.name().en()),
                "");
    }

    private static String[] column(Attribute attribute, Function<AttributeValue, String> cell) {
        return attribute.values().stream().map(cell).toArray(String[]::new);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    AttributeForm at(long version) {
        return with(version, rows());
    }

    /** With one row of values moved by a button, for those without script. */
    AttributeForm moved(int row, boolean up) {
        var rows = new ArrayList<>(rows());
        var to = up ? row - 1 : row + 1;
        if (row >= 0 && row < rows.size() && to >= 0 && to < rows.size()) Collections.swap(rows, row, to);
        return with(version, rows);
    }

    private AttributeForm with(long version, List<Row> rows) {
        return new AttributeForm(
                version,
                nameZh,
                nameEn,
                input,
                need,
                role,
                open,
                units,
                min,
                max,
                decimals,
                maxLength,
                rows.stream().map(Row::id).toArray(String[]::new),
                rows.stream().map(Row::zh).toArray(String[]::new),
                rows.stream().map(Row::en).toArray(String[]::new),
                more);
    }

    /** The values as they stand on the screen, the added lines at the end. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < length(valueZh); i++) {
            var row = new Row(cell(valueId, i), cell(valueZh, i), cell(valueEn, i));
            if (!row.zh().isEmpty()) rows.add(row);
        }
        CategoryForm.lines(more).stream()
                .filter(line -> !line.startsWith("="))
                .map(Name::parse)
                .forEach(name -> rows.add(new Row("", name.zh(), name.en())));
        return rows;
    }

    private static int length(String @Nullable [] column) {
        return column == null ? 0 : column.length;
    }

    private static String cell(String @Nullable [] column, int row) {
        return column == null || row >= column.length || column[row] == null ? "" : column[row].strip();
    }

    void check(Errors found) {
        if (found.hasErrors()) return;
        var rows = rows();
        if (input.choice() && rows.isEmpty() && !open) found.rejectValue("more", "catalog.form.values.missing");
        if (rows.size() > MOST_VALUES)
            found.rejectValue("more", "catalog.form.values.most", new Object[] {MOST_VALUES}, null);
        if (rows.stream()
                .anyMatch(row -> row.zh().length() > LONGEST_VALUE || row.en().length() > LONGEST_VALUE))
            found.rejectValue("more", "catalog.form.values.long", new Object[] {LONGEST_VALUE}, null);
        var names = rows.stream().map(Row::zh).toList();
        if (names.size() != new HashSet<>(names).size()) found.rejectValue("more", "catalog.form.values.twice");
        if (role.spec() && input != Input.MULTIPLE) found.rejectValue("input", "catalog.form.spec.multiple");
        var least = number(min);
        var most = number(max);
        if (least != null && most != null && least.compareTo(most) > 0)
            found.rejectValue("max", "catalog.answer.tooSmall", new Object[] {least.toPlainString()}, null);
        if (CategoryForm.lines(units).stream().anyMatch(line -> line.startsWith("=")))
            found.rejectValue("units", "catalog.form.line.wrong");
    }

    Attribute attribute(long id, List<AttributeValue> known) {
        var limits = new Limits(number(min), number(max), whole(decimals, 2), whole(maxLength, Limits.TEXT_LENGTH));
        return new Attribute(
                id,
                new Name(nameZh.strip(), nameEn.strip()),
                input,
                need,
                role,
                open,
                CategoryForm.lines(units).stream().map(Name::parse).toList(),
                limits,
                input.choice() ? values(id, known) : List.of());
    }

    /** A value keeps its number through a change of name; a new one gets its own. */
    private List<AttributeValue> values(long id, List<AttributeValue> known) {
        var numbers = known.stream().map(value -> String.valueOf(value.id())).collect(Collectors.toSet());
        var taken = new HashSet<Long>();
        rows().stream().filter(row -> numbers.contains(row.id())).forEach(row -> taken.add(Long.valueOf(row.id())));
        var kept = new HashSet<Long>();
        var values = new ArrayList<AttributeValue>();
        for (var row : rows()) {
            var own = numbers.contains(row.id()) && kept.add(Long.valueOf(row.id()));
            var number = own ? Long.parseLong(row.id()) : free(id, row.zh(), taken);
            values.add(new AttributeValue(number, new Name(row.zh(), row.en())));
        }
        return values;
    }

    private static long free(long id, String zh, Set<Long> taken) {
        return Stream.iterate(zh, word -> word + "'")
                .map(word -> AttributeSets.valueNumber(id, word))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new BigDecimal(typed);
    }

    private static int whole(@Nullable String typed, int otherwise) {
        return Objects.requireNonNullElse(typed, "").isBlank() ? otherwise : Integer.parseInt(typed);
    }
}
