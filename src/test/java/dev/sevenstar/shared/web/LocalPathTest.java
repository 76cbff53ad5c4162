package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @Test
    void a_way_back_into_the_house_is_kept() {
        assertThat(LocalPath.of("/workbench/listings?state=draft&q=螺栓"))
                .isEqualTo("/workbench/listings?state=draft&q=螺栓");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "elsewhere",
                "",
                "/a\r\nSet-Cookie: x",
                "/{x}"
            })
    void every_other_way_ends_at_the_front_door(String to) {
        assertThat(LocalPath.of(to)).isEqualTo("/");
    }
}
