package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.support.HouseTest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PlacesTest {

    @Autowired
    Places places;

    @Autowired
    Regions regions;

    @Test
    void whoever_lives_anywhere_finds_their_city() {
        var offered = places.cities(Locale.ENGLISH).stream()
                .flatMap(group -> group.options().stream())
                .map(Option::value)
                .collect(Collectors.toSet());
        for (var province : regions.provinces())
            for (var part : regions.children(province.code()))
                assertThat(offered).as(part.toString()).contains(regions.cityCode(part.code()));
    }

    @Test
    void it_is_written_in_the_language_of_who_looks() {
        assertThat(places.cities(Locale.ENGLISH)).extracting(OptionGroup::label).contains("Zhejiang");
        assertThat(places.cities(Locale.CHINA)).extracting(OptionGroup::label).contains("浙江");
    }
}
