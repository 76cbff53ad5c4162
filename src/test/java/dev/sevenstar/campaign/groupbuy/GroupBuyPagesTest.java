package dev.sevenstar.campaign.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.campaign.web.Moments;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A group-buy as its shop writes it, the staff look at it, and buyers see how far it is. */
@Tag("database")
class GroupBuyPagesTest extends AGroupBuy {

    private static final String HERE = "/workbench/group-buys";
    private static final String DESK = "/admin/group-buys";

    @Autowired
    MockMvc mvc;

    @Test
    void a_shop_chooses_a_listing_and_hands_in_a_ladder() throws Exception {
        shop();
        var chosen = page(factory.owner(), get(HERE + "/new?q=螺栓"), 200);
        assertThat(chosen.select("a[href*='listing=" + Ids.text(bolts.id()) + "']"))
                .hasSize(1);
        var form = page(factory.owner(), get(HERE + "/new").param("listing", Ids.text(bolts.id())), 200);
        assertThat(form.text()).contains("平时最低 ¥0.59，起批 100", "库存 5,000");
        var sent = send(factory.owner(), typed(post(HERE), "0.58", "submit"));
        assertThat(sent.getRedirectedUrl()).startsWith(HERE + "/");
        var shown = page(factory.owner(), get(sent.getRedirectedUrl()), 200);
        assertThat(shown.text()).contains("待审核", "¥0.58", "¥0.50", "满 1,500 件");
        assertThat(page(factory.owner(), get(HERE), 200).select("tbody tr").text())
                .contains("螺栓一起拼", "待审核");
    }

    @Test
    void what_is_in_the_way_is_said_at_the_field_and_the_draft_is_kept() throws Exception {
        shop();
        var refused = page(factory.owner(), typed(post(HERE), "0.59", "submit"), 422);
        assertThat(refused.select("[id='price[0]-error']").text()).contains("比平时最低价 ¥0.59 更便宜");
        assertThat(refused.select("[name='price[0]']").val()).isEqualTo("0.59");
        assertThat(refused.select("form[action^='" + HERE + "/'] [name=_method]")
                        .val())
                .isEqualTo("put");
        var address = refused.select("form[action^='" + HERE + "/']").attr("action");
        var version = refused.select("[name=version]").val();
        var mended = send(factory.owner(), fields(put(address), "go", "submit", "version", version));
        assertThat(mended.getRedirectedUrl()).isEqualTo(address);
        assertThat(page(factory.owner(), get(address), 200).text()).contains("待审核");
    }

    @Test
    void a_ladder_that_does_not_go_on_is_said_at_its_step() throws Exception {
        shop();
        var refused = page(
                factory.owner(),
                fields(
                        post(HERE),
                        "go",
                        "save",
                        "from[0]",
                        "200",
                        "price[0]",
                        "0.50",
                        "from[1]",
                        "600",
                        "price[1]",
                        "0.55"),
                422);
        assertThat(refused.select("[id='price[1]-error']").text()).contains("第 2 档");
        var empty = page(factory.owner(), fields(post(HERE), "title", "", "openUntil", "x", "from[1]", "many"), 422);
        assertThat(empty.select("#title-error, #openUntil-error, [id='from[1]-error']"))
                .hasSize(3);
    }

    @Test
    void two_who_write_at_once_see_each_other() throws Exception {
        shop();
        var address = send(factory.owner(), typed(post(HERE), "0.58", "save")).getRedirectedUrl();
        send(factory.owner(), typed(put(address), "0.57", "save"));
        var conflict = page(factory.owner(), typed(put(address), "0.56", "save"), 409);
        assertThat(conflict.select(".alert.warning").text()).contains("¥0.57");
        assertThat(conflict.select("[name='price[0]']").val()).isEqualTo("0.56");
    }

    @Test
    void the_staff_return_it_with_a_reason_and_approve_it_later() throws Exception {
        submitted();
        var staff = world.staff(StaffRole.PROMOTER);
        assertThat(page(staff, get("/admin"), 200).text()).contains("拼团等待审核");
        assertThat(page(staff, get(DESK), 200).select("tbody").text()).contains("螺栓一起拼");
        var address = DESK + "/" + group.number();
        send(staff, post(address + "/return").param("reason", " "));
        assertThat(now().state()).isEqualTo(GroupBuyState.SUBMITTED);
        send(staff, post(address + "/return").param("reason", "请写清楚发货时间"));
        assertThat(page(factory.owner(), get(HERE + "/" + group.number()), 200).text())
                .contains("审核退回", "请写清楚发货时间");
        send(factory.owner(), post(HERE + "/" + group.number() + "/submission"));
        send(staff, post(address + "/approval"));
        assertThat(now().state()).isEqualTo(GroupBuyState.APPROVED);
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE);
        assertThat(page(factory.owner(), get("/workbench/notifications"), 200).text())
                .contains("拼团「螺栓一起拼」通过了");
    }

    @Test
    void it_is_not_approved_when_the_stock_is_gone() throws Exception {
        submitted();
        stock.take(bolts, Sku.SINGLE, STOCK - SHARE + 1);
        var address = DESK + "/" + group.number();
        assertThat(page(world.staff(StaffRole.PROMOTER), get(address), 200).text())
                .contains("库存只有 1,999");
        send(world.staff(StaffRole.PROMOTER), post(address + "/approval"));
        assertThat(now().state()).isEqualTo(GroupBuyState.SUBMITTED);
        assertThat(left(bolts)).isEqualTo(SHARE - 1);
    }

    @Test
    void another_shop_sees_nothing_of_it() throws Exception {
        submitted();
        var other = world.boltFactory();
        page(other.owner(), get(HERE + "/" + group.number()), 404);
        assertThat(send(other.owner(), delete(HERE + "/" + group.number() + "/submission"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void buyers_see_how_far_it_is_and_what_came_of_it() throws Exception {
        approved();
        assertThat(status("/group-buys/" + group.number())).isEqualTo(404);
        clock.set(window().warmUpFrom());
        assertThat(visit("/group-buys/" + group.number())
                        .select(".campaign-clock")
                        .text())
                .contains("距");
        clock.set(window().openFrom());
        joins(world.buyer(), 200, "126.00");
        var shown = visit("/group-buys/" + group.number());
        assertThat(shown.select("#group-progress").text()).contains("已拼 200 件，再拼 400 件每件 ¥0.55");
        assertThat(shown.select("#group-progress").attr("hx-trigger")).isEqualTo("every 15s");
        assertThat(shown.select(".ladder .reached")).hasSize(1);
        assertThat(visit("/group-buys").select("a[href$='" + group.number() + "']"))
                .hasSize(1);
        var listing = visit("/listings/" + Ids.text(bolts.id()));
        assertThat(listing.select(".group-note").text()).contains("再拼 400 件");
        assertThat(listing.select("#listing-tiers").text()).contains("¥0.58");
        over();
        assertThat(visit("/group-buys/" + group.number()).text()).contains("成团：共 200 件，大家都按每件 ¥0.58 算");
        assertThat(visit("/listings/" + Ids.text(bolts.id())).select(".group-note"))
                .isEmpty();
    }

    @Test
    void the_order_says_on_both_sides_that_it_waits() throws Exception {
        open();
        var buyer = world.buyer();
        var order = joins(buyer, 200, "126.00");
        joins(world.person("李买家"), 500, "306.00");
        assertThat(page(buyer, get("/my/orders/" + order.number()), 200).text())
                .contains("待成团", "拼团「螺栓一起拼」，单独买 ¥0.68", "加入拼团，等待揭晓");
        assertThat(page(factory.owner(), get("/workbench/orders?tab=gathering"), 200)
                        .select("a[href*='" + order.number() + "']"))
                .isNotEmpty();
        assertThat(page(factory.owner(), get("/workbench/orders?tab=to-ship"), 200)
                        .select("a[href*='" + order.number() + "']"))
                .isEmpty();
        over();
        assertThat(page(buyer, get("/my/orders/" + order.number()), 200).text())
                .contains("待发货", "已退差价 ¥6.00", "拼团成功，每件 ¥0.55，退回差价 ¥6.00");
        assertThat(page(factory.owner(), get("/workbench/orders?tab=to-ship"), 200)
                        .select("a[href*='" + order.number() + "']"))
                .isNotEmpty();
    }

    @Test
    void the_listing_stays_as_it_is_while_it_runs() throws Exception {
        approved();
        assertThat(page(factory.owner(), get("/workbench/listings"), 200).text())
                .contains("螺栓一起拼");
    }

    private void shop() {
        factory = world.boltFactory();
        bolts = boltsOf(factory);
    }

    private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String price, String go) {
        return fields(request, "go", go, "price[0]", price);
    }

    /** Everything a form has, with these in place of the usual. */
    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request, String... instead) {
        var now = clock.instant();
        var usual = new LinkedHashMap<String, String>();
        usual.put("listing", Ids.text(bolts.id()));
        usual.put("version", "0");
        usual.put("title", "螺栓一起拼");
        usual.put("note", "");
        usual.put("from[0]", "200");
        usual.put("price[0]", "0.58");
        usual.put("from[1]", "600");
        usual.put("price[1]", "0.55");
        usual.put("from[2]", "1500");
        usual.put("price[2]", "0.50");
        usual.put("from[3]", "");
        usual.put("price[3]", "");
        usual.put("skus[0]", Sku.SINGLE);
        usual.put("pieces[0]", "2000");
        usual.put("warmUpFrom", Moments.typed(now.plus(Duration.ofHours(2))));
        usual.put("openFrom", Moments.typed(now.plus(Duration.ofDays(1))));
        usual.put("openUntil", Moments.typed(now.plus(Duration.ofDays(4))));
        if (instead.length > 5) for (var each : new String[] {"from[2]", "price[2]"}) usual.put(each, "");
        for (int i = 0; i < instead.length; i += 2) usual.put(instead[i], instead[i + 1]);
        usual.forEach(request::param);
        return request;
    }

    private Document page(Person who, MockHttpServletRequestBuilder request, int status) throws Exception {
        var response = send(who, request);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(authentication(World.as(who))).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }

    private Document visit(String path) throws Exception {
        var response = mvc.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }
}
