package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.support.HouseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class PlacesControllerTest {

    @Autowired
    MockMvc mvc;

    @Test
    void a_city_is_found_by_name_pinyin_and_initials() throws Exception {
        for (var typed : List.of("宁波", "ningbo", "ningb", "宁波市"))
            assertThat(codes(typed)).as(typed).startsWith("330200");
        assertThat(codes("nb")).contains("330200");
    }

    @Test
    void a_county_is_found_as_its_city_and_a_province_as_its_cities() throws Exception {
        assertThat(codes("义乌")).containsExactly("330700");
        assertThat(codes("zhejiang")).contains("330100", "330200").doesNotContain("330000");
        assertThat(codes("北京")).contains("110000");
    }

    @Test
    void what_is_no_place_finds_nothing() throws Exception {
        for (var typed : List.of("", " ", "火星", "x".repeat(500), "<b>"))
            assertThat(codes(typed)).as(typed).isEmpty();
    }

    @Test
    void places_are_told_in_the_language_of_the_page() throws Exception {
        assertThat(found("宁波", "zh").get(0).get("text").asString()).isEqualTo("浙江 宁波");
        assertThat(found("宁波", "en").get(0).get("text").asString()).isEqualTo("Ningbo, Zhejiang");
    }

    private List<String> codes(String typed) throws Exception {
        return found(typed, "zh")
                .valueStream()
                .map(place -> place.get("code").asString())
                .toList();
    }

    private JsonNode found(String typed, String language) throws Exception {
        var answer = mvc.perform(get("/places").param("q", typed).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.getContentAsByteArray());
    }
}
