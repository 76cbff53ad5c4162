package dev.sevenstar.trade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.CloseOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Money that goes back stands on both sides' page of the order, and the seller says there when theirs is done. */
class OrderReturnsTest extends AFactorySells {

    private static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    CloseOrder close;

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    MoneyReturns returns;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    World.Staffed factory;
    Person wang;
    ShopKey order;
    String desk;

    @BeforeEach
    void a_hundred_bolts_are_paid_to_the_bank() {
        factory = world.boltFactory();
        wang = world.buyer();
        var bolts = boltsOf(factory);
        jdbc.sql(
                        "insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'BANK_TRANSFER', :now, 1)")
                .param("shop", bolts.shopId())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        order = place.place(request(bolts, wang, 100, MethodCode.BANK_TRANSFER, "76.00"));
        pay(order);
        desk = "/workbench/orders/" + order.number();
    }

    @Test
    void what_the_seller_owes_after_a_closure_is_confirmed_on_the_order() throws Exception {
        closed();
        assertThat(page(wang, "/my/orders/" + order.number()).select("#returns").text())
                .contains("¥76.00", "订单关闭退回", "待卖家退回");
        assertThat(page(wang, "/my/orders/" + order.number()).select("#returns form"))
                .isEmpty();
        var back = back();
        var seller = at(factory.owner()).open(desk);
        assertThat(say(seller, back, " ").status()).isEqualTo(422);
        assertThat(seller.page().select("#note-" + back + "-error").text()).contains("200");
        say(seller, back, "工行流水 123456");
        assertThat(seller.page().select("#returns").text()).contains("工行流水 123456", "已退回");
        assertThat(seller.page().select("#returns form")).isEmpty();
        assertThat(page(wang, "/my/orders/" + order.number()).select("#returns").text())
                .contains("工行流水 123456", "已退回");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where shop_id = :shop and action = 'payment.money-returned'")
                        .param("shop", order.shopId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_who_gives_money_back_confirms_and_only_of_this_order() throws Exception {
        closed();
        var service = world.colleague(factory.shop(), Role.SERVICE);
        assertThat(page(service, desk).select("#returns form")).isEmpty();
        assertThat(confirm(service, desk, back())).isEqualTo(403);
        var other = place.place(request(boltsOf(factory), wang, 100, MethodCode.ESCROW, "76.00"));
        var chen = at(factory.owner());
        var form = chen.open(desk).page().select("#returns form");
        form.attr("action", form.attr("action").replace(order.number(), other.number()));
        assertThat(say(chen, back(), "流水 1").status()).isEqualTo(404);
        assertThat(returns.of(order.shopId(), order.id()))
                .extracting(MoneyReturn::state)
                .containsExactly(MoneyReturn.State.OWED);
    }

    @Test
    void money_that_came_too_late_is_seen_on_its_way_back() throws Exception {
        transaction.executeWithoutResult(status -> giveBack.late(new PartnerRequest(
                Partner.ALIPAY,
                PartnerAct.COLLECT,
                "C-late-" + order.number(),
                order.shopId(),
                order.id(),
                Money.parseYuan("12.00"),
                Map.of())));
        assertThat(page(factory.owner(), desk).select("#returns").text()).contains("¥12.00", "原路退回", "付款到账时订单已不能支付");
        assertThat(page(wang, "/my/orders/" + order.number()).select("#returns").text())
                .contains("¥12.00");
    }

    @Test
    void an_order_that_cannot_be_closed_says_so_before_it_is_tried() throws Exception {
        assertThat(page(factory.owner(), desk).select("a[href$=closure/new]")).hasSize(1);
        assertThat(page(factory.owner(), desk + "/closure/new").select("form[action$=closure]"))
                .hasSize(1);
        orders.change(order, each -> each.ship(Map.of(1, 40), "SF", "SF1", chen(), Times.now(clock)));
        var page = page(factory.owner(), desk + "/closure/new");
        assertThat(page.select("form[action$=closure]")).isEmpty();
        assertThat(page.select(".alert").text()).contains("已有货物发出");
        assertThat(page(factory.owner(), desk).select("a[href$=closure/new]")).isEmpty();
    }

    private void closed() {
        close.close(order, CloseReason.OUT_OF_STOCK, true, chen());
    }

    private Hand chen() {
        return new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
    }

    private String back() {
        return returns.of(order.shopId(), order.id()).get(0).key().number();
    }

    private static Walk say(Walk at, String back, String text) throws Exception {
        at.page().select("#note-" + back).val(text);
        return at.press("/returns/" + back);
    }

    private int confirm(Person person, String at, String back) throws Exception {
        return mvc.perform(post(at + "/returns/" + back)
                        .param("text", "流水 1")
                        .with(authentication(World.as(person)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(Person person, String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Has just proved who they are. */
    private Walk at(Person person) throws Exception {
        people.change(person.id(), each -> each.usePassword(passwords.encode(PASSWORD)));
        return new Walk(mvc).from("10.7." + person.id() % 250 + ".6").signIn(person.email(), PASSWORD);
    }
}
