package dev.sevenstar.trade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.CollectAtTheDoor;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Drawn;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;

class OrderPartsTest extends AFactorySells {

    @Autowired
    OrderParts parts;

    @Autowired
    Drawn drawn;

    @Autowired
    CollectAtTheDoor collect;

    @Autowired
    TradeWords words;

    Hand chen;
    Person wang;
    ShopKey order;

    @BeforeEach
    void wang_orders_a_thousand_bolts() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        var factory = world.boltFactory();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        wang = world.buyer();
        order = place.place(request(boltsOf(factory), wang, 1_000, MethodCode.ESCROW, "616.00"));
    }

    @AfterEach
    void no_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_not_paid_yet_is_asked_for_and_gates_the_goods() {
        var plan = (PlanView) laid(Side.BUYER).get("plan");
        assertThat(plan).isNotNull();
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.look()).isEqualTo("now");
            assertThat(step.amount()).isEqualTo("¥616.00");
            assertThat(step.gate()).isEqualTo("付清这一笔后才能发货");
        });
        assertThat(plan.sums()).extracting(SumView::name, SumView::amount).containsExactly(tuple("还要付", "¥616.00"));
    }

    @Test
    void what_was_paid_is_held_until_it_is_received() {
        pay(order);
        assertThat(sums()).containsExactly(tuple("已付", "¥616.00"), tuple("担保中", "¥616.00"));
        orders.change(order, each -> each.ship(Map.of(1, 1_000), "SF", "SF1", chen, Times.now(clock)));
        receipt.confirm(order, hand(wang));
        assertThat(sums()).containsExactly(tuple("已付", "¥616.00"), tuple("已到账", "¥616.00"));
    }

    @Test
    void what_a_carrier_collected_is_not_held_by_the_market() {
        var reference = order.id() + 1;
        plans.open(new NewPlan(
                order.shopId(),
                reference,
                wang.id(),
                MethodCode.COD,
                Fee.NONE,
                Money.parseYuan("68"),
                Money.parseYuan("8")));
        collect.collected(order.shopId(), reference);
        var plan = PlanView.of(plans.get(order.shopId(), reference), Side.SELLER, words);
        assertThat(plan.sums())
                .extracting(SumView::name, SumView::amount)
                .containsExactly(tuple("已付", "¥76.00"), tuple("待结算", "¥76.00"));
    }

    @Test
    void a_change_of_price_stands_at_its_line() {
        orders.change(
                order, each -> each.changePrice(Map.of(1, Money.parseYuan("-16")), Money.ZERO, chen, Times.now(clock)));
        var line = Jsoup.parseBodyFragment("<table>"
                        + drawn.each("trade/orders/_lines", "line", (List<?>)
                                laid(Side.BUYER).get("lines"))
                        + "</table>")
                .selectFirst("tr");
        assertThat(line).isNotNull();
        assertThat(line.text()).contains("六角螺栓", "1,000 个", "¥574.00", "¥590.00", "-¥16.00", "阶梯价");
    }

    @Test
    void a_buyer_reads_which_side_acted_and_the_shop_reads_who() {
        pay(order);
        orders.change(order, each -> each.ship(Map.of(1, 400), "SF", "SF1", chen, Times.now(clock)));
        assertThat(timeline(Side.BUYER).text()).contains("提交订单", "买家 王程", "收到付款 ¥616.00", "发货：顺丰速运 SF1 商家");
        assertThat(timeline(Side.BUYER).text()).doesNotContain("陈恒");
        assertThat(timeline(Side.SELLER).text()).contains("商家 陈恒", "买家 王程");
        assertThat(timeline(Side.BUYER).select("li").eachAttr("class")).startsWith("now", "done");
    }

    private Map<String, Object> laid(Side reader) {
        var model = new ExtendedModelMap();
        var plan = plans.get(order.shopId(), order.id());
        parts.lay(orders.get(order), plan, orders.timeline(order), reader, false, model);
        return model;
    }

    private List<Tuple> sums() {
        var plan = (PlanView) laid(Side.SELLER).get("plan");
        assertThat(plan).isNotNull();
        return plan.sums().stream().map(sum -> tuple(sum.name(), sum.amount())).toList();
    }

    private Document timeline(Side reader) {
        return Jsoup.parseBodyFragment(drawn.each(
                "trade/orders/_timeline", "entry", (List<?>) laid(reader).get("timeline")));
    }
}
