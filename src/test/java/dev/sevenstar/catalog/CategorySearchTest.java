package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorySearchTest {

    private static final CategorySearch SEARCH = search();

    private static CategorySearch search() {
        var files = CatalogFiles.read();
        return new CategoryTree(1, files.categories(), files.sets()).search();
    }

    @ParameterizedTest
    @CsvSource({
        "大衣,女式大衣",
        "dayi,女式大衣",
        "dy,女式大衣",
        "连衣裙,连衣裙",
        "lianyiqun,连衣裙",
        "lyq,连衣裙",
        "lianyq,连衣裙",
        "螺丝,螺栓",
        "luosi,螺栓",
        "ls,螺栓",
        "保温杯,保温杯",
        "bwb,保温杯",
        "keyboards,键盘",
        "tent,帐篷",
        "龙井,茶叶",
        "仙人掌,多肉植物",
        "数据线,数据线",
        "插排,插座",
        "zixingche,自行车",
        "纸箱 快递,纸箱",
        "LED,LED灯泡",
        "跑鞋,运动鞋"
    })
    void the_leaf_people_mean_comes_first(String typed, String leaf) {
        assertThat(SEARCH.find(typed, 5).get(0).leaf().name().zh()).isEqualTo(leaf);
    }

    @Test
    void the_name_of_an_industry_finds_its_leaves() {
        assertThat(names(SEARCH.find("园艺", 20))).contains("园艺工具", "多肉植物", "花盆");
    }

    @Test
    void a_whole_title_finds_what_it_names() {
        assertThat(names(SEARCH.find("304不锈钢外六角螺栓厂家直销", 3))).contains("螺栓");
    }

    @Test
    void the_path_is_told_in_both_languages() {
        var hit = SEARCH.find("连衣裙", 1).get(0);
        assertThat(hit.pathName(Locale.SIMPLIFIED_CHINESE)).isEqualTo("女装 › 裙装 › 连衣裙");
        assertThat(hit.pathName(Locale.ENGLISH)).isEqualTo("Women's clothing › Dresses & skirts › Dresses");
    }

    @Test
    void nonsense_finds_nothing() {
        assertThat(List.of("", "   ", "qqqq", "ζ", "%_", "长".repeat(100), "zzzzzz连"))
                .allSatisfy(typed -> assertThat(SEARCH.find(typed, 5)).isEmpty());
    }

    private static List<String> names(List<CategoryHit> hits) {
        return hits.stream().map(hit -> hit.leaf().name().zh()).toList();
    }
}
