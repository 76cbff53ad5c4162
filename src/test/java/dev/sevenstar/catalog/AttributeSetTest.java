package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AttributeSetTest {

    private static final AttributeSet DRESS = CatalogFiles.read().sets().get(1048182L);
    private static final long SUPPLY = 100000691L;
    private static final long IN_STOCK = 46874L;
    private static final long CLEARANCE = 7108L;
    private static final long YES = 21958L;
    private static final long KIND = 8243L;

    @Test
    void a_dress_in_stock_is_asked_whether_it_is_clearance() {
        assertThat(ids(DRESS.visibleFor(Map.of()))).contains(SUPPLY).doesNotContain(CLEARANCE, KIND);
        var asked = DRESS.visibleFor(Map.of(SUPPLY, List.of(IN_STOCK)));
        assertThat(ids(asked)).contains(CLEARANCE).doesNotContain(KIND);
        assertThat(required(asked)).contains(CLEARANCE);
    }

    @Test
    void and_if_it_is_what_kind() {
        var asked = DRESS.visibleFor(Map.of(SUPPLY, List.of(IN_STOCK), CLEARANCE, List.of(YES)));
        assertThat(required(asked)).contains(CLEARANCE, KIND);
    }

    @Test
    void an_answer_left_over_from_a_hidden_question_calls_for_nothing() {
        assertThat(ids(DRESS.visibleFor(Map.of(CLEARANCE, List.of(YES))))).doesNotContain(KIND);
    }

    @Test
    void what_follows_stands_behind_what_called_for_it() {
        var order = DRESS.attributes().stream().map(Attribute::id).toList();
        assertThat(order.indexOf(CLEARANCE)).isEqualTo(order.indexOf(SUPPLY) + 1);
        assertThat(order.indexOf(KIND)).isEqualTo(order.indexOf(CLEARANCE) + 1);
    }

    @Test
    void without_an_attribute_its_cascades_go_too() {
        var set = DRESS.without(CLEARANCE);
        assertThat(set.find(CLEARANCE)).isEmpty();
        assertThat(set.cascades())
                .noneMatch(rule -> rule.attributeId() == CLEARANCE || rule.shownId() == CLEARANCE)
                .isNotEmpty();
    }

    @Test
    void a_circle_of_cascades_is_refused() {
        var set = new AttributeSet(1, withValues(), List.of(new Cascade(1, 11, 2, true)));
        assertThatThrownBy(() -> set.with(new Cascade(2, 21, 1, true)))
                .isInstanceOf(SetRefused.class)
                .hasMessageContaining("circle");
    }

    @Test
    void a_cascade_to_itself_or_to_nothing_is_refused() {
        var set = new AttributeSet(1, withValues(), List.of());
        assertThatThrownBy(() -> set.with(new Cascade(1, 11, 1, true))).isInstanceOf(SetRefused.class);
        assertThatThrownBy(() -> set.with(new Cascade(1, 11, 99, true))).isInstanceOf(SetRefused.class);
        assertThatThrownBy(() -> set.with(new Cascade(1, 99, 2, true))).isInstanceOf(SetRefused.class);
    }

    @Test
    void a_cascade_said_again_replaces_itself() {
        var set = new AttributeSet(1, withValues(), List.of())
                .with(new Cascade(1, 11, 2, true))
                .with(new Cascade(1, 11, 2, false));
        assertThat(set.cascades()).containsExactly(new Cascade(1, 11, 2, false));
    }

    @Test
    void four_specifications_are_one_too_many() {
        var set = DRESS.with(spec(901)).specs().size();
        assertThat(set).isEqualTo(3);
        assertThatThrownBy(() -> DRESS.with(spec(901)).with(spec(902))).isInstanceOf(SetRefused.class);
    }

    @Property
    void moving_up_and_down_again_changes_nothing(@ForAll("sets") AttributeSet set) {
        var second = set.attributes().get(1).id();
        assertThat(set.moved(second, true).moved(second, false)).isEqualTo(set);
        assertThat(set.moved(set.attributes().get(0).id(), true)).isEqualTo(set);
    }

    @Property
    void what_is_asked_keeps_the_order_and_what_is_unconditional(
            @ForAll("sets") AttributeSet set, @ForAll("choices") Map<Long, Set<Long>> chosen) {
        var asked = ids(set.visibleFor(chosen));
        var all = set.attributes().stream().map(Attribute::id).toList();
        assertThat(all.stream().filter(asked::contains).toList()).isEqualTo(asked);
        assertThat(asked)
                .containsAll(all.stream()
                        .filter(id -> !set.conditional().contains(id))
                        .toList());
    }

    @Property
    void more_choices_never_hide_a_question(
            @ForAll("sets") AttributeSet set,
            @ForAll("choices") Map<Long, Set<Long>> chosen,
            @ForAll("choices") Map<Long, Set<Long>> more) {
        var both = new HashMap<Long, Set<Long>>(chosen);
        more.forEach((id, values) -> both.merge(id, values, AttributeSetTest::union));
        assertThat(ids(set.visibleFor(both))).containsAll(ids(set.visibleFor(chosen)));
        assertThat(required(set.visibleFor(both))).containsAll(required(set.visibleFor(chosen)));
    }

    @Property
    void answers_to_hidden_questions_change_nothing(
            @ForAll("sets") AttributeSet set, @ForAll("choices") Map<Long, Set<Long>> chosen) {
        var asked = set.visibleFor(chosen);
        var kept = new HashMap<>(chosen);
        kept.keySet().retainAll(ids(asked));
        assertThat(set.visibleFor(kept)).isEqualTo(asked);
    }

    @Property
    void every_conditional_question_has_a_choice_that_called_for_it(
            @ForAll("sets") AttributeSet set, @ForAll("choices") Map<Long, Set<Long>> chosen) {
        var asked = ids(set.visibleFor(chosen));
        for (var id : asked) {
            if (!set.conditional().contains(id)) continue;
            assertThat(set.cascades())
                    .anyMatch(cascade -> cascade.shownId() == id
                            && asked.contains(cascade.attributeId())
                            && chosen.getOrDefault(cascade.attributeId(), Set.of())
                                    .contains(cascade.valueId()));
        }
    }

    @Provide
    Arbitrary<AttributeSet> sets() {
        var number = Arbitraries.longs().between(1, 8);
        var cascade = Combinators.combine(
                        number, Arbitraries.longs().between(1, 3), number, Arbitraries.of(true, false))
                .as(Cascade::new)
                .filter(rule -> rule.attributeId() != rule.shownId());
        return cascade.list().ofMaxSize(12).map(cascades -> new AttributeSet(1, plain(), cascades));
    }

    @Provide
    Arbitrary<Map<Long, Set<Long>>> choices() {
        return Arbitraries.maps(
                Arbitraries.longs().between(1, 8),
                Arbitraries.longs().between(1, 3).set().ofMaxSize(2));
    }

    private static List<Attribute> withValues() {
        return LongStream.rangeClosed(1, 3)
                .mapToObj(id ->
                        attribute(id, Role.PRODUCT, List.of(new AttributeValue(id * 10 + 1, new Name("值" + id, "")))))
                .toList();
    }

    private static Attribute spec(long id) {
        return attribute(id, Role.SPEC, List.of());
    }

    private static Attribute attribute(long id, Role role, List<AttributeValue> values) {
        return new Attribute(
                id,
                new Name("问" + id, ""),
                Input.MULTIPLE,
                Need.OPTIONAL,
                role,
                false,
                List.of(),
                Limits.USUAL,
                values);
    }

    private static List<Attribute> plain() {
        return LongStream.rangeClosed(1, 8)
                .mapToObj(id -> attribute(id, Role.PRODUCT, List.of()))
                .toList();
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Long> ids(List<AttributeSet.Visible> asked) {
        return asked.stream().map(visible -> visible.attribute().id()).toList();
    }

    private static Set<Long> required(List<AttributeSet.Visible> asked) {
        return asked.stream()
                .filter(AttributeSet.Visible::required)
                .map(visible -> visible.attribute().id())
                .collect(Collectors.toSet());
    }
}
