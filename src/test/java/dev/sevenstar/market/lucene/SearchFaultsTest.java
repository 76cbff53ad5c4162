package dev.sevenstar.market.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.market.ListingQuery;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a buyer typed into the demo market and did not get as he should have. */
class SearchFaultsTest {

    @TempDir
    static Path folder;

    static SampleMarket market;

    @BeforeAll
    static void open() throws IOException {
        market = new SampleMarket(folder, "market/faults.tsv");
    }

    @AfterAll
    static void close() throws IOException {
        market.close();
    }

    @Test
    void a_size_is_found_in_the_specifications_when_no_title_says_it() {
        var found = market.search.find(ListingQuery.text("m8*40 螺栓"));
        assertThat(found.dropped()).isEmpty();
        assertThat(market.titles("m8*40 螺栓")).hasSize(3).last().asString().contains("碳钢镀锌4.8级外六角螺栓");
        assertThat(market.titles("不锈钢螺丝 M8×40")).containsExactly("不锈钢304本色4.8级外六角螺栓 M8×40 GB/T5783 全牙半牙");
    }

    @Test
    void a_standard_finds_what_is_made_by_it_titles_first() {
        assertThat(market.titles("GB5783"))
                .hasSize(3)
                .allSatisfy(title -> assertThat(title).contains("螺栓"))
                .last()
                .asString()
                .doesNotContain("GB/T5783");
    }

    @Test
    void type_c_is_another_name_of_usb_c() {
        for (var typed : new String[] {"typec数据线 2米", "Type-C 数据线 2米", "type c数据线"})
            assertThat(market.titles(typed)).as(typed).first().asString().startsWith("USB-C");
        var found = market.search.find(ListingQuery.text("typec数据线"));
        var card = found.cards().get(0);
        assertThat(found.marks().get(card.listingId()))
                .anySatisfy(mark -> assertThat(card.title().substring(mark.start(), mark.end()))
                        .isEqualTo("USB-C"));
    }

    @Test
    void a_number_finds_a_measure_without_its_unit() {
        assertThat(market.titles("马克杯 380")).containsExactly("格子日式陶瓷马克杯支持定制大容量咖啡杯");
        assertThat(market.titles("保温杯 500")).containsExactly("304不锈钢吸管保温杯 500ml 车载随手杯");
        assertThat(market.titles("保温杯 500毫升")).containsExactly("304不锈钢吸管保温杯 500ml 车载随手杯");
    }

    @Test
    void english_names_are_found_in_singular_and_plural() {
        assertThat(market.titles("keyboards")).containsExactlyElementsOf(market.titles("keyboard"));
        assertThat(market.titles("screws")).isNotEmpty();
    }

    @Test
    void what_is_heard_in_the_title_comes_before_what_only_its_category_says() {
        assertThat(market.titles("luosi").subList(0, 3))
                .allSatisfy(title -> assertThat(title).contains("螺丝"));
    }

    @Test
    void pinyin_is_marked_inside_longer_words() {
        var card = market.search.find(ListingQuery.text("自攻螺丝钉")).cards().get(0);
        var found = market.search.find(ListingQuery.text("luosi"));
        assertThat(found.marks().get(card.listingId()))
                .anySatisfy(mark -> assertThat(card.title().substring(mark.start(), mark.end()))
                        .isEqualTo("螺丝"));
    }

    @Test
    void a_word_that_sounds_alike_to_southern_ears_is_corrected() {
        assertThat(market.search.find(ListingQuery.text("雨山")).corrected()).isEqualTo("雨伞");
    }

    @Test
    void a_typo_is_corrected_before_a_word_is_dropped() {
        var found = market.search.find(ListingQuery.text("机械健盘"));
        assertThat(found.corrected()).isEqualTo("机械键盘");
        assertThat(found.dropped()).isEmpty();
    }

    @Test
    void suggestions_go_on_from_characters_to_letters() {
        assertThat(market.search.suggest("机械j", 8)).containsExactly("机械键盘");
        assertThat(market.search.suggest("蓝牙 机械jianp", 8)).containsExactly("蓝牙 机械键盘");
        assertThat(market.search.suggest("m8", 8)).contains("m8x40");
        assertThat(market.search.suggest("usb", 8)).containsExactly("usbc");
    }
}
