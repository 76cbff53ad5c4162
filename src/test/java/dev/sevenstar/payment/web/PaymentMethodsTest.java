package dev.sevenstar.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages where a shop says how it is paid. */
@HouseTest
class PaymentMethodsTest extends AtTheDoor {

    private static final String LIST = "/workbench/payment-methods";
    private static final String ACCOUNTS = "/workbench/bound-accounts";

    @Autowired
    ShopMethods methods;

    @Autowired
    BoundAccounts accounts;

    private World.Staffed factory;
    private Walk chen;

    @BeforeEach
    void the_owner_of_a_factory() throws Exception {
        factory = world.boltFactory();
        withPassword(factory.owner(), PASSWORD);
        chen = new Walk(mvc).signIn(factory.owner().email(), PASSWORD);
    }

    @Test
    void the_list_says_of_every_method_what_it_costs_and_what_is_missing() throws Exception {
        var page = chen.open(LIST).page();
        assertThat(page.select(".method")).hasSize(MethodCode.values().length);
        assertThat(page.select(".method-group h2").eachText()).containsExactly("收款", "赊销", "票据", "金融");
        assertThat(page.select(".method:contains(融易收) .method-fee").text()).contains("免费", "还差 1 项", "去绑定");
        assertThat(page.select(".method:contains(信用卡) .method-fee").text()).contains("买家另付 1%", "开通后改由店铺付");
        assertThat(page.select("#sum-results").text()).contains("¥20,397.50");
    }

    @Test
    void another_amount_is_reckoned_and_what_is_none_is_said() throws Exception {
        assertThat(chen.open(LIST + "?amount=8,000")
                        .page()
                        .select("#sum-results")
                        .text())
                .contains("¥7,960.00", "手续费 ¥40.00");
        assertThat(chen.open(LIST + "?amount=abc")
                        .page()
                        .select("#amount-error")
                        .text())
                .contains("大于 0");
    }

    @Test
    void a_method_is_enabled_once_the_agreement_is_accepted_and_set_and_stopped_again() throws Exception {
        var here = LIST + "/staged_91";
        chen.open(here).submit("warranty", "45");
        assertThat(chen.status()).isEqualTo(422);
        assertThat(chen.page().select("#accepted-error").text()).contains("同意");
        chen.submit("warranty", "0", "accepted", "1");
        assertThat(chen.page().select("#s-warranty").val()).isEqualTo("0");
        assertThat(chen.page().select("#s-warranty-error").text()).contains("1 到 365");
        chen.submit("warranty", "45", "accepted", "1");
        assertThat(chen.text()).contains("已开通", factory.owner().name(), "没有未结清的订单");
        assertThat(chen.submit("warranty", "60").page().select("#s-warranty").val())
                .isEqualTo("60");
        chen.press("/enrolment", "delete");
        assertThat(methods.offer(factory.shop().id(), MethodCode.STAGED_91).enabled())
                .isFalse();
    }

    @Test
    void what_is_missing_keeps_it_from_being_enabled() throws Exception {
        chen.open(LIST + "/acceptance_bill").submit("accepted", "1");
        assertThat(chen.page().select(".alert.error").text()).contains("对公银行账户");
        assertThat(methods.offer(factory.shop().id(), MethodCode.ACCEPTANCE_BILL)
                        .enabled())
                .isFalse();
    }

    @Test
    void every_method_has_its_page() throws Exception {
        for (var code : MethodCode.values())
            assertThat(chen.open(LIST + "/" + code.slug()).status()).isEqualTo(200);
        assertThat(chen.open(LIST + "/cowries").status()).isEqualTo(404);
    }

    @Test
    void an_account_is_bound_by_a_form_that_keeps_what_was_typed() throws Exception {
        chen.open(ACCOUNTS + "/new?kind=COMPANY_BANK")
                .submit(
                        "holder",
                        "宁波恒固紧固件有限公司",
                        "number",
                        "33010120300400500",
                        "bank",
                        "ICBC",
                        "bankCode",
                        "308584000013");
        assertThat(chen.page().select("#number").val()).isEqualTo("33010120300400500");
        assertThat(chen.page().select("#bankCode-error").text()).contains("不符");
        chen.submit("holder", "宁波恒固紧固件有限公司", "bankCode", "102332000012");
        assertThat(chen.text()).contains("**** 0500", "工商银行");
        assertThat(chen.page().html()).doesNotContain("33010120300400500");
        assertThat(accounts.of(factory.shop().id())).hasSize(1);
    }

    @Test
    void it_is_for_whoever_has_the_right_to_money() throws Exception {
        var service = withPassword(world.colleague(factory.shop(), Role.SERVICE), PASSWORD);
        var walk = new Walk(mvc).signIn(service.email(), PASSWORD);
        assertThat(walk.open(LIST).status()).isEqualTo(403);
        assertThat(walk.open(ACCOUNTS).status()).isEqualTo(403);
    }

    @Test
    void the_platform_announces_fees_for_days_to_come() throws Exception {
        var admin = withPassword(world.staff(StaffRole.ADMIN), PASSWORD);
        var walk = new Walk(mvc).signIn(admin.email(), PASSWORD);
        twoSteps(walk);
        walk.open("/admin/payment-fees");
        assertThat(walk.page().select("tbody tr:contains(诚e赊)").text()).contains("0.5%", "执行中");
        walk.submit("method", "credit_buy", "from", "2020-01-01", "rate", "0.8", "bearer", "SHOP");
        assertThat(walk.status()).isEqualTo(422);
        assertThat(walk.page().select("#from-error").text()).contains("明天");
        assertThat(walk.page().select("#rate").val()).isEqualTo("0.8");
    }
}
