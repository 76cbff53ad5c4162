package dev.sevenstar.market.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void words_and_sizes_are_marked_as_the_seller_wrote_them() {
        assertThat(marked("不锈钢螺丝 m8*40", "304不锈钢 内六角螺丝 M8×40 全牙")).isEqualTo("304[不锈钢] 内六角[螺丝] [M8×40] 全牙");
        assertThat(marked("gb5783", "螺栓 GB/T 5783-2016")).isEqualTo("螺栓 [GB/T 5783]-2016");
        assertThat(marked("500ml", "玻璃杯 500毫升 带盖")).isEqualTo("玻璃杯 [500毫升] 带盖");
    }

    @Test
    void pinyin_marks_the_characters_it_stands_for() {
        assertThat(marked("luosi", "内六角螺丝 M8")).isEqualTo("内六角[螺丝] M8");
        assertThat(marked("jp", "办公键盘")).isEqualTo("办公[键盘]");
    }

    @Test
    void neighbours_make_one_mark() {
        assertThat(marked("不锈钢 螺丝", "不锈钢螺丝")).isEqualTo("[不锈钢螺丝]");
    }

    private static String marked(String typed, String title) {
        var known = Set.of("螺丝", "键盘");
        var marks = new Marking(Question.of(typed, known::contains)).in(title);
        var text = new StringBuilder(title);
        for (int i = marks.size() - 1; i >= 0; i--)
            text.insert(marks.get(i).end(), "]").insert(marks.get(i).start(), "[");
        return text.toString();
    }
}
