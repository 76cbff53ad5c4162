package dev.sevenstar.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderLine;
import dev.sevenstar.trade.PriceReason;
import dev.sevenstar.trade.Receiver;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim.Most;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final Most MOST = new Most(Money.parseYuan("59"), Money.parseYuan("8"));
    private static final Hand WANG = new Hand(Side.BUYER, 7, "王程");
    private static final Hand PLATFORM = new Hand(Side.PLATFORM, 9, "小二");
    private static final String ADDRESS = "浙江省宁波市 陈恒 13800000000";
    private static final Hand CHEN = new Hand(Side.SELLER, 8, "陈恒");

    @Test
    void before_shipment_the_whole_comes_back_without_a_return() {
        assertThatThrownBy(() -> claim(paid(), terms("58", "8", false, ClaimReason.CHANGED_MIND)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> claim(paid(), terms("59", "8", true, ClaimReason.CHANGED_MIND)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> claim(paid(), terms("59", "8", false, ClaimReason.BAD_QUALITY)))
                .isInstanceOf(Refused.class);
        var claim = claim(paid(), terms("59", "8", false, ClaimReason.NOT_SHIPPED_IN_TIME));
        claim.accept(ADDRESS, CHEN, NOW);
        assertThat(claim.refunded()).isEqualTo(Money.parseYuan("67"));
    }

    @Test
    void more_than_was_paid_is_not_asked_back() {
        assertThatThrownBy(() -> claim(sent(), terms("59.01", "0", false, ClaimReason.BAD_QUALITY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> claim(sent(), terms("1", "8.01", false, ClaimReason.BAD_QUALITY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> claim(sent(), terms("1", "1", false, ClaimReason.TOO_FEW)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void bad_goods_have_to_be_shown() {
        assertThatThrownBy(() -> new ClaimTerms(
                        List.of(1), Money.parseYuan("1"), Money.ZERO, false, ClaimReason.DAMAGED, "碎了", Evidence.NONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void goods_come_back_before_the_money_does() {
        var claim = claim(sent(), terms("30", "0", true, ClaimReason.BAD_QUALITY));
        claim.accept(ADDRESS, CHEN, NOW);
        assertThat(claim.state()).isEqualTo(ClaimState.AWAITING_RETURN);
        claim.sendBack("顺丰 SF2", WANG, NOW);
        claim.receiveBack(Map.of(), CHEN, NOW);
        assertThat(claim.refunded()).isEqualTo(Money.parseYuan("30"));
    }

    @Test
    void a_refused_claim_is_changed_and_asked_again() {
        var claim = claim(sent(), terms("30", "0", false, ClaimReason.BAD_QUALITY));
        assertThatThrownBy(() -> claim.reject(" ", Evidence.NONE, CHEN, NOW)).isInstanceOf(Refused.class);
        claim.reject("只有 5 个有问题", Evidence.NONE, CHEN, NOW);
        claim.change(sent(), terms("5", "0", false, ClaimReason.BAD_QUALITY), MOST, NOW);
        claim.accept(ADDRESS, CHEN, NOW);
        assertThat(claim.refunded()).isEqualTo(Money.parseYuan("5"));
        assertThat(claim.rejections()).isEqualTo(1);
    }

    @Test
    void a_silent_seller_has_agreed_after_five_days() {
        var claim = claim(sent(), terms("30", "0", false, ClaimReason.BAD_QUALITY));
        assertThat(claim.timeOut(ADDRESS, NOW.plus(Duration.ofDays(5)).minusSeconds(1)))
                .isFalse();
        assertThat(claim.timeOut(ADDRESS, NOW.plus(Duration.ofDays(5)))).isTrue();
        assertThat(claim.state()).isEqualTo(ClaimState.REFUNDED);
    }

    @Test
    void a_buyer_who_sends_nothing_back_gets_nothing() {
        var claim = claim(sent(), terms("30", "0", true, ClaimReason.BAD_QUALITY));
        claim.accept(ADDRESS, CHEN, NOW);
        assertThat(claim.timeOut(ADDRESS, NOW.plus(Duration.ofDays(7)))).isTrue();
        assertThat(claim.state()).isEqualTo(ClaimState.CLOSED);
    }

    @Test
    void a_seller_who_never_says_that_they_arrived_pays_after_ten_days() {
        var claim = claim(sent(), terms("30", "0", true, ClaimReason.BAD_QUALITY));
        claim.accept(ADDRESS, CHEN, NOW);
        claim.sendBack("顺丰 SF2", WANG, NOW);
        assertThat(claim.timeOut(ADDRESS, NOW.plus(Duration.ofDays(10)))).isTrue();
        assertThat(claim.state()).isEqualTo(ClaimState.REFUNDED);
    }

    @Test
    void nobodys_time_runs_while_the_platform_decides() {
        var claim = claim(sent(), terms("30", "0", false, ClaimReason.BAD_QUALITY));
        claim.callPlatform("谈不拢", Evidence.NONE, WANG, NOW.plus(Duration.ofDays(4)));
        assertThat(claim.timeOut(ADDRESS, NOW.plus(Duration.ofDays(400)))).isFalse();
        assertThatThrownBy(() -> claim.accept(ADDRESS, CHEN, NOW)).isInstanceOf(Refused.class);
        claim.sendPlatformAway(WANG, NOW.plus(Duration.ofDays(20)));
        assertThat(claim.due()).isEqualTo(NOW.plus(Duration.ofDays(21)));
        claim.callPlatform("谈不拢", Evidence.NONE, WANG, NOW.plus(Duration.ofDays(20)));
        assertThatThrownBy(() -> claim.decide(Money.parseYuan("30.01"), "x", PLATFORM, NOW))
                .isInstanceOf(Refused.class);
        claim.decide(Money.parseYuan("12.50"), "一半有问题", PLATFORM, NOW);
        assertThat(claim.refunded()).isEqualTo(Money.parseYuan("12.50"));
    }

    private static Claim claim(Order order, ClaimTerms terms) {
        return Claim.open(order, terms, MOST, NOW);
    }

    private static ClaimTerms terms(String goods, String freight, boolean returning, ClaimReason reason) {
        return new ClaimTerms(
                List.of(1),
                Money.parseYuan(goods),
                Money.parseYuan(freight),
                returning,
                reason,
                "有问题",
                new Evidence("form", 1));
    }

    private static Order paid() {
        var line = new OrderLine(
                1,
                41,
                1,
                "-",
                "六角螺栓",
                "",
                null,
                "个",
                100,
                Money.parseYuan("0.59"),
                Money.parseYuan("59"),
                PriceReason.TIER,
                null,
                Money.ZERO,
                Money.ZERO,
                0,
                0);
        var order = Order.place(
                1,
                WANG,
                MethodCode.ESCROW,
                new Receiver("王程", "13800000000", "510104", "春熙路 1 号"),
                "",
                List.of(line),
                Money.parseYuan("8"),
                NOW);
        order.clear(NOW);
        return order;
    }

    private static Order sent() {
        var order = paid();
        order.ship(Map.of(1, 100), "SF", "SF1", CHEN, NOW);
        return order;
    }
}
