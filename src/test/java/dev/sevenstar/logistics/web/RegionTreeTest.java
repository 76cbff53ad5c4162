package dev.sevenstar.logistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sevenstar.support.HouseTest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RegionTreeTest {

    @Autowired
    RegionTree regions;

    @Test
    void a_province_has_cities_and_a_municipality_its_districts() {
        assertThat(regions.find("33", Locale.SIMPLIFIED_CHINESE).orElseThrow().parts())
                .extracting(RegionTree.Node::code, RegionTree.Node::name)
                .contains(tuple("3302", "宁波市"));
        assertThat(regions.find("50", Locale.SIMPLIFIED_CHINESE).orElseThrow().parts())
                .extracting(RegionTree.Node::name)
                .contains("江北区", "城口县");
        assertThat(regions.find("3302", Locale.ENGLISH).orElseThrow().name()).isEqualTo("Ningbo");
    }

    @Test
    void a_name_is_understood_with_or_without_what_it_lies_in() {
        assertThat(regions.meant("宁波")).containsExactly("3302");
        assertThat(regions.meant("浙江宁波市")).containsExactly("3302");
        assertThat(regions.meant("慈溪")).containsExactly("330282");
        assertThat(regions.meant("宁波江北区")).containsExactly("330205");
        assertThat(regions.meant("江北区")).hasSizeGreaterThan(1);
        assertThat(regions.meant("ningbo")).containsExactly("3302");
        assertThat(regions.meant("瓦坎达")).isEmpty();
    }

    @Test
    void what_is_complete_stands_for_its_parts_and_what_lies_inside_is_dropped() {
        var ningbo = regions.find("3302", Locale.SIMPLIFIED_CHINESE).orElseThrow();
        var counties = codes(ningbo);
        assertThat(regions.simplest(counties)).containsExactly("3302");
        counties.remove("330282");
        assertThat(regions.simplest(counties)).hasSameElementsAs(counties);
        assertThat(regions.simplest(Set.of("33", "3302", "330282", "31"))).containsExactly("31", "33");
        assertThat(regions.simplest(codes(regions.find("33", Locale.ENGLISH).orElseThrow())))
                .containsExactly("33");
    }

    private static Set<String> codes(RegionTree.Node above) {
        return above.parts().stream().map(RegionTree.Node::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
