package dev.sevenstar.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CashierTest extends AtTheDoor {

    @Autowired
    Plans plans;

    @Autowired
    PayOnline payOnline;

    @Autowired
    PartnerCalls calls;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    long shop;
    long order;
    String till;
    Walk wang;

    @BeforeEach
    void an_order_to_pay() throws Exception {
        var buyer = withPassword(world.buyer(), PASSWORD);
        shop = world.boltFactory().shop().id();
        order = Ids.next();
        plans.open(new NewPlan(
                shop, order, buyer.id(), MethodCode.ESCROW, Fee.NONE, Money.parseYuan("1234.50"), Money.ZERO));
        till = payOnline.begin(shop, order, 1);
        wang = signedIn(buyer);
    }

    @AfterEach
    void partners_are_well() {
        behave(Behaviour.AT_ONCE, false);
    }

    @Test
    void a_buyer_sees_what_it_is_for_and_that_it_is_simulated_pays_and_comes_back() throws Exception {
        wang.open(till);
        assertThat(wang.text()).contains("¥1,234.50", "宁波恒固紧固件", Ids.text(order), "支付宝", "模拟");
        wang.press("/payment");
        assertThat(wang.path()).isEqualTo("/my/orders/" + Ids.text(order));
        assertThat(plans.get(shop, order).mayShip()).isTrue();
        assertThat(wang.open(till).page().select("form[action*=simulated]")).isEmpty();
        assertThat(wang.text()).contains("已经付好了");
    }

    @Test
    void it_can_be_left_and_given_up_and_is_paid_on_another_page() throws Exception {
        wang.open(till);
        assertThat(wang.page().select("a[href=/my/orders/" + Ids.text(order) + "]"))
                .hasSize(1);
        wang.press("/refusal");
        assertThat(state()).isEqualTo(PartnerCall.State.REFUSED);
        assertThat(plans.get(shop, order).isPaidInPart()).isFalse();
        assertThat(payOnline.begin(shop, order, 1)).isNotEqualTo(till);
    }

    @Test
    void nobody_else_finds_it() throws Exception {
        assertThat(signedIn(owner()).open(till).status()).isEqualTo(404);
        assertThat(wang.open(till.replace("alipay", "bank")).status()).isEqualTo(404);
        assertThat(new Walk(mvc).open(till).path()).startsWith("/sign-in");
    }

    @Test
    void one_that_decides_later_says_so() throws Exception {
        partners.behave(new Manner(Partner.ALIPAY, Behaviour.DELAYED, 60, false, false));
        wang.open(till).press("/payment");
        assertThat(plans.get(shop, order).isPaidInPart()).isFalse();
        assertThat(wang.open(till).text()).contains("正在处理");
        jobs.run();
        assertThat(state()).isEqualTo(PartnerCall.State.ASKED);
        clock.forward(Duration.ofSeconds(61));
        jobs.run();
        assertThat(plans.get(shop, order).mayShip()).isTrue();
    }

    @Test
    void one_that_refuses_takes_nothing() throws Exception {
        behave(Behaviour.REFUSES, false);
        wang.open(till).press("/payment");
        assertThat(state()).isEqualTo(PartnerCall.State.REFUSED);
        assertThat(wang.open(till).text()).contains("没有付成");
    }

    @Test
    void one_that_says_nothing_is_asked_later() throws Exception {
        jobs.run();
        behave(Behaviour.AT_ONCE, true);
        wang.open(till).press("/payment");
        jobs.run();
        assertThat(plans.get(shop, order).isPaidInPart()).isFalse();
        clock.forward(Duration.ofMinutes(3));
        calls.queryOld();
        assertThat(plans.get(shop, order).mayShip()).isTrue();
    }

    @Test
    void one_that_is_down_moves_nothing_and_says_when_to_come_back() throws Exception {
        wang.open(till);
        behave(Behaviour.DOWN, false);
        assertThat(wang.press("/payment").status()).isEqualTo(503);
        assertThat(wang.text()).contains("钱没有动");
        assertThat(wang.open(till).status()).isEqualTo(503);
        behave(Behaviour.AT_ONCE, false);
        wang.open(till).press("/payment");
        assertThat(plans.get(shop, order).mayShip()).isTrue();
    }

    private void behave(Behaviour behaviour, boolean silent) {
        partners.behave(new Manner(Partner.ALIPAY, behaviour, 5, false, silent));
    }

    private Walk signedIn(Person person) throws Exception {
        return new Walk(mvc).signIn(person.email(), PASSWORD);
    }

    private PartnerCall.State state() {
        return calls.find(Partner.ALIPAY, till.substring(till.lastIndexOf('/') + 1))
                .orElseThrow()
                .state();
    }
}
