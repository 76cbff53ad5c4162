package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTest {

    private static final Attribute COLOUR = choice(Input.MULTIPLE, true);
    private static final Attribute CLOSED = choice(Input.SINGLE, false);
    private static final Attribute LENGTH = number(List.of(new Name("cm", ""), new Name("小时", "hours")), 1, 200, 1);

    @Test
    void a_value_is_known_by_number_and_by_name_in_both_languages() {
        assertThat(List.of("11", "黑色", "black"))
                .allSatisfy(typed ->
                        assertThat(COLOUR.check(typed).answer().chosen()).containsExactly(11L));
    }

    @Test
    void own_words_are_taken_where_the_list_is_open() {
        var answer = COLOUR.check(List.of("黑色", "莫兰迪绿"), "").answer();
        assertThat(answer.items()).containsExactly(new Answer.Item(11L, "黑色"), new Answer.Item(null, "莫兰迪绿"));
        assertThat(COLOUR.show(answer, Locale.ENGLISH)).isEqualTo("Black, 莫兰迪绿");
        assertThat(COLOUR.show(answer, Locale.SIMPLIFIED_CHINESE)).isEqualTo("黑色、莫兰迪绿");
    }

    @Test
    void and_refused_where_it_is_closed() {
        assertThat(CLOSED.check("莫兰迪绿").problem()).isEqualTo("catalog.answer.notListed");
        assertThat(CLOSED.check(List.of("黑色", "白色"), "").problem()).isEqualTo("catalog.answer.onlyOne");
    }

    @Test
    void nothing_typed_is_an_empty_answer() {
        assertThat(CLOSED.check(List.of("", "  ", "\u200b"), "").ok()).isTrue();
        assertThat(CLOSED.check("").answer().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12.50,12.5", "'1,00',100", "200,200", "7.0,7"})
    void a_number_is_read_as_people_write_it(String typed, String kept) {
        assertThat(LENGTH.check(typed).answer().items()).containsExactly(new Answer.Item(null, kept));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,notNumber",
        "1e9,notNumber",
        "0.5,tooSmall",
        "-3,tooSmall",
        "200.1,tooLarge",
        "12.34,decimals",
        "999999999999999,notNumber",
        "NaN,notNumber"
    })
    void a_number_out_of_bounds_says_why(String typed, String problem) {
        assertThat(LENGTH.check(typed).problem()).isEqualTo("catalog.answer." + problem);
    }

    @Test
    void a_number_has_the_first_unit_unless_another_is_named() {
        assertThat(LENGTH.check("12").answer().unit()).isEqualTo("cm");
        var hours = LENGTH.check(List.of("12"), "hours").answer();
        assertThat(hours.unit()).isEqualTo("小时");
        assertThat(LENGTH.show(hours, Locale.ENGLISH)).isEqualTo("12 hours");
        assertThat(LENGTH.check(List.of("12"), "miles").problem()).isEqualTo("catalog.answer.unit");
    }

    @Test
    void a_date_is_a_day_of_this_age() {
        var date = plain(Input.DATE);
        assertThat(date.check("2026-12-01").answer().items()).containsExactly(new Answer.Item(null, "2026-12-01"));
        assertThat(List.of("2026-02-30", "1.12.2026", "0001-01-01"))
                .allSatisfy(typed -> assertThat(date.check(typed).problem()).isEqualTo("catalog.answer.notDate"));
    }

    @Test
    void a_text_is_cleaned_and_not_too_long() {
        var text = plain(Input.TEXT);
        assertThat(text.check(" a\u0000b\n c ").answer().items()).containsExactly(new Answer.Item(null, "a b c"));
        assertThat(text.check("长".repeat(50)).ok()).isTrue();
        assertThat(text.check("长".repeat(51)).problem()).isEqualTo("catalog.answer.tooLong");
    }

    @Property
    void whatever_is_typed_gets_an_answer_or_a_reason(@ForAll String typed, @ForAll String unit) {
        for (var attribute : List.of(COLOUR, CLOSED, LENGTH, plain(Input.DATE), plain(Input.TEXT))) {
            var checked = attribute.check(List.of(typed), unit);
            assertThat(checked.ok() || checked.answer().isEmpty()).isTrue();
        }
    }

    @Property
    void what_was_accepted_is_accepted_again(@ForAll String typed) {
        var once = COLOUR.check(typed);
        var again = COLOUR.check(
                once.answer().items().stream().map(Answer.Item::text).toList(), "");
        assertThat(again.answer()).isEqualTo(once.answer());
    }

    private static Attribute choice(Input input, boolean open) {
        var values = List.of(
                new AttributeValue(11, new Name("黑色", "Black")), new AttributeValue(12, new Name("白色", "White")));
        return new Attribute(
                1, new Name("颜色", "Colour"), input, Need.OPTIONAL, Role.PICTURE, open, List.of(), Limits.USUAL, values);
    }

    private static Attribute number(List<Name> units, int min, int max, int decimals) {
        var limits = new Limits(BigDecimal.valueOf(min), BigDecimal.valueOf(max), decimals, 50);
        return new Attribute(
                2,
                new Name("长度", "Length"),
                Input.NUMBER,
                Need.OPTIONAL,
                Role.PRODUCT,
                false,
                units,
                limits,
                List.of());
    }

    private static Attribute plain(Input input) {
        return new Attribute(
                3,
                new Name("说明", "Text"),
                input,
                Need.OPTIONAL,
                Role.PRODUCT,
                false,
                List.of(),
                Limits.USUAL,
                List.of());
    }
}
