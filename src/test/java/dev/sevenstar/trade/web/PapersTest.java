package dev.sevenstar.trade.web;

import static dev.sevenstar.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetLine;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What leaves the house on paper and as files. */
class PapersTest extends AFactorySells {

    @Autowired
    MockMvc mvc;

    World.Staffed factory;
    Person wang;
    ShopKey bolts;
    ShopKey order;

    @BeforeEach
    void wang_orders() {
        factory = world.boltFactory();
        wang = world.buyer();
        bolts = boltsOf(factory);
        order = place.place(request(bolts, wang, 1_000, MethodCode.ESCROW, "616.00"));
    }

    private byte[] answer(MockHttpServletRequestBuilder request, Person who, int status) throws Exception {
        return mvc.perform(request.with(authentication(as(who))).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String text(MockHttpServletRequestBuilder request, Person who) throws Exception {
        return Jsoup.parse(new String(answer(request, who, 200), StandardCharsets.UTF_8))
                .select("main")
                .text();
    }

    @Test
    void a_contract_is_a_pdf_with_its_chinese_in_it_for_both_sides() throws Exception {
        var pdf = answer(get("/workbench/orders/" + order.number() + "/contract"), factory.owner(), 200);
        Files.write(Path.of("target/contract.pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s+", "");
            assertThat(text)
                    .contains("购销合同", order.number(), "宁波恒固紧固件有限公司", "王程", "六角螺栓", "1,000个", "¥616.00", "担保交易")
                    .contains("四川", "春熙路1号", "13800000000", "甲方（签章）");
            for (var font : read.getPage(0).getResources().getFontNames())
                assertThat(read.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
        }
        assertThat(pdf.length).isLessThan(300_000);
        answer(get("/my/orders/" + order.number() + "/contract"), wang, 200);
        answer(get("/my/orders/" + order.number() + "/contract"), world.buyer(), 404);
        answer(
                get("/workbench/orders/" + order.number() + "/contract"),
                world.dressMaker().owner(),
                404);
    }

    @Test
    void what_is_to_be_fetched_is_summed_over_the_orders_that_may_leave() throws Exception {
        var other = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        var list = "/workbench/picking-list?number=" + order.number() + "&number=" + other.number();
        assertThat(text(get(list), factory.owner())).contains("没有要拣的货");
        pay(order);
        pay(other);
        assertThat(text(get(list), factory.owner())).contains("六角螺栓", "1,100 个", "2 张订单");
        assertThat(text(get(list), world.dressMaker().owner())).contains("没有要拣的货");
    }

    @Test
    void a_delivery_note_names_goods_and_receiver_and_no_price() throws Exception {
        var note = text(get("/workbench/orders/" + order.number() + "/delivery-note"), factory.owner());
        assertThat(note)
                .contains("六角螺栓", "1,000 个", "王程 13800000000", "春熙路 1 号")
                .doesNotContain("¥");
    }

    @Test
    void the_filtered_orders_leave_as_a_table_of_the_chosen_columns() throws Exception {
        var other = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        pay(order);
        var file = answer(
                post("/workbench/order-exports?tab=to-ship")
                        .param("fields", "NUMBER", "BUYER", "TOTAL")
                        .param("format", "XLSX"),
                factory.owner(),
                200);
        assertThat(SheetReader.read(new ByteArrayInputStream(file), SheetLimits.USUAL))
                .extracting(SheetLine::cells)
                .satisfiesExactly(head -> assertThat(head).containsExactly("订单号", "买家", "总额"), row -> assertThat(row)
                        .startsWith(order.number(), "王程"));
        var all = new String(
                answer(post("/workbench/order-exports").param("format", "CSV"), factory.owner(), 200),
                StandardCharsets.UTF_8);
        assertThat(all.lines()).hasSize(3);
        assertThat(all).contains(order.number(), other.number(), "13800000000", "616.00");
        assertThat(text(get("/workbench/order-exports/new?tab=to-ship"), factory.owner()))
                .contains("待发货");
        answer(post("/workbench/order-exports"), world.colleague(factory.shop(), Role.SERVICE), 403);
    }
}
