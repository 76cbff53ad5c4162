package dev.sevenstar.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question a category asks about a product.
 *
 * @param open whether own words are taken beside the listed values
 * @param units of a number; the first is proposed
 */
public record Attribute(
        long id,
        Name name,
        Input input,
        Need need,
        Role role,
        boolean open,
        List<Name> units,
        Limits limits,
        List<AttributeValue> values) {

    public Attribute {
        units = List.copyOf(units);
        values = List.copyOf(values);
    }

    public boolean required() {
        return need == Need.REQUIRED;
    }

    public boolean recommended() {
        return need == Need.RECOMMENDED;
    }

    public boolean spec() {
        return role.spec();
    }

    public Optional<AttributeValue> value(long id) {
        return values.stream().filter(value -> value.id() == id).findFirst();
    }

    public Optional<Name> unit(String word) {
        return units.stream().filter(unit -> unit.is(word)).findFirst();
    }

    public Checked check(String typed) {
        return check(List.of(typed), "");
    }

    /**
     * Reads what a form or a sheet sent: for a choice the numbers or the names of values, otherwise
     * one text. Nothing typed is a good empty answer; whether it may stay empty is the set's matter.
     */
    public Checked check(Collection<String> typed, String unit) {
        return new AnswerCheck(this).check(typed, unit);
    }

    /** An answer as people read it: {@code 黑色、白色}, {@code 12.5 cm}. */
    public String show(Answer answer, Locale locale) {
        var separator = "en".equals(locale.getLanguage()) ? ", " : "、";
        var text = answer.items().stream().map(item -> word(item).in(locale)).collect(Collectors.joining(separator));
        if (text.isEmpty() || answer.unit().isEmpty()) return text;
        return text + " " + unit(answer.unit()).map(found -> found.in(locale)).orElse(answer.unit());
    }

    private Name word(Answer.Item item) {
        var id = item.valueId();
        var listed = id == null ? Optional.<AttributeValue>empty() : value(id);
        return listed.map(AttributeValue::name).orElseGet(() -> new Name(item.text(), ""));
    }
}
