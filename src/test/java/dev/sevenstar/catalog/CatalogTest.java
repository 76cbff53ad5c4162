package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class CatalogTest {

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogTables tables;

    @Autowired
    FillCatalog fill;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_the_files_say_comes_back_from_the_tables() {
        var files = CatalogFiles.read();
        assertThat(catalog.roots()).hasSize(56);
        for (var leaf : files.categories().stream().filter(Category::leaf).toList()) {
            assertThat(catalog.get(leaf.id())).isEqualTo(leaf);
            assertSame(catalog.attributes(leaf.id()), files.sets().get(leaf.id()));
        }
    }

    @Test
    void reading_the_same_files_again_changes_nothing() {
        var before = tables.stamp();
        fill.run();
        assertThat(tables.stamp()).isEqualTo(before);
    }

    @Test
    void what_staff_edited_survives_new_files_and_the_rest_follows_them() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update category set name_zh = '我们的键盘', edited = true where id = 7101")
                    .update();
            jdbc.sql("update category set name_zh = '老鼠' where id = 7102").update();
            jdbc.sql("update category set attributes_edited = true where id = 7103")
                    .update();
            jdbc.sql("delete from category_attribute where category_id in (7102, 7103)")
                    .update();
            fill.fill(CatalogFiles.read());
            var tree = tables.tree();
            assertThat(tree.find(7101).orElseThrow().name().zh()).isEqualTo("我们的键盘");
            assertThat(tree.find(7102).orElseThrow().name().zh()).isEqualTo("鼠标");
            assertThat(tree.attributes(7102).attributes()).isNotEmpty();
            assertThat(tree.attributes(7103).attributes()).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void what_the_files_no_longer_name_is_switched_off_and_not_offered() {
        transaction.executeWithoutResult(status -> {
            var files = CatalogFiles.read();
            var without = files.categories().stream()
                    .filter(category -> !category.path().contains(7100L))
                    .toList();
            fill.fill(new CatalogFiles(without, files.sets(), files.units()));
            var tree = tables.tree();
            assertThat(tree.below(7)).extracting(Category::id).doesNotContain(7100L);
            assertThat(tree.leavesBelow(0)).extracting(Category::id).doesNotContain(7101L);
            assertThat(tree.find(7101)).get().matches(category -> !category.active());
            assertThat(tree.search().find("键盘", 5))
                    .extracting(hit -> hit.leaf().id())
                    .doesNotContain(7101L);
            status.setRollbackOnly();
        });
    }

    @Test
    void only_open_leaves_take_listings() {
        assertThat(catalog.takesListings(7101)).isTrue();
        assertThat(List.of(7L, 7100L, 424242L)).noneMatch(catalog::takesListings);
    }

    private static void assertSame(AttributeSet read, AttributeSet written) {
        assertThat(read.attributes()).isEqualTo(written.attributes());
        assertThat(read.cascades()).containsExactlyInAnyOrderElementsOf(written.cascades());
        assertThat(read.visibleFor(Map.of())).isEqualTo(written.visibleFor(Map.of()));
        assertThat(read.specs()).isSortedAccordingTo(Comparator.comparingInt(written.attributes()::indexOf));
    }
}
