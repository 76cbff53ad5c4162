package dev.sevenstar.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlipayTest {

    private static final Money SUM = Money.parseYuan("76.00");

    private AlipayServer server;
    private AlipayGateway gateway;
    private Alipay alipay;

    @BeforeEach
    void open() throws IOException {
        server = new AlipayServer();
        gateway = new AlipayGateway(server.settings(), Clock.system(Times.ZONE));
        alipay = new Alipay(gateway, "https://market.example");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_buyer_is_sent_to_an_address_that_the_market_signed() {
        var said = new TreeMap<>(
                AlipayServer.form(URI.create(alipay.address(collect())).getRawQuery()));
        var sign = said.remove("sign");
        var marketsKeys = new AlipayKeys(
                server.settings().privateKey(),
                AlipayServer.text(server.market.getPublic().getEncoded()));
        assertThat(marketsKeys.isAlipays(AlipayKeys.said(said), sign)).isTrue();
        assertThat(said).containsEntry("method", "alipay.trade.page.pay");
        assertThat(said).containsEntry("notify_url", "https://market.example/partners/alipay/notices");
        assertThat(said.get("biz_content"))
                .contains("\"total_amount\":\"76.00\"")
                .contains("\"C1\"");
    }

    @Test
    void what_nobody_has_paid_is_pending_and_what_is_paid_is_done() {
        assertThat(alipay.query(collect())).isEqualTo(PartnerAnswer.pending());
        server.trades.put("C1", "76.00");
        assertThat(alipay.query(collect())).isEqualTo(PartnerAnswer.done(SUM, "T1"));
    }

    @Test
    void a_refund_names_what_was_collected_and_is_done_once() {
        server.trades.put("C1", "76.00");
        assertThat(alipay.ask(refund("C1"))).isEqualTo(PartnerAnswer.done(SUM, "T1"));
        assertThat(alipay.query(refund("C1")).verdict()).isEqualTo(PartnerAnswer.Verdict.DONE);
        assertThat(server.refunds).containsOnly(Map.entry("R1", "76.00"));
        assertThat(alipay.ask(refund("C2")).reason()).isEqualTo("交易不存在 }\"");
    }

    @Test
    void a_page_is_closed_whether_it_was_opened_or_not() {
        assertThat(alipay.ask(closing()).verdict()).isEqualTo(PartnerAnswer.Verdict.DONE);
        server.trades.put("C1", "76.00");
        assertThat(alipay.ask(closing()).verdict()).isEqualTo(PartnerAnswer.Verdict.DONE);
        assertThat(server.closed).containsExactly("C1");
    }

    @Test
    void an_answer_that_alipay_did_not_sign_is_not_believed() {
        server.trades.put("C1", "76.00");
        server.signsWrongly = true;
        assertThatThrownBy(() -> alipay.query(collect())).isInstanceOf(PartnerAway.class);
    }

    @Test
    void a_gateway_that_is_down_is_asked_again_later() {
        server.down = true;
        assertThatThrownBy(() -> alipay.query(collect())).isInstanceOf(PartnerAway.class);
        server.close();
        assertThatThrownBy(() -> alipay.ask(refund("C1"))).isInstanceOf(PartnerAway.class);
    }

    @Test
    void a_notice_is_alipays_or_it_is_nothing() {
        var notice = server.notice("C1", "76.00", "TRADE_SUCCESS");
        assertThat(gateway.isAlipays(notice)).isTrue();
        assertThat(Alipay.noticed(notice)).contains(PartnerAnswer.done(SUM, "2026030522001"));
        var cheaper = new TreeMap<>(notice);
        cheaper.put("total_amount", "0.01");
        assertThat(gateway.isAlipays(cheaper)).isFalse();
        var unsigned = new TreeMap<>(notice);
        unsigned.remove("sign");
        assertThat(gateway.isAlipays(unsigned)).isFalse();
        var garbled = new TreeMap<>(notice);
        garbled.put("sign", "no signature");
        assertThat(gateway.isAlipays(garbled)).isFalse();
        assertThat(Alipay.noticed(server.notice("C1", "76.00", "WAIT_BUYER_PAY")))
                .isEmpty();
    }

    @Test
    void half_an_application_is_refused_at_the_start() {
        var whole = server.settings();
        assertThatThrownBy(() -> new AlipaySettings("", whole.privateKey(), "", whole.gateway()))
                .isInstanceOf(RefusedSetting.class);
        assertThatThrownBy(() -> new AlipaySettings(whole.appId(), "nonsense", whole.publicKey(), whole.gateway()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageNotContaining("nonsense");
        assertThat(whole.toString()).doesNotContain(whole.privateKey());
    }

    private static PartnerRequest collect() {
        return new PartnerRequest(Partner.ALIPAY, PartnerAct.COLLECT, "C1", 1, 2, SUM, Map.of());
    }

    private static PartnerRequest closing() {
        return new PartnerRequest(Partner.ALIPAY, PartnerAct.CLOSE, "X1", 1, 2, SUM, Map.of("collected", "C1"));
    }

    private static PartnerRequest refund(String collected) {
        return new PartnerRequest(Partner.ALIPAY, PartnerAct.REFUND, "R1", 1, 2, SUM, Map.of("collected", collected));
    }
}
