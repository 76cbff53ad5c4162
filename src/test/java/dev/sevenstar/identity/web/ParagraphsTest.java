package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.web.Paragraphs.Kind;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void headings_lists_and_paragraphs_are_told_apart() {
        var blocks = Paragraphs.of("欢迎。\r\n\r\n## 一、账号\n- 真实\n-  完整 \n之后\n##没有空格");
        assertThat(blocks)
                .extracting(Paragraphs.Block::kind)
                .containsExactly(Kind.TEXT, Kind.HEADING, Kind.LIST, Kind.TEXT, Kind.TEXT);
        assertThat(blocks.get(1).text()).isEqualTo("一、账号");
        assertThat(blocks.get(2).items()).containsExactly("真实", "完整");
    }
}
