package dev.sevenstar.catalog;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns what was typed for one attribute into an answer, or says what is wrong with it. */
record AnswerCheck(Attribute attribute) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    Checked check(Collection<String> typed, String unit) {
        var words = typed.stream()
                .map(AnswerCheck::clean)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) return Checked.good(Answer.NONE);
        if (attribute.input() != Input.MULTIPLE && words.size() > 1) return Checked.bad("onlyOne");
        return switch (attribute.input()) {
            case SINGLE, MULTIPLE, LIST -> choices(words);
            case TEXT -> text(words.get(0));
            case NUMBER -> number(words.get(0), clean(unit));
            case DATE -> date(words.get(0));
        };
    }

    private Checked choices(List<String> words) {
        if (words.size() > Limits.MOST_CHOICES) return Checked.bad("tooMany", Limits.MOST_CHOICES);
        var items = words.stream().map(this::item).toList();
        var stranger = items.stream().filter(item -> item.valueId() == null).findFirst();
        if (stranger.isPresent() && !attribute.open())
            return Checked.bad("notListed", stranger.get().text());
        if (stranger.isPresent() && tooLong(stranger.get().text())) return tooLong();
        return Checked.good(new Answer(items.stream().distinct().toList(), ""));
    }

    private Answer.Item item(String word) {
        return listed(word)
                .map(value -> new Answer.Item(value.id(), value.name().zh()))
                .orElseGet(() -> new Answer.Item(null, word));
    }

    private Optional<AttributeValue> listed(String word) {
        return attribute.values().stream()
                .filter(value ->
                        Long.toString(value.id()).equals(word) || value.name().is(word))
                .findFirst();
    }

    private Checked text(String word) {
        return tooLong(word) ? tooLong() : Checked.good(one(word, ""));
    }

    private Checked number(String word, String unit) {
        var plain = word.replace(",", "").replace("，", "");
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")) return Checked.bad("notNumber");
        var number = new BigDecimal(plain).stripTrailingZeros();
        var limits = attribute.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0)
            return Checked.bad("tooSmall", limits.min().toPlainString());
        if (limits.max() != null && number.compareTo(limits.max()) > 0)
            return Checked.bad("tooLarge", limits.max().toPlainString());
        if (number.scale() > limits.decimals()) return Checked.bad("decimals", limits.decimals());
        return withUnit(number, unit);
    }

    private Checked withUnit(BigDecimal number, String unit) {
        var plain = number.toPlainString();
        if (attribute.units().isEmpty()) return Checked.good(one(plain, ""));
        if (unit.isEmpty())
            return Checked.good(one(plain, attribute.units().get(0).zh()));
        return attribute
                .unit(unit)
                .map(known -> Checked.good(one(plain, known.zh())))
                .orElseGet(() -> Checked.bad("unit", unit));
    }

    private Checked date(String word) {
        try {
            var date = LocalDate.parse(word);
            var sensible = !date.isBefore(EARLIEST) && date.isBefore(LATEST);
            return sensible ? Checked.good(one(date.toString(), "")) : Checked.bad("notDate");
        } catch (DateTimeParseException e) {
            return Checked.bad("notDate");
        }
    }

    private boolean tooLong(String word) {
        return word.codePointCount(0, word.length()) > attribute.limits().maxLength();
    }

    private Checked tooLong() {
        return Checked.bad("tooLong", attribute.limits().maxLength());
    }

    private static Answer one(String text, String unit) {
        return new Answer(List.of(new Answer.Item(null, text)), unit);
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
