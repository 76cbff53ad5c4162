package dev.sevenstar.trade;

import dev.sevenstar.payment.ExpectedMoney;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Held money that becomes the shop's when nobody complains: on the day an order counts as received by itself. */
@Component
class ExpectedReleases implements ExpectedMoney {

    private record Sent(long id, long buyerPerson, OffsetDateTime receiveUntil) {}

    private final JdbcClient jdbc;
    private final Plans plans;

    ExpectedReleases(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public List<Expected> of(long shopId, LocalDate from, LocalDate until, int most) {
        var sent = jdbc.sql("""
                select id, buyer_person, receive_until from trade_order
                where receive_until >= :from and receive_until < :until and shop_id = :shop
                order by receive_until limit :most""")
                .param("shop", shopId)
                .param("from", from.atStartOfDay(Times.ZONE).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(Times.ZONE).toOffsetDateTime())
                .param("most", most)
                .query(Sent.class)
                .list();
        var held = plans.held(shopId, sent.stream().map(Sent::id).toList());
        return sent.stream()
                .filter(order -> held.getOrDefault(order.id(), Money.ZERO).isPositive())
                .map(order -> new Expected(
                        LocalDate.ofInstant(order.receiveUntil().toInstant(), Times.ZONE),
                        "trade.expected.release",
                        held.getOrDefault(order.id(), Money.ZERO),
                        order.buyerPerson(),
                        "/workbench/orders/" + Ids.text(order.id())))
                .toList();
    }
}
