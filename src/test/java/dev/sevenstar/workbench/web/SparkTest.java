package dev.sevenstar.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void the_least_lies_low_and_the_most_high() {
        assertThat(Spark.path(List.of(0L, 5L, 10L))).isEqualTo("M0 26 50 15 100 4");
    }

    @Test
    void a_still_number_is_a_level_line() {
        assertThat(Spark.path(List.of(7L, 7L))).isEqualTo("M0 15 100 15");
    }
}
