package dev.sevenstar.campaign.web.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetLine;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Listings brought by a spreadsheet: taken out, filled, looked at and kept. */
@Tag("database")
class SheetPagesTest extends APromotion {

    private static final int FROM = 4;
    private static final int PRICE = 8;
    private static final int PIECES = 9;

    @Autowired
    MockMvc mvc;

    private World.Staffed factory;
    private Campaign campaign;
    private ShopKey bolts;
    private String here;

    @BeforeEach
    void open() {
        factory = world.boltFactory();
        bolts = boltsOf(factory);
        campaign = open(5);
        here = "/workbench/campaigns/" + campaign.number() + "/registration/sheet";
    }

    @Test
    void the_sheet_that_is_taken_out_comes_back_filled_and_is_kept_only_when_it_was_looked_at() throws Exception {
        var lines = taken();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains(bolts.number(), "六角螺栓", "0.68", "0.61");
        set(lines, "100", PRICE, "0.60");
        set(lines, "1000", PRICE, "0.50");
        set(lines, "", PIECES, "500");
        bring(lines);
        var look = page();
        assertThat(look.text()).contains("1 个商品有活动价或库存，其中 1 个全部符合要求");
        assertThat(registrations.get(bolts.shopId(), campaign.id()).entries()).isEmpty();
        send(post(here + "/keeping"));
        var entry = registrations.get(bolts.shopId(), campaign.id()).entry(bolts.id());
        assertThat(entry.state()).isEqualTo(EntryState.DRAFT);
        assertThat(entry.offer().pieces()).containsEntry(Sku.SINGLE, 500);
        assertThat(entry.offer().prices())
                .extracting(price -> price.price())
                .containsExactly(Money.parseYuan("0.60"), Money.parseYuan("0.50"));
        assertThat(page().select("table")).isEmpty();
        assertThat(taken().get(1)).contains("0.6", "已选，未提交");
    }

    @Test
    void rows_that_say_nothing_are_named_and_the_others_go_on() throws Exception {
        var lines = taken();
        set(lines, "100", PRICE, "六毛");
        set(lines, "1000", PRICE, "0.58");
        set(lines, "", PIECES, "12.5");
        var foreign = new ArrayList<>(lines.get(1));
        foreign.set(0, boltsOf(world.boltFactory()).number());
        foreign.set(PRICE, "0.10");
        lines.add(foreign);
        bring(lines);
        var text = page().text();
        assertThat(text).contains("“六毛”不是价格", "“12.5”不是整数", "第 5 行", foreign.get(0));
        assertThat(text).contains("1 个商品有活动价或库存，其中 0 个全部符合要求", "¥0.58");
    }

    @Test
    void what_the_staff_have_already_is_left_alone() throws Exception {
        bolts = bring(campaign, factory);
        approve(campaign, bolts);
        var lines = taken();
        set(lines, "100", PRICE, "0.10");
        bring(lines);
        send(post(here + "/keeping"));
        assertThat(registrations
                        .get(bolts.shopId(), campaign.id())
                        .entry(bolts.id())
                        .offer()
                        .prices()
                        .get(0)
                        .price())
                .isEqualTo(Money.parseYuan("0.60"));
    }

    @Test
    void a_file_that_is_no_sheet_or_lacks_a_column_is_said_at_its_field() throws Exception {
        assertThat(Jsoup.parse(bring("abc;def".getBytes(StandardCharsets.UTF_8), 422))
                        .select("#file-error")
                        .text())
                .contains("缺少");
        assertThat(Jsoup.parse(bring(new byte[0], 422)).select("#file-error").text())
                .contains("请选择");
    }

    @Test
    void what_was_brought_can_be_dropped() throws Exception {
        var lines = taken();
        set(lines, "100", PRICE, "0.60");
        bring(lines);
        send(delete(here));
        assertThat(page().select("table")).isEmpty();
        assertThat(send(post(here + "/keeping")).getStatus()).isEqualTo(404);
    }

    /** Of the row whose tier begins there; of the one without a tier if that is empty. */
    private static void set(List<List<String>> lines, String from, int column, String text) {
        lines.stream().skip(1).filter(line -> line.get(FROM).equals(from)).forEach(line -> line.set(column, text));
    }

    private List<List<String>> taken() throws Exception {
        var file = send(get(here + "/xlsx")).getContentAsByteArray();
        return SheetReader.read(new ByteArrayInputStream(file), SheetLimits.USUAL).stream()
                .map(SheetPagesTest::cells)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> cells(SheetLine line) {
        var cells = new ArrayList<String>();
        for (int column = 0; column <= PIECES + 2; column++) cells.add(line.cell(column));
        return cells;
    }

    private void bring(List<List<String>> lines) throws Exception {
        var csv = lines.stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n"));
        bring(csv.getBytes(StandardCharsets.UTF_8), 302);
    }

    private String bring(byte[] bytes, int status) throws Exception {
        var answer = send(multipart(here).file(new MockMultipartFile("file", "报名表.csv", "text/csv", bytes)));
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }

    private Document page() throws Exception {
        return Jsoup.parse(send(get(here)).getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(factory.owner())))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
