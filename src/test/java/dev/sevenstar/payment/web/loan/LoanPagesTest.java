package dev.sevenstar.payment.web.loan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Platform credit on the screens of the two sides. */
@HouseTest
class LoanPagesTest extends AtTheDoor {

    @Autowired
    Plans plans;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobsite jobs;

    Walk wang;
    Walk chen;
    long shop;
    long order;
    String number;

    @BeforeEach
    void goods_of_8000_yuan_were_received_on_credit() throws Exception {
        var buyer = withPassword(world.buyer(), PASSWORD);
        var factory = world.boltFactory();
        shop = factory.shop().id();
        order = Ids.next();
        number = Ids.text(order);
        plans.open(new NewPlan(
                shop,
                order,
                buyer.id(),
                MethodCode.CREDIT_BUY,
                Fee.of(new Rate(50), Fee.Bearer.SHOP),
                Money.parseYuan("8000"),
                Money.ZERO));
        jobs.run();
        plans.received(shop, order);
        jobs.run();
        wang = signedIn(buyer);
        chen = signedIn(withPassword(factory.owner(), PASSWORD));
    }

    @Test
    void a_buyer_sees_what_is_owed_and_repays_it_on_the_lenders_page() throws Exception {
        assertThat(wang.open("/my/platform-credit").text()).contains(number, "¥8,000.00", "使用中", "还有 30 天");
        wang.open("/my/platform-credit/" + number).press("/repayment");
        assertThat(wang.path()).startsWith("/simulated/credit_bank/");
        wang.press("/payment");
        assertThat(wang.path()).isEqualTo("/my/platform-credit/" + number);
        assertThat(wang.text()).contains("已还款", "支付成功");
        assertThat(ledger.balance(shop, AccountKind.AVAILABLE).toYuan()).isEqualTo("7960.00");
        assertThat(wang.page().select("form[action$=repayment]")).isEmpty();
    }

    @Test
    void nobody_else_sees_it() throws Exception {
        assertThat(signedIn(owner()).open("/my/platform-credit/" + number).status())
                .isEqualTo(404);
        assertThat(signedIn(owner())
                        .open("/workbench/platform-credit/" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_shop_sees_what_is_in_use_and_what_an_early_draw_costs_before_it_draws() throws Exception {
        assertThat(chen.open("/workbench/platform-credit").text()).contains(number, "¥8,000.00", "¥40.00", "王程");
        chen.open("/workbench/platform-credit/" + number + "?amount=1000");
        assertThat(chen.page().select("#draw").text()).contains("¥9.00", "¥991.00", "0.03%");
        chen.press("/early-draw");
        assertThat(chen.text()).contains("已申请提前支取 ¥1,000.00");
        jobs.run();
        assertThat(ledger.balance(shop, AccountKind.AVAILABLE).toYuan()).isEqualTo("991.00");
        assertThat(chen.open("/workbench/platform-credit/" + number).text()).contains("已提前支取", "¥1,000.00");
    }

    @Test
    void what_cannot_be_drawn_is_said_at_the_field() throws Exception {
        for (var typed : new String[] {"7960.01", "0", "abc"}) {
            chen.open("/workbench/platform-credit/" + number + "?amount=" + typed);
            assertThat(chen.page().select("#draw .error")).hasSize(1);
            assertThat(chen.page().select("form[action$=early-draw]")).isEmpty();
            assertThat(chen.page().select("#amount").val()).isEqualTo(typed);
        }
    }

    @Test
    void a_place_without_loans_says_what_it_is_for() throws Exception {
        assertThat(signedIn(owner()).open("/my/platform-credit").text()).contains("没有要还的货款");
        assertThat(chen.open("/workbench/platform-credit?state=overdue").text()).contains("这里没有订单");
    }

    private Walk signedIn(Person person) throws Exception {
        return new Walk(mvc).signIn(person.email(), PASSWORD);
    }
}
