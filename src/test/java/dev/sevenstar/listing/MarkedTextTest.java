package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.Circumstances.Place;
import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final FieldRef TITLE = new FieldRef(Step.BASICS, "title");

    @Test
    void every_hit_is_marked_where_it_stands_in_its_tone() {
        var text = "全网最低价顶级螺栓";
        var marked = MarkedText.of(List.of(hit(text, 2, 5, true), hit(text, 5, 7, false)));
        assertThat(said(marked)).containsExactly("全网[最低价:blocks][顶级:warns]螺栓");
    }

    @Test
    void of_a_long_text_what_stands_around_the_word_is_shown() {
        var text = "长".repeat(500) + "国家级" + "短".repeat(500);
        var said = said(MarkedText.of(List.of(hit(text, 500, 503, true)))).get(0);
        assertThat(said)
                .startsWith("…长")
                .contains("[国家级:blocks]")
                .endsWith("短…")
                .hasSizeLessThan(100);
    }

    @Test
    void texts_of_one_field_stay_apart() {
        assertThat(said(MarkedText.of(List.of(hit("顶级", 0, 2, true), hit("最佳品", 0, 2, true)))))
                .containsExactly("[顶级:blocks]", "[最佳:blocks]品");
    }

    @Property
    void nothing_of_the_word_is_lost_wherever_it_stands(
            @ForAll @IntRange(max = 90) int before, @ForAll @IntRange(max = 90) int after) {
        var text = "😀".repeat(before) + "第一" + "😀".repeat(after);
        var said = said(MarkedText.of(List.of(hit(text, 2 * before, 2 * before + 2, true))))
                .get(0);
        assertThat(said).contains("[第一:blocks]");
        assertThat(said.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isTrue();
    }

    private static WordHit hit(String text, int start, int end, boolean blocks) {
        return new WordHit("词", blocks, "absolute", "9-3", "advice", TITLE, new Place(text, start, end));
    }

    private static List<String> said(List<MarkedText> texts) {
        return texts.stream()
                .map(text -> text.parts().stream()
                        .flatMap(part ->
                                Stream.of(part.marked() ? "[" + part.text() + ":" + part.tone() + "]" : part.text()))
                        .collect(Collectors.joining()))
                .toList();
    }
}
