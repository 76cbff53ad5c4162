package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.books.BookChecks;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of a shop whatever happened at it, between any two acts. */
final class ShopTruth {

    private final BookChecks books;
    private final Orders orders;
    private final Plans plans;
    private final MoneyReturns returns;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    ShopTruth(ApplicationContext house) {
        books = house.getBean(BookChecks.class);
        orders = house.getBean(Orders.class);
        plans = house.getBean(Plans.class);
        returns = house.getBean(MoneyReturns.class);
        ledger = house.getBean(Ledger.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    void check(long shop) {
        theBooksAreTrue(shop);
        linesHoldNoMoreThanTheirLimit(shop);
        billsAreSettledWhenTheyArePaid(shop);
        var all = ordersOf(shop).stream().map(orders::get).toList();
        for (var order : all) {
            var plan = plans.get(shop, order.key().id());
            assertThat(plan.total()).as("what order %s costs", order.key()).isEqualTo(order.total());
            goodsFollowTheMoney(order, plan);
            whatWentBackIsOnItsWays(order, plan);
        }
        theShopHasWhatCame(
                shop,
                all.stream().map(order -> plans.get(shop, order.key().id())).toList());
    }

    List<ShopKey> ordersOf(long shop) {
        return jdbc.sql("select shop_id, id from trade_order where shop_id = :shop order by shop_id, id")
                .param("shop", shop)
                .query(ShopKey.class)
                .list();
    }

    /** Goods that nobody can sell any more, or not to others: the rest is on the shelf. */
    int takenBy(long shop) {
        return jdbc.sql("""
                select cast(coalesce(sum(case o.state when 'CANCELLED' then 0
                    when 'CLOSED' then case o.close_reason when 'REFUSED_AT_THE_DOOR' then 0 else l.shipped end
                    else l.quantity - l.unwanted end), 0) as int)
                from trade_order o join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id
                where o.shop_id = :shop""").param("shop", shop).query(Integer.class).single();
    }

    private void theBooksAreTrue(long shop) {
        books.checkNow();
        var check = books.latest().orElseThrow();
        assertThat(books.findings(check.id(), 2_000).stream().filter(found -> found.shopId() == shop))
                .isEmpty();
    }

    private void linesHoldNoMoreThanTheirLimit(long shop) {
        assertThat(jdbc.sql("""
                        select buyer_person from credit_line
                        where shop_id = :shop and (occupied_fen > limit_fen or occupied_fen < 0)""").param("shop", shop).query(Long.class).list()).isEmpty();
    }

    private void billsAreSettledWhenTheyArePaid(long shop) {
        var wrong = jdbc.sql("""
                        select b.id from credit_bill b where b.shop_id = :shop and b.settled = case when exists (
                            select 1 from credit_bill_item i
                            join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                            where i.shop_id = b.shop_id and i.bill_id = b.id
                              and n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen > 0) then true else false end""").param("shop", shop).query(Long.class).list();
        assertThat(wrong).as("bills that are settled or not").isEmpty();
    }

    private static void goodsFollowTheMoney(Order order, Plan plan) {
        var as = order.key() + " " + order.method() + " " + order.state() + " " + plan.state();
        switch (order.state()) {
            case AWAITING_PAYMENT -> assertThat(plan.mayShip()).as(as).isFalse();
            case AWAITING_SHIPMENT, AWAITING_RECEIPT ->
                assertThat(plan.state()).as(as).isIn(PlanState.OPEN, PlanState.SETTLED);
            case COMPLETED -> assertThat(plan.receivedOn()).as(as).isNotNull();
            case CANCELLED -> {
                assertThat(plan.state()).as(as).isEqualTo(PlanState.CANCELLED);
                assertThat(plan.refundable()).as(as).isEqualTo(Money.ZERO);
            }
            case CLOSED -> assertThat(plan.refundable()).as(as).isEqualTo(Money.ZERO);
        }
    }

    /** Every fen that a buyer got back or owes no more went one way, once. */
    private void whatWentBackIsOnItsWays(Order order, Plan plan) {
        var ways = returns.of(order.key().shopId(), order.key().id()).stream()
                .filter(each -> !each.isLate())
                .map(MoneyReturn::amount)
                .reduce(Money.ZERO, Money::plus);
        var back = sum(plan, each -> each.refunded().plus(each.waived()).plus(onTop(each)));
        assertThat(ways).as("on its way back of %s", order.key()).isEqualTo(back);
    }

    private static Money onTop(Instalment each) {
        return each.surcharge().isPositive() && each.paid().isPositive() ? each.feeBack() : Money.ZERO;
    }

    /** What came for a shop is with it, or with whoever took a fee of it. */
    private void theShopHasWhatCame(long shop, List<Plan> all) {
        var came = all.stream()
                .map(plan -> sum(plan, each -> hasCome(each) ? each.kept() : Money.ZERO))
                .reduce(Money.ZERO, Money::plus)
                .plus(movedByBills(shop));
        var has = Stream.of(
                        AccountKind.AVAILABLE,
                        AccountKind.IN_DISPUTE,
                        AccountKind.WITHDRAWING,
                        AccountKind.DIRECT,
                        AccountKind.FEE_EXPENSE,
                        AccountKind.DRAWN_EARLY)
                .map(kind -> ledger.balance(shop, kind))
                .reduce(Money.ZERO, Money::plus)
                .plus(withdrawn(shop));
        assertThat(has).as("what the shop has").isEqualTo(came);
        assertThat(ledger.balance(shop, AccountKind.ESCROW_HELD))
                .as("held")
                .isEqualTo(sum(
                        all,
                        each -> each.channel() == Channel.ESCROW && each.state() == InstalmentState.PAID
                                ? each.kept()
                                : Money.ZERO));
        assertThat(ledger.balance(shop, AccountKind.DUE_FROM_PARTNER))
                .as("due from partners")
                .isEqualTo(dueFromPartners(all));
    }

    private static boolean hasCome(Instalment each) {
        return each.releasedAt() != null || each.channel() == Channel.DIRECT || each.channel() == Channel.BILL;
    }

    private static Money dueFromPartners(List<Plan> all) {
        return all.stream()
                .map(plan -> plan.method() == MethodCode.CREDIT_BUY && plan.receivedOn() != null
                        ? plan.owed()
                        : sum(
                                plan,
                                each -> each.channel() == Channel.CARRIER && each.state() == InstalmentState.PAID
                                        ? each.kept()
                                        : Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money movedByBills(long shop) {
        return sum(shop, "select coalesce(sum(moved_fen), 0) from exchange_cover where shop_id = :shop");
    }

    private Money withdrawn(long shop) {
        return sum(
                shop,
                "select coalesce(sum(amount_fen), 0) from payment_withdrawal where shop_id = :shop and state = 'DONE'");
    }

    private Money sum(long shop, String question) {
        return Money.ofFen(
                jdbc.sql(question).param("shop", shop).query(Long.class).single());
    }

    private static Money sum(List<Plan> plans, Function<Instalment, Money> part) {
        return plans.stream().map(plan -> sum(plan, part)).reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(Plan plan, Function<Instalment, Money> part) {
        return plan.instalments().stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
