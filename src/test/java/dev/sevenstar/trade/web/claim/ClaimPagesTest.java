package dev.sevenstar.trade.web.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimState;
import dev.sevenstar.trade.claim.Claims;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Both sides and the platform at their pages, from the asking to the decision. */
class ClaimPagesTest extends AFactorySells {

    private static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    Claims claims;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    World.Staffed factory;
    Person wang;
    ShopKey order;

    @BeforeEach
    void a_hundred_bolts_are_paid_and_sent() {
        factory = world.boltFactory();
        wang = world.buyer();
        order = place.place(request(boltsOf(factory), wang, 100, MethodCode.ESCROW, "76.00"));
        pay(order);
    }

    @Test
    void before_shipment_all_of_it_is_asked_back_and_given() throws Exception {
        var form = page(wang, "/my/orders/" + order.number() + "/claims/new");
        assertThat(form.select("[name=goods]")).isEmpty();
        assertThat(form.select(".page-header p").text()).contains("¥76.00");
        var claim = opened(ask(Map.of("reason", "CHANGED_MIND", "description", "不想要了")));
        var page = page(factory.owner(), "/workbench/claims/" + claim);
        assertThat(page.select(".claim-sum").text()).isEqualTo("¥76.00");
        assertThat(page.select("form[action$=acceptance] button").text()).contains("¥76.00");
        at(factory.owner()).open("/workbench/claims/" + claim).press("/acceptance");
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(page(wang, "/my/claims/" + claim).select(".facts").text()).contains("实际退款 ¥76.00");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        sent();
        var answer = ask(Map.of("reason", "CHANGED_MIND", "goods", "68.01", "lines", "1", "description", "坏了几个"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#goods-error").text()).isEqualTo("商品最多可退 ¥68.00");
        assertThat(page.select("#goods").val()).isEqualTo("68.01");
        assertThat(page.select("#description").text()).isEqualTo("坏了几个");
        assertThat(problem(Map.of("reason", "DAMAGED", "goods", "5", "lines", "1", "description", "坏了"), "files"))
                .isNotEmpty();
        assertThat(problem(
                        Map.of(
                                "reason",
                                "CHANGED_MIND",
                                "goods",
                                "5",
                                "freight",
                                "1",
                                "lines",
                                "1",
                                "description",
                                "坏了"),
                        "freight"))
                .isNotEmpty();
        assertThat(problem(Map.of("reason", "CHANGED_MIND", "goods", "x", "lines", "1", "description", "坏了"), "goods"))
                .isNotEmpty();
        assertThat(problem(
                        Map.of("reason", "CHANGED_MIND", "goods", "5", "lines", "1", "description", "x"),
                        "description"))
                .isNotEmpty();
        assertThat(problem(Map.of("reason", "", "goods", "5", "lines", "1", "description", "坏了"), "reason"))
                .isNotEmpty();
    }

    @Test
    void a_return_goes_both_ways_with_pictures() throws Exception {
        sent();
        var claim = opened(ask(Map.of(
                "reason",
                "DAMAGED",
                "way",
                "return",
                "goods",
                "68",
                "freight",
                "8",
                "lines",
                "1",
                "description",
                "全碎了")));
        var page = page(factory.owner(), "/workbench/claims/" + claim);
        var picture = page.select(".claim-pictures a").attr("href");
        assertThat(mvc.perform(get(picture).with(authentication(World.as(factory.owner()))))
                        .andReturn()
                        .getResponse()
                        .getContentType())
                .isEqualTo("image/jpeg");
        var address = page.select("#address option").val();
        at(factory.owner()).open("/workbench/claims/" + claim).submit("address", address);
        assertThat(page(wang, "/my/claims/" + claim).select(".facts").text()).contains(address.substring(0, 6));
        send(wang, "/my/claims/" + claim + "/return", Map.of("waybill", "顺丰 SF1234567890123"));
        at(factory.owner()).open("/workbench/claims/" + claim).submit("shelf.1", "60");
        assertThat(claims.ofBuyer(wang.id(), ShopKey.of(order.shopId(), claim).id())
                        .state())
                .isEqualTo(ClaimState.REFUNDED);
    }

    @Test
    void the_platform_is_called_and_decides() throws Exception {
        sent();
        var claim = opened(ask(Map.of("reason", "TOO_FEW", "goods", "20", "lines", "1", "description", "少了 30 个")));
        var shop = "/workbench/claims/" + claim;
        assertThat(send(factory.owner(), shop + "/rejection", Map.of("text", " "))
                        .getStatus())
                .isEqualTo(422);
        send(factory.owner(), shop + "/rejection", Map.of("text", "出库称重无误"));
        assertThat(page(wang, "/my/claims/" + claim).select(".said").text()).contains("出库称重无误");
        send(wang, "/my/claims/" + claim + "/platform-call", Map.of("text", "开箱视频可证"));
        send(factory.owner(), shop + "/evidence", Map.of("text", "出库照片"));
        var mediator = world.staff(StaffRole.MEDIATOR);
        assertThat(page(mediator, "/admin/disputes").select("a[href$=" + claim + "]"))
                .hasSize(1);
        var desk = at(mediator).open("/admin/disputes/" + claim);
        assertThat(desk.submit("outcome", "part", "amount", "20.01", "text", "看过")
                        .status())
                .isEqualTo(422);
        assertThat(desk.page().select("#text").text()).isEqualTo("看过");
        desk.submit("outcome", "part", "amount", "12.5", "text", "称重有误差");
        assertThat(page(factory.owner(), shop).select(".facts").text()).contains("实际退款 ¥12.50");
        assertThat(mvc.perform(get("/admin/disputes/" + claim).with(authentication(World.as(mediator))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_finds_a_claim_and_not_everybody_pays() throws Exception {
        sent();
        var claim = opened(ask(Map.of("reason", "TOO_FEW", "goods", "20", "lines", "1", "description", "少了")));
        assertThat(status(world.buyer(), "/my/claims/" + claim)).isEqualTo(404);
        assertThat(status(world.buyer(), "/my/orders/" + order.number() + "/claims/new"))
                .isEqualTo(404);
        assertThat(status(world.boltFactory().owner(), "/workbench/claims/" + claim))
                .isEqualTo(404);
        var service = world.colleague(factory.shop(), Role.SERVICE);
        assertThat(page(service, "/workbench/claims/" + claim).select("form[action$=acceptance]"))
                .isEmpty();
        assertThat(send(service, "/workbench/claims/" + claim + "/acceptance", Map.of())
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(factory.owner(), "/workbench/claims").select("table.claims tbody tr"))
                .hasSize(1);
        assertThat(page(factory.owner(), "/workbench").text()).contains("1 个退款申请等您处理");
        assertThat(page(wang, "/my/claims").select("table.claims tbody tr")).hasSize(1);
    }

    @Test
    void a_seller_without_goods_closes_the_order() throws Exception {
        var address = "/workbench/orders/" + order.number() + "/closure";
        assertThat(page(factory.owner(), address + "/new")
                        .select("button.danger")
                        .text())
                .contains("¥76.00");
        var desk = at(factory.owner()).open(address + "/new");
        assertThat(desk.submit("reason", "").status()).isEqualTo(422);
        desk.submit("reason", "OUT_OF_STOCK");
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
    }

    private void sent() {
        var chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        orders.change(order, each -> each.ship(Map.of(1, 100), "SF", "SF1", chen, Times.now(clock)));
    }

    private String problem(Map<String, String> typed, String field) throws Exception {
        var request = multipart("/my/orders/" + order.number() + "/claims").param("requestKey", key());
        typed.forEach(request::param);
        var answer = mvc.perform(request.with(authentication(World.as(wang))).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select("#" + field + "-error")
                .text();
    }

    private MockHttpServletResponse ask(Map<String, String> typed) throws Exception {
        var request = multipart("/my/orders/" + order.number() + "/claims")
                .file(new MockMultipartFile("files", "碎.png", "image/png", png()))
                .param("requestKey", key());
        typed.forEach(request::param);
        return mvc.perform(request.with(authentication(World.as(wang))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String opened(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        var to = answer.getRedirectedUrl();
        return to.substring(to.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse send(Person person, String address, Map<String, String> typed) throws Exception {
        var request = multipart(address).param("requestKey", key());
        typed.forEach(request::param);
        return mvc.perform(request.with(authentication(World.as(person))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(Person person, String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(Person person, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(World.as(person))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Has just proved who they are. */
    private Walk at(Person person) throws Exception {
        people.change(person.id(), each -> each.usePassword(passwords.encode(PASSWORD)));
        return new Walk(mvc).from("10.6." + person.id() % 250 + ".6").signIn(person.email(), PASSWORD);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] png() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
