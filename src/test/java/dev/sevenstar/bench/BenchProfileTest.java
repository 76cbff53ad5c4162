package dev.sevenstar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.support.HouseTest;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

@HouseTest
class BenchProfileTest {

    @Autowired
    MockMvc mvc;

    @Test
    void the_product_has_no_baselines() throws Exception {
        var paths = Arrays.stream(BaselinesController.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(GetMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.value()))
                .toList();
        assertThat(paths).hasSize(4);
        for (var path : paths)
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    void both_baseline_pages_are_as_long_as_a_page_of_the_house() {
        assertThat(BaselineLine.bytes()).hasSize(22 * 1024);
        assertThat(BaselineLine.page()).hasSize(25).allSatisfy(line -> assertThat(line.cells())
                .hasSize(8));
    }
}
