package dev.sevenstar.payment.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform's desk sets how a partner is played, decides for it, and sees every request. */
@HouseTest
class PartnerPagesTest extends AtTheDoor {

    private static final String LENDER = "/admin/partners/credit_bank";

    @Autowired
    Plans plans;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    Walk desk;
    long shop;
    long order;

    @BeforeEach
    void an_admin() throws Exception {
        var admin = withPassword(world.staff(StaffRole.ADMIN), PASSWORD);
        desk = new Walk(mvc).signIn(admin.email(), PASSWORD);
        shop = world.boltFactory().shop().id();
        order = Ids.next();
    }

    @AfterEach
    void the_lender_is_well() {
        partners.behave(Manner.usual(Partner.CREDIT_BANK));
    }

    @Test
    void what_waits_by_hand_is_approved_and_its_notice_sent_again() throws Exception {
        desk.open(LENDER).submit("behaviour", "BY_HAND");
        assertThat(desk.text()).contains("已保存");
        var key = lend();
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.ASKED);
        desk.open(LENDER).press(key + "/approval");
        jobs.run();
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.OPEN);
        desk.open(LENDER).press(key + "/notices");
        jobs.run();
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.OPEN);
        assertThat(audited("payment.partner-decided", key)).isEqualTo(1);
        assertThat(audited("payment.partner-noticed", key)).isEqualTo(1);
    }

    @Test
    void what_waits_by_hand_is_refused() throws Exception {
        desk.open(LENDER).submit("behaviour", "BY_HAND");
        var key = lend();
        desk.open(LENDER).press(key + "/approval", "delete");
        jobs.run();
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.CANCELLED);
    }

    @Test
    void a_partner_that_is_down_is_seen_and_asked_when_it_is_up() throws Exception {
        desk.open(LENDER).submit("behaviour", "DOWN");
        var key = lend();
        assertThat(desk.open("/admin/partners").text()).contains("断线");
        desk.open("/admin/partners/calls?partner=credit_bank&state=asked");
        assertThat(desk.text()).contains(key, "放款审批", "¥8,000.00");
        desk.open("/admin/partners/calls/credit_bank/" + key);
        assertThat(desk.page().select(".timeline .problem").text()).contains("没有回应");
        desk.press("/tries");
        assertThat(desk.text()).contains("机构连不上");
        desk.open(LENDER).submit("behaviour", "AT_ONCE");
        desk.open("/admin/partners/calls/credit_bank/" + key).press("/tries");
        assertThat(desk.page().select(".timeline .done").text()).contains("成功");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.OPEN);
    }

    @Test
    void a_delay_that_is_none_comes_back_at_its_field() throws Exception {
        desk.open(LENDER).submit("behaviour", "DELAYED", "delay", "90000");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#delay").val()).isEqualTo("90000");
        assertThat(desk.page().select("#delay-error").text()).contains("86400");
        assertThat(desk.page().select("#behaviour option[selected]").val()).isEqualTo("DELAYED");
    }

    private String lend() {
        plans.open(new NewPlan(
                shop, order, world.buyer().id(), MethodCode.CREDIT_BUY, Fee.NONE, Money.parseYuan("8000"), Money.ZERO));
        jobs.run();
        return "L800000T" + plans.get(shop, order).key().number();
    }

    private int audited(String action, String number) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and number = :number")
                .param("action", action)
                .param("number", number)
                .query(Integer.class)
                .single();
    }
}
