package dev.sevenstar.trade.web;

import static dev.sevenstar.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.OrderState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ShipmentBatchTest extends AFactorySells {

    private static final String HERE = "/workbench/shipment-batches";

    @Autowired
    MockMvc mvc;

    @Autowired
    Jobsite jobs;

    Person chen;
    ShopKey paid;
    ShopKey unpaid;

    @BeforeEach
    void two_orders() {
        World.Staffed factory = world.boltFactory();
        chen = factory.owner();
        var bolts = boltsOf(factory);
        var wang = world.buyer();
        paid = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        unpaid = place.place(request(bolts, wang, 200, MethodCode.ESCROW, "146.00"));
        pay(paid);
    }

    private String brought(String csv, int status) throws Exception {
        var file = new MockMultipartFile("file", "to-ship.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var answer = mvc.perform(multipart(HERE)
                        .file(file)
                        .with(authentication(as(chen)))
                        .with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse();
        return status == 302 ? Objects.requireNonNull(answer.getRedirectedUrl()) : answer.getContentAsString();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(authentication(as(chen))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String waybill() {
        return "SF" + String.format("%013d", Math.floorMod(paid.id(), 10_000_000_000_000L));
    }

    @Test
    void rows_are_shown_first_and_shipped_by_a_job_each_with_what_became_of_it() throws Exception {
        var batch = brought(
                "订单号,承运商,运单号\n"
                        + paid.number() + ",顺丰速运," + waybill() + "\n"
                        + unpaid.number() + ",SF," + waybill() + "\n"
                        + paid.number() + ",SF," + waybill() + "\n"
                        + "nonsense,SF,1\n"
                        + unpaid.number() + ",,\n",
                302);
        var rows = page(batch).select("tbody tr").eachText();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).contains("可以发", "顺丰速运", waybill());
        assertThat(rows.get(1)).contains("不会发", "现在不能发货");
        assertThat(rows.get(2)).contains("前面已经有一行");
        assertThat(rows.get(3)).contains("没有这张订单");
        assertThat(orders.get(paid).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);

        for (int twice = 0; twice < 2; twice++)
            mvc.perform(post(batch + "/start").with(authentication(as(chen))).with(csrf()))
                    .andExpect(status().isFound());
        jobs.run();
        assertThat(orders.get(paid).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        assertThat(page(batch).select("tbody tr").first().text()).contains("已发货");
        assertThat(page(batch).select("h1").text()).isEqualTo("已处理完");
    }

    @Test
    void the_file_to_fill_in_holds_the_open_orders_and_a_wrong_one_is_said() throws Exception {
        var file = mvc.perform(get(HERE + "/template").with(authentication(as(chen))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var lines = SheetReader.read(new ByteArrayInputStream(file), SheetLimits.USUAL);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).cells()).contains(paid.number(), "王程", "13800000000");
        assertThat(brought("编号,备注\n1,2\n", 422)).contains("找不到「订单号」");
        assertThat(brought("订单号,承运商,运单号\n" + paid.number() + ",,\n", 422)).contains("没有一行");
    }

    @Test
    void another_shop_finds_no_batch() throws Exception {
        var batch = brought("订单号,承运商,运单号\n" + paid.number() + ",SF," + waybill() + "\n", 302);
        var stranger = world.dressMaker().owner();
        for (var request : new MockHttpServletRequestBuilder[] {get(batch), post(batch + "/start")})
            mvc.perform(request.with(authentication(as(stranger))).with(csrf())).andExpect(status().isNotFound());
    }
}
