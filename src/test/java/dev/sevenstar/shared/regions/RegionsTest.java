package dev.sevenstar.shared.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private static final Regions REGIONS = new Regions();

    @ParameterizedTest
    @CsvSource({
        "330000,浙江,Zhejiang",
        "330200,浙江宁波,'Ningbo, Zhejiang'",
        "330205,浙江宁波江北区,",
        "110000,北京,Beijing",
        "110100,北京,Beijing",
        "110105,北京朝阳区,",
        "500100,重庆,Chongqing",
        "500233,重庆忠县,",
        "419001,河南济源市,",
        "441900,广东东莞,'Dongguan, Guangdong'",
        "150000,内蒙古,Inner Mongolia",
        "222400,吉林延边,'Yanbian, Jilin'",
        "450000,广西,Guangxi",
        "532800,云南西双版纳,'Xishuangbanna, Yunnan'",
        "610100,陕西西安,'Xi''an, Shaanxi'",
        "710000,台湾,Taiwan",
        "810000,香港,Hong Kong",
        "350200,福建厦门,'Xiamen, Fujian'",
        "220200,吉林吉林,'Jilin, Jilin'",
        "659001,新疆石河子市,"
    })
    void a_code_has_a_name(String code, String chinese, String english) {
        assertThat(REGIONS.name(code)).isEqualTo(chinese);
        if (english != null) assertThat(REGIONS.name(code, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void every_city_has_counties_or_is_one_and_every_code_is_whole() {
        for (var province : REGIONS.provinces()) {
            assertThat(REGIONS.children(province.code())).as(province.name()).isNotEmpty();
            for (var city : REGIONS.children(province.code())) {
                assertThat(city.code()).matches("\\d{6}");
                assertThat(REGIONS.path(city.code())).hasSize(2);
            }
        }
    }

    @Test
    void the_districts_of_a_municipality_lie_in_one_city_of_its_name() {
        assertThat(REGIONS.children("500000")).singleElement().satisfies(city -> assertThat(city.name())
                .isEqualTo("重庆市"));
        assertThat(REGIONS.children("500100")).extracting(Region::name).contains("渝中区", "忠县");
    }

    @ParameterizedTest
    @CsvSource({"宁波,330200", "ningbo,330200", "nb,330200", "江北区,330205", "guangdong,440000", "东莞,441900", "cq,500000"})
    void a_region_is_found_by_name_and_pinyin(String typed, String code) {
        assertThat(REGIONS.search(typed, 10)).extracting(Region::code).contains(code);
    }

    @Test
    void what_is_no_region_has_no_name() {
        assertThat(REGIONS.name("999999")).isEmpty();
        assertThat(REGIONS.name("")).isEmpty();
        assertThat(REGIONS.search("  ", 5)).isEmpty();
    }

    @Test
    void a_county_is_told_by_its_province_and_city() {
        assertThat(REGIONS.place("330203", Locale.CHINESE)).isEqualTo("浙江 宁波");
        assertThat(REGIONS.place("330203", Locale.ENGLISH)).isEqualTo("Ningbo, Zhejiang");
    }

    @Test
    void a_city_that_is_a_province_is_told_once() {
        assertThat(REGIONS.place("310115", Locale.CHINESE)).isEqualTo("上海");
        assertThat(REGIONS.place("500100", Locale.ENGLISH)).isEqualTo("Chongqing");
        assertThat(REGIONS.place("810000", Locale.CHINESE)).isEqualTo("香港");
    }

    @Test
    void all_provinces_are_there_and_no_code_stands_twice() {
        assertThat(REGIONS.provinces()).hasSize(34);
        var cities =
                REGIONS.provinces().stream().flatMap(p -> p.parts().stream()).toList();
        assertThat(cities).hasSizeGreaterThan(330).extracting(Region::code).doesNotHaveDuplicates();
    }

    @Test
    void names_of_peoples_are_left_out_in_english() {
        assertThat(REGIONS.place("222401", Locale.ENGLISH)).isEqualTo("Yanbian, Jilin");
        assertThat(REGIONS.place("350200", Locale.ENGLISH)).isEqualTo("Xiamen, Fujian");
    }

    @Test
    void an_unknown_code_is_shown_as_it_is() {
        assertThat(REGIONS.place("999999", Locale.CHINESE)).isEqualTo("999999");
    }
}
