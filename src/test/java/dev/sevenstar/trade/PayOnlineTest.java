package dev.sevenstar.trade;

import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.UNMATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Jobsite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("database")
class PayOnlineTest extends AFactorySells {

    private static final Money SUM = Money.parseYuan("76.00");

    @Autowired
    PayOnline payOnline;

    @Autowired
    PartnerCalls calls;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    ShopKey order;
    String key;

    @BeforeEach
    void an_order_to_pay() {
        var bolts = boltsOf(world.boltFactory());
        order = place.place(request(bolts, world.buyer(), 100, MethodCode.ESCROW, "76.00"));
        key = begin();
    }

    @AfterEach
    void partners_are_well() {
        partners.behave(new Manner(Partner.ALIPAY, Behaviour.AT_ONCE, 5, false, false));
    }

    @Test
    void the_goods_may_leave_when_the_partner_says_it_is_paid() {
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(SUM);
    }

    @Test
    void two_tabs_pay_on_one_page() {
        assertThat(begin()).isEqualTo(key);
    }

    @Test
    void what_the_partner_refused_is_tried_again_on_another_page() {
        jobs.run();
        partners.decide(Partner.ALIPAY, key, false, "余额不足");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        var second = begin();
        assertThat(second).isNotEqualTo(key);
        jobs.run();
        partners.decide(Partner.ALIPAY, second, true, "");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
    }

    @Test
    void a_notice_that_comes_twice_counts_once() {
        partners.behave(new Manner(Partner.ALIPAY, Behaviour.AT_ONCE, 5, true, false));
        jobs.run();
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        partners.repeat(Partner.ALIPAY, key);
        jobs.run();
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(SUM);
    }

    @Test
    void a_notice_that_never_comes_is_found_by_asking() {
        partners.behave(new Manner(Partner.ALIPAY, Behaviour.AT_ONCE, 5, false, true));
        jobs.run();
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        clock.forward(Duration.ofMinutes(3));
        calls.queryOld();
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
    }

    @Test
    void another_amount_counts_for_nothing_and_is_kept_for_people() {
        calls.noticed(Partner.ALIPAY, key, PartnerAnswer.done(Money.parseYuan("0.01"), "2026"));
        assertThat(state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(calls.find(Partner.ALIPAY, key).orElseThrow().trouble()).isNotBlank();
        assertThat(calls.noticed(Partner.ALIPAY, "nobody asked", PartnerAnswer.done(SUM, "2026")))
                .isFalse();
    }

    @Test
    void a_notice_that_is_there_before_the_buyer_and_before_the_partner_was_asked_counts_once() {
        assertThat(calls.noticed(Partner.ALIPAY, key, PartnerAnswer.done(SUM, "2026")))
                .isTrue();
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        jobs.run();
        clock.forward(Duration.ofMinutes(3));
        calls.queryOld();
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(SUM);
    }

    @Test
    void notices_out_of_order_undo_nothing_and_money_after_a_refusal_is_kept_for_people() {
        calls.noticed(Partner.ALIPAY, key, PartnerAnswer.done(SUM, "2026"));
        calls.noticed(Partner.ALIPAY, key, PartnerAnswer.refused("closed"));
        calls.noticed(Partner.ALIPAY, key, PartnerAnswer.pending());
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(SUM);

        var other = place.place(request(boltsOf(world.boltFactory()), world.buyer(), 100, MethodCode.ESCROW, "76.00"));
        var page = payOnline.begin(other.shopId(), other.id(), 1);
        var second = page.substring(page.lastIndexOf('/') + 1);
        calls.noticed(Partner.ALIPAY, second, PartnerAnswer.refused("closed"));
        calls.noticed(Partner.ALIPAY, second, PartnerAnswer.done(SUM, "2027"));
        assertThat(orders.get(other).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(calls.find(Partner.ALIPAY, second).orElseThrow().trouble()).contains("76.00");
    }

    @Test
    void a_partner_that_is_down_for_an_hour_is_asked_until_it_answers() {
        partners.behave(new Manner(Partner.ALIPAY, Behaviour.DOWN, 5, false, false));
        for (int minute = 0; minute < 60; minute += 12) {
            jobs.run();
            clock.forward(Duration.ofMinutes(12));
            calls.queryOld();
        }
        assertThat(state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        partners.behave(Manner.usual(Partner.ALIPAY));
        clock.forward(Duration.ofMinutes(12));
        jobs.run();
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(SUM);
    }

    @Test
    void money_for_a_cancelled_order_goes_back() {
        jobs.run();
        cancel.cancel(order, CloseReason.CHANGED_MIND, new Hand(Side.BUYER, 1, "王程"));
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(order.shopId(), UNMATCHED)).isEqualTo(Money.ZERO);
        assertThatThrownBy(this::begin).isInstanceOf(Refused.class);
    }

    private String begin() {
        var page = payOnline.begin(order.shopId(), order.id(), 1);
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private OrderState state() {
        return orders.get(order).state();
    }
}
