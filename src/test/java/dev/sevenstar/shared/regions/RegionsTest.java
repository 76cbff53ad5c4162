package dev.sevenstar.shared.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private final Regions regions = new Regions();

    @Test
    void a_county_is_told_by_its_province_and_city() {
        assertThat(regions.place("330203", Locale.CHINESE)).isEqualTo("浙江 宁波");
        assertThat(regions.place("330203", Locale.ENGLISH)).isEqualTo("Ningbo, Zhejiang");
    }

    @Test
    void a_city_that_is_a_province_is_told_once() {
        assertThat(regions.place("310115", Locale.CHINESE)).isEqualTo("上海");
        assertThat(regions.place("500100", Locale.ENGLISH)).isEqualTo("Chongqing");
        assertThat(regions.place("810000", Locale.CHINESE)).isEqualTo("香港");
    }

    @Test
    void all_provinces_are_there_and_no_code_stands_twice() {
        assertThat(regions.provinces()).hasSize(34);
        var cities =
                regions.provinces().stream().flatMap(p -> p.parts().stream()).toList();
        assertThat(cities).hasSizeGreaterThan(330).extracting(Region::code).doesNotHaveDuplicates();
    }

    @Test
    void names_of_peoples_are_left_out_in_english() {
        assertThat(regions.place("222401", Locale.ENGLISH)).isEqualTo("Yanbian, Jilin");
        assertThat(regions.place("350200", Locale.ENGLISH)).isEqualTo("Xiamen, Fujian");
    }

    @Test
    void an_unknown_code_is_shown_as_it_is() {
        assertThat(regions.place("999999", Locale.CHINESE)).isEqualTo("999999");
    }
}
