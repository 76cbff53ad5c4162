package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordMatcherTest {

    private static final WordFile FILE = WordFile.read();
    private static final WordMatcher WORDS = FILE.matcher();

    @ParameterizedTest
    @CsvSource({
        "最好的保温杯,最好,BLOCK",
        "最 好 的保温杯,最好,BLOCK",
        "最＊好的保温杯,最好,BLOCK",
        "最\u200b佳礼品,最佳,BLOCK",
        "國家級品质,国家级,BLOCK",
        "国·家·级品质,国家级,BLOCK",
        "全国销量第一的螺栓,销量第一,BLOCK",
        "全网 最低价,全网最低价,BLOCK",
        "行业 NO.1 品牌,no1,BLOCK",
        "ＴＯＰ１ 爆款,top1,BLOCK",
        "3天见效,#天见效,BLOCK",
        "三天见效,#天见效,BLOCK",
        "100%安全,100%安全,BLOCK",
        "１００％正品,100%,WARN",
        "世界第一的工艺,世界第一,BLOCK",
        "第一之选,第一,WARN",
        "厂家独家定制,独家,WARN",
        "史上最低,史上最低,BLOCK",
        "人民大会堂同款,人民大会堂,BLOCK",
        "喝了降血糖,降血糖,BLOCK"
    })
    void a_prohibited_word_is_found(String text, String word, WordLevel level) {
        assertThat(WORDS.find(text, List.of())).anySatisfy(hit -> {
            assertThat(hit.word()).isEqualTo(word);
            assertThat(hit.level()).isEqualTo(level);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%羊毛大衣 双面呢",
                "面料成分 100% 棉",
                "１００％聚酯纤维",
                "羊绒100%",
                "百分百纯棉四件套",
                "特级绿茶 明前龙井",
                "一级花椒 国标GB/T 30391",
                "2026最新款连衣裙",
                "最近上新 最后一批 最快24小时发货",
                "一站式采购 第一时间发货 一次性手套",
                "第一次使用请先清洗",
                "请在最佳赏味期内食用",
                "绝对值编码器 增量式",
                "治愈系毛绒玩具",
                "万能胶 强力粘合",
                "跨境专供 帆布鞋",
                "国家级高新技术企业",
                "最大承重100kg 最小起订量2件",
                "TOP10 收纳盒 NO.12 款",
                "积极进取 南极石",
                "304不锈钢外六角螺栓 M8×30 8.8级",
                "唯一编码 一物一码",
                "2100%放大",
                "最，好好学习",
                "电商特供款纸箱"
            })
    void what_is_allowed_is_not_reported(String text) {
        assertThat(WORDS.find(text, List.of())).isEmpty();
    }

    @Test
    void the_longest_word_is_reported_once_and_where_it_stands() {
        var hits = WORDS.find("本店是 最安 全可靠 的选择", List.of());
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.word()).isEqualTo("最安全可靠");
            assertThat("本店是 最安 全可靠 的选择".substring(hit.start(), hit.end())).isEqualTo("最安 全可靠");
            assertThat(hit.article()).isEqualTo("9-3");
            assertThat(hit.adviceKey()).isEqualTo("catalog.words.advice.superlative");
        });
    }

    @Test
    void a_name_that_holds_a_word_may_be_said_but_the_word_alone_may_not() {
        assertThat(WORDS.find("顶级山谷 背包", List.of("顶级山谷"))).isEmpty();
        assertThat(WORDS.find("顶级山谷 顶级背包", List.of("顶级山谷"))).hasSize(1);
    }

    @Test
    void a_word_hidden_in_an_exemption_does_not_hide_the_next_one() {
        assertThat(WORDS.find("第一时间发货 行业第一", List.of()))
                .extracting(ProhibitedWords.Hit::word)
                .containsExactly("行业第一");
    }

    @Property
    void every_listed_word_is_found_in_whatever_harmless_text(
            @ForAll("words") ListedWord word, @ForAll("harmless") String before, @ForAll("harmless") String after) {
        var said = word.phrase().replace("#", "7");
        var hits = WORDS.find(before + said + after, List.of());
        assertThat(hits).anySatisfy(hit -> {
            assertThat(hit.start()).isLessThanOrEqualTo(before.length() + said.length() - 1);
            assertThat(hit.end()).isGreaterThan(before.length());
        });
    }

    @Property
    void signs_between_the_characters_do_not_hide_a_word(
            @ForAll("words") ListedWord word, @ForAll("signs") String sign) {
        var said = String.join(sign, word.phrase().replace("#", "7").split(""));
        assertThat(WORDS.find(said, List.of())).isNotEmpty();
    }

    @Property
    void an_allowed_name_is_never_reported(@ForAll("words") ListedWord word) {
        var said = word.phrase().replace("#", "7");
        assertThat(WORDS.find(said, List.of(said))).isEmpty();
    }

    @Property
    void hits_stand_in_order_inside_the_text(@ForAll String text, @ForAll("words") ListedWord word) {
        var whole = text + word.phrase() + text;
        var last = 0;
        for (var hit : WORDS.find(whole, List.of())) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(last);
            assertThat(hit.end()).isGreaterThan(hit.start()).isLessThanOrEqualTo(whole.length());
            last = hit.end();
        }
    }

    @Property
    void harmless_text_has_no_hit(@ForAll("harmless") String text) {
        assertThat(WORDS.find(text, List.of())).isEmpty();
    }

    @Provide
    Arbitrary<ListedWord> words() {
        return Arbitraries.of(FILE.words());
    }

    /** No character here makes an exemption of a listed word. */
    @Provide
    Arbitrary<String> harmless() {
        return Arbitraries.strings().withChars("茶杯桌椅螺丝衫裙鞋包盆，、；").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("", " ", "*", "＊", "·", "\u200b", "　", ".", "__");
    }
}
