package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.text.Pinyin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogFilesTest {

    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final List<Category> LEAVES =
            FILES.categories().stream().filter(Category::leaf).toList();

    @Test
    void all_56_industries_are_there_with_their_numbers() {
        var first = FILES.categories().stream().filter(c -> c.level() == 1).toList();
        assertThat(first).hasSize(56).extracting(Category::id).contains(1L, 59L, 311L, 10166L, 1038378L, 130823000L);
    }

    @Test
    void every_industry_has_a_leaf_to_publish_in() {
        assertThat(LEAVES.stream().map(Category::rootId).distinct()).hasSize(56);
    }

    @Test
    void numbers_are_given_once() {
        assertThat(FILES.categories()).extracting(Category::id).doesNotHaveDuplicates();
    }

    @Test
    void an_attribute_number_means_one_name_everywhere() {
        var names = new HashMap<Long, Name>();
        for (var set : FILES.sets().values())
            for (var attribute : set.attributes())
                assertThat(names.computeIfAbsent(attribute.id(), id -> attribute.name()))
                        .isEqualTo(attribute.name());
        assertThat(new HashSet<>(names.values())).hasSameSizeAs(names.keySet());
    }

    @Test
    void every_leaf_can_be_sold_titled_and_described() {
        assertThat(LEAVES).allSatisfy(leaf -> {
            var set = FILES.sets().get(leaf.id());
            assertThat(leaf.level()).isEqualTo(3);
            assertThat(leaf.units()).isNotEmpty();
            assertThat(leaf.coreWords()).isNotEmpty();
            assertThat(set.specs().size()).isLessThanOrEqualTo(AttributeSet.MOST_SPECS);
            assertThat(set.attributes()).extracting(Attribute::id).doesNotHaveDuplicates();
            assertThat(set.attributes().size()).isBetween(7, 42);
            assertThat(set.attributes()).anyMatch(Attribute::required);
        });
    }

    @Test
    void a_choice_has_values_without_doubles_and_a_text_has_none() {
        assertThat(FILES.sets().values())
                .allSatisfy(set -> assertThat(set.attributes()).allSatisfy(attribute -> {
                    assertThat(attribute.values().isEmpty())
                            .as(attribute.name().zh())
                            .isEqualTo(!attribute.input().choice());
                    assertThat(attribute.values())
                            .as(attribute.name().zh())
                            .extracting(AttributeValue::id)
                            .doesNotHaveDuplicates();
                }));
    }

    @Test
    void every_question_can_be_reached() {
        assertThat(FILES.sets().values()).allSatisfy(set -> {
            var everything = new HashMap<Long, List<Long>>();
            set.attributes()
                    .forEach(attribute -> everything.put(
                            attribute.id(),
                            attribute.values().stream().map(AttributeValue::id).toList()));
            assertThat(set.visibleFor(everything)).hasSameSizeAs(set.attributes());
        });
    }

    @Test
    void english_names_of_categories_attributes_and_units_hold_no_chinese() {
        assertThat(FILES.categories()).extracting(c -> c.name().en()).noneMatch(CatalogFilesTest::chinese);
        assertThat(FILES.sets().values())
                .allSatisfy(set -> assertThat(set.attributes()).allSatisfy(attribute -> {
                    assertThat(attribute.name().en()).matches(name -> !chinese(name));
                    assertThat(attribute.units()).extracting(Name::en).noneMatch(CatalogFilesTest::chinese);
                    assertThat(attribute.values())
                            .extracting(value -> value.name().en())
                            .noneMatch(CatalogFilesTest::chinese);
                }));
    }

    private static boolean chinese(String text) {
        return Pinyin.isChinese(text);
    }
}
