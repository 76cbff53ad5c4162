package dev.sevenstar.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What Alipay tells, in a house that knows Alipay's key. */
@HouseTest
class AlipayNoticesTest {

    @Autowired
    World world;

    @Autowired
    Plans plans;

    @Autowired
    PayOnline payOnline;

    @Autowired
    PartnerCalls calls;

    @Autowired
    Ledger ledger;

    @Autowired
    Throttle throttle;

    AlipayServer server;
    AlipayNoticesController notices;
    AlipayReturnController back;
    long shop;
    long order;
    String key;

    @BeforeEach
    void an_order_to_pay() throws IOException {
        server = new AlipayServer();
        var gateway = new AlipayGateway(server.settings(), Clock.systemUTC());
        var line = new StaticListableBeanFactory(Map.of("line", gateway)).getBeanProvider(AlipayGateway.class);
        notices = new AlipayNoticesController(line, calls, throttle);
        back = new AlipayReturnController(line, calls);
        shop = world.boltFactory().shop().id();
        order = Ids.next();
        plans.open(new NewPlan(
                shop, order, world.buyer().id(), MethodCode.ESCROW, Fee.NONE, Money.parseYuan("76"), Money.ZERO));
        var page = payOnline.begin(shop, order, 1);
        key = page.substring(page.lastIndexOf('/') + 1);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_notice_counts_once_however_often_it_comes() {
        var notice = server.notice(key, "76.00", "TRADE_SUCCESS");
        assertThat(said(notice)).isEqualTo("success");
        assertThat(said(notice)).isEqualTo("success");
        assertThat(held()).isEqualTo("76.00");
    }

    @Test
    void a_state_that_says_nothing_yet_is_heard() {
        assertThat(said(server.notice(key, "76.00", "WAIT_BUYER_PAY"))).isEqualTo("success");
        assertThat(held()).isEqualTo("0.00");
    }

    @Test
    void a_forged_one_counts_for_nothing() {
        var forged = new TreeMap<>(server.notice(key, "76.00", "WAIT_BUYER_PAY"));
        forged.put("trade_status", "TRADE_SUCCESS");
        assertThat(said(forged)).isEqualTo("fail");
        var otherShop = new TreeMap<>(server.notice(key, "76.00", "TRADE_SUCCESS"));
        otherShop.put("app_id", "2026000000000002");
        assertThat(said(otherShop)).isEqualTo("fail");
        assertThat(said(Map.of())).isEqualTo("fail");
        assertThat(held()).isEqualTo("0.00");
    }

    @Test
    void another_amount_and_an_unknown_order_are_refused() {
        assertThat(said(server.notice(key, "0.01", "TRADE_SUCCESS"))).isEqualTo("fail");
        assertThat(calls.find(Partner.ALIPAY, key).orElseThrow().trouble()).isNotBlank();
        assertThat(said(server.notice("C0nobody1T1A1", "76.00", "TRADE_SUCCESS")))
                .isEqualTo("fail");
        assertThat(held()).isEqualTo("0.00");
    }

    @Test
    void who_comes_back_is_led_to_the_order_and_the_address_is_not_believed() {
        var said = server.notice(key, "76.00", "TRADE_SUCCESS");
        assertThat(back.show(said, new RedirectAttributesModelMap()))
                .isEqualTo("redirect:/my/orders/" + Ids.text(order));
        assertThat(held()).isEqualTo("0.00");
        said.put("sign", "forged");
        assertThat(back.show(said, new RedirectAttributesModelMap())).isEqualTo("redirect:/my/orders");
    }

    private String said(Map<String, String> notice) {
        return notices.create(notice, new MockHttpServletRequest());
    }

    private String held() {
        return ledger.balance(shop, AccountKind.ESCROW_HELD).toYuan();
    }
}
