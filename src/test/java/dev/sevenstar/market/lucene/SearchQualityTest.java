package dev.sevenstar.market.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.market.Card;
import dev.sevenstar.market.ListingQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches as buyers type them, and what must come first. */
class SearchQualityTest {

    @TempDir
    static Path folder;

    static SampleMarket market;

    @BeforeAll
    static void open() throws IOException {
        market = new SampleMarket(folder);
    }

    @AfterAll
    static void close() throws IOException {
        market.close();
    }

    @Test
    void words_and_a_size_find_exactly_that_size() {
        assertThat(market.titles("不锈钢螺丝 M8×40")).isNotEmpty().allSatisfy(title -> assertThat(title)
                .contains("不锈钢", "M8×40"));
    }

    @Test
    void a_size_is_found_in_any_spelling() {
        var asWritten = market.titles("螺栓 M8×40");
        assertThat(asWritten).hasSize(4).allSatisfy(title -> assertThat(title).contains("M8×40"));
        assertThat(market.titles("螺栓 m8x40")).isEqualTo(asWritten);
        assertThat(market.titles("螺栓 M8 * 40")).isEqualTo(asWritten);
        assertThat(market.titles("Ｍ８Ｘ４０螺栓")).containsExactlyInAnyOrderElementsOf(asWritten);
    }

    @Test
    void a_standard_is_found_without_its_slash() {
        for (var typed : List.of("GB5783", "gb/t 5783", "GB/T5783-2016 螺栓"))
            assertThat(market.titles(typed)).hasSize(8).allSatisfy(t -> assertThat(t)
                    .contains("GB/T5783"));
    }

    @Test
    void pinyin_finds_what_it_sounds_like() {
        assertThat(top("lianyiqun", 8)).allSatisfy(title -> assertThat(title).contains("连衣裙"));
        assertThat(top("luo si dao", 4)).allSatisfy(title -> assertThat(title).contains("螺丝刀"));
        assertThat(top("jixie jianpan", 3))
                .allSatisfy(title -> assertThat(title).contains("机械键盘"));
    }

    @Test
    void initials_find_it_too() {
        assertThat(top("lyq", 8)).allSatisfy(title -> assertThat(title).contains("连衣裙"));
        assertThat(top("bwb 500ml", 2)).allSatisfy(title -> assertThat(title).contains("保温杯", "500ml"));
    }

    @Test
    void a_wrong_character_that_sounds_right_is_corrected() {
        var found = market.search.find(ListingQuery.text("不绣钢保温杯"));
        assertThat(found.corrected()).isEqualTo("不锈钢保温杯");
        assertThat(found.cards().get(0).title()).contains("不锈钢保温杯");
        assertThat(market.search.find(ListingQuery.text("机械健盘")).corrected()).isEqualTo("机械键盘");
        assertThat(market.search.find(ListingQuery.text("螺丝订")).corrected()).isEqualTo("螺丝钉");
    }

    @Test
    void pinyin_with_a_slip_is_corrected() {
        assertThat(top("luoshi", 5)).allSatisfy(title -> assertThat(title).contains("螺"));
        assertThat(market.search.find(ListingQuery.text("lianyiqum")).corrected())
                .isEqualTo("连衣裙");
        assertThat(market.search.find(ListingQuery.text("baowenbie")).corrected())
                .isEqualTo("保温杯");
    }

    @Test
    void volumes_are_one_in_chinese_and_in_letters() {
        assertThat(market.titles("保温杯 500毫升")).hasSize(2).allSatisfy(t -> assertThat(t)
                .contains("500ml"));
        assertThat(market.titles("水杯 500ML"))
                .anySatisfy(title -> assertThat(title).contains("500毫升"));
    }

    @Test
    void the_goods_come_before_what_only_mentions_them() {
        assertThat(top("螺丝刀", 4)).allSatisfy(title -> assertThat(title).doesNotContain("电钻"));
        assertThat(top("鼠标", 4)).allSatisfy(title -> assertThat(title).doesNotContain("键盘"));
        assertThat(top("手机壳", 6)).allSatisfy(title -> assertThat(title).contains("壳"));
    }

    @Test
    void letters_and_characters_make_one_word() {
        assertThat(market.titles("T恤 纯棉 男")).first().asString().contains("男士纯棉短袖T恤");
        assertThat(top("iphone15手机壳", 2)).allSatisfy(title -> assertThat(title).containsIgnoringCase("iphone"));
        assertThat(market.titles("typec数据线 2米")).first().asString().contains("双Type-C");
    }

    @Test
    void what_people_call_it_finds_it_by_its_category() {
        assertThat(top("起子", 4)).allSatisfy(title -> assertThat(title).contains("螺丝"));
        assertThat(top("thermos", 5)).allSatisfy(title -> assertThat(title).contains("保温杯"));
    }

    @Test
    void words_that_say_nothing_exclude_nothing() {
        assertThat(market.titles("机械键盘批发多少钱")).hasSameElementsAs(market.titles("机械键盘"));
    }

    @Test
    void when_nothing_has_all_words_the_rarest_is_left_out() {
        var found = market.search.find(ListingQuery.text("紫色 机械键盘"));
        assertThat(found.dropped()).containsExactly("紫色");
        assertThat(found.cards().get(0).title()).contains("机械键盘");
    }

    @Test
    void what_nobody_sells_is_not_found() {
        assertThat(market.search.find(ListingQuery.text("航空母舰")).cards()).isEmpty();
    }

    @Test
    void suggestions_complete_characters_pinyin_and_initials() {
        assertThat(market.search.suggest("不锈钢", 8)).contains("不锈钢保温杯");
        assertThat(market.search.suggest("luos", 8)).startsWith("螺丝");
        assertThat(market.search.suggest("jx", 8)).contains("机械键盘");
        assertThat(market.search.suggest("304不锈钢 保温", 8)).contains("304不锈钢 保温杯");
        assertThat(market.search.suggest("", 8)).isEmpty();
    }

    @Test
    void similar_listings_share_the_goods() {
        var like = market.search.similar("机械键盘 青轴 RGB", 2011, 0, 3);
        assertThat(like.get(0).title()).contains("青轴");
        assertThat(like).hasSize(3);
    }

    @Test
    void where_nothing_is_alike_the_category_fills_up_and_no_listing_is_its_own_likeness() {
        var own = market.search.similar("机械键盘 青轴 RGB", 2011, 0, 1).get(0);
        var others = market.search.similar(own.title(), 2011, own.listingId(), 50);
        assertThat(others).extracting(Card::listingId).doesNotHaveDuplicates().doesNotContain(own.listingId());
        var filled = market.search.similar("一个没有人写过的标题", 2011, 0, 50);
        assertThat(filled).hasSize(others.size() + 1);
    }

    private static List<String> top(String typed, int most) {
        var titles = market.titles(typed);
        assertThat(titles).as(typed).hasSizeGreaterThanOrEqualTo(Math.min(most, 2));
        return titles.subList(0, Math.min(most, titles.size()));
    }
}
