package dev.sevenstar.payment.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bills of exchange on the screens of the two sides. */
@HouseTest
class ExchangePagesTest extends AtTheDoor {

    @Autowired
    Plans plans;

    @Autowired
    Ledger ledger;

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    Jobsite jobs;

    Walk wang;
    Walk chen;
    Person colleague;
    long shop;
    String order;
    final String paper = "131020%024d".formatted(Ids.next());

    @BeforeEach
    void an_order_of_100_000_yuan_is_to_be_paid_by_bill_of_exchange() throws Exception {
        clock.set(Instant.parse("2026-03-05T04:00:00Z"));
        var buyer = withPassword(world.buyer(), PASSWORD);
        var factory = world.boltFactory();
        shop = factory.shop().id();
        colleague = withPassword(world.colleague(factory.shop(), Role.OPERATOR), PASSWORD);
        var number = Ids.next();
        order = Ids.text(number);
        plans.open(new NewPlan(
                shop, number, buyer.id(), MethodCode.ACCEPTANCE_BILL, Fee.NONE, Money.parseYuan("100000"), Money.ZERO));
        wang = signedIn(buyer);
        chen = signedIn(withPassword(factory.owner(), PASSWORD));
    }

    @Test
    void a_buyer_offers_a_bill_and_the_shop_signs_and_discounts_it() throws Exception {
        offer("100000", "2026-06-03");
        assertThat(wang.path()).startsWith("/my/exchange-bills/");
        var mine = wang.path();
        assertThat(wang.text()).contains("等待背书", paper, order, "¥100,000.00");
        jobs.run();
        assertThat(chen.open("/workbench/exchange-bills").text()).contains(paper, "待签收", "王程");
        var here = chen.page().select("td.lead a").attr("href");
        chen.open(here).press("/signature");
        assertThat(chen.text()).contains("已签收", "还有 90 天");
        assertThat(chen.open("/workbench/exchange-bills/calendar?month=2026-06").text())
                .contains("¥100,000.00");
        chen.open(here + "?rate=3.6");
        assertThat(chen.text()).contains("¥900.00", "¥99,100.00", "90 天");
        chen.press("/discount");
        assertThat(chen.text()).contains("已贴现", "实收 ¥99,100.00");
        assertThat(wang.open(mine).text()).contains("已贴现").doesNotContain("¥900.00", "¥99,100.00");
        assertThat(ledger.balance(shop, AccountKind.DIRECT).toYuan()).isEqualTo("99100.00");
        assertThat(chen.open("/workbench/exchange-bills?pile=money&search=" + paper.substring(0, 12))
                        .text())
                .contains(paper);
        assertThat(chen.open("/workbench/exchange-bills?pile=money&search=nobody")
                        .text())
                .contains("没有找到这样的汇票");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        offer("100000.01", "2026-06-03");
        assertThat(wang.status()).isEqualTo(422);
        assertThat(wang.page().select("#amount-error").text()).contains("¥100,000.00");
        assertThat(wang.page().select("#number").val()).isEqualTo(paper);
        wang.submit("number", "12", "amount", "x", "acceptorCode", "999000000000", "dueOn", "");
        assertThat(wang.page().select("#number-error, #amount-error, #dueOn-error"))
                .hasSize(3);
        wang.submit("number", paper, "amount", "100000", "dueOn", "2026-06-03");
        assertThat(wang.page().select("#acceptorCode-error").text()).contains("999");
        wang.submit("acceptorCode", "102651000012", "dueOn", "2027-06-03");
        assertThat(wang.page().select("#dueOn-error").text()).contains("2026-09-01");
        wang.submit("dueOn", "2026-06-03", "rangeFirst", "1", "rangeLast", "100");
        assertThat(wang.page().select("#rangeFirst-error").text()).contains("¥1.00");
    }

    @Test
    void a_refusal_is_read_by_the_buyer_and_a_bill_is_withdrawn_before_it_is_signed() throws Exception {
        offer("60000", "2026-06-03");
        var mine = wang.path();
        jobs.run();
        chen.open("/workbench/exchange-bills");
        chen.open(chen.page().select("td.lead a").attr("href")).submit("reason", "背书人名称不符");
        assertThat(wang.open(mine).text()).contains("已拒收", "背书人名称不符");
        assertThat(wang.page().select(".confirm")).isEmpty();
        offer("60000", "2026-06-03");
        wang.open(wang.path()).press(wang.path().substring(wang.path().lastIndexOf('/')), "delete");
        assertThat(wang.text()).contains("买家已撤回");
        assertThat(wang.open("/my/exchange-bills").page().select("td.lead")).hasSize(2);
    }

    @Test
    void a_bill_of_a_refunded_order_is_endorsed_back() throws Exception {
        offer("100000", "2026-06-03");
        var mine = wang.path();
        jobs.run();
        var here = mine.replace("/my", "/workbench");
        chen.open(here).press("/signature");
        assertThat(chen.open(here).page().select("form[action$=/return]")).isEmpty();
        giveBack.give(shop, Ids.parse(order), "claim 1", Money.parseYuan("100000"));
        chen.open(here).press("/return");
        assertThat(chen.text()).contains("已登记退回", "已退回买家");
        assertThat(wang.open(mine).text()).contains("已退回买家");
        assertThat(chen.open("/workbench/exchange-bills?pile=held").text()).contains("手里没有汇票");
    }

    @Test
    void nobody_else_sees_it() throws Exception {
        offer("100000", "2026-06-03");
        var number = wang.path().substring(wang.path().lastIndexOf('/'));
        var stranger = signedIn(owner());
        assertThat(stranger.open("/my/exchange-bills" + number).status()).isEqualTo(404);
        assertThat(stranger.open("/workbench/exchange-bills" + number).status()).isEqualTo(404);
        assertThat(stranger.open("/my/exchange-bills/new?order=" + order).status())
                .isEqualTo(404);
        assertThat(signedIn(colleague).open("/workbench/exchange-bills").status())
                .isEqualTo(403);
        assertThat(stranger.open("/my/exchange-bills").text()).contains("还没有用过承兑汇票");
        assertThat(stranger.open("/workbench/exchange-bills/file?pile=held").status())
                .isEqualTo(200);
    }

    private void offer(String yuan, String due) throws Exception {
        wang.open("/my/exchange-bills/new?order=" + order)
                .submit(
                        "number", paper,
                        "amount", yuan,
                        "drawer", "成都锦程机电有限公司",
                        "acceptor", "中国工商银行成都分行",
                        "acceptorCode", "102651000012",
                        "issuedOn", "2026-03-01",
                        "dueOn", due);
    }

    private Walk signedIn(Person person) throws Exception {
        return new Walk(mvc).signIn(person.email(), PASSWORD);
    }
}
