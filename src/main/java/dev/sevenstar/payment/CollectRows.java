package dev.sevenstar.payment;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners collected for instalments, and how much of it is left to go back. */
@Component
class CollectRows {

    /** @param left collected and not given back, with what the buyer bore on top */
    record Collected(Partner partner, String key, Money left) {}

    private final JdbcClient jdbc;

    CollectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ShopKey plan, int number, PartnerRequest request) {
        jdbc.sql("""
                insert into payment_collect (partner, call_number, shop_id, plan_id, number, amount_fen, back_fen)
                values (:partner, :key, :shop, :plan, :number, :amount, 0)""")
                .param("partner", request.partner().name())
                .param("key", request.key())
                .param("shop", plan.shopId())
                .param("plan", plan.id())
                .param("number", number)
                .param("amount", request.amount().fen())
                .update();
    }

    /** What paid an instalment and has not gone back, in the order of the keys. */
    List<Collected> left(ShopKey plan, int number) {
        return jdbc.sql("""
                select partner, call_number, amount_fen - back_fen as left_fen from payment_collect
                where shop_id = :shop and plan_id = :plan and number = :number and back_fen < amount_fen
                order by shop_id, plan_id, number, call_number""")
                .param("shop", plan.shopId())
                .param("plan", plan.id())
                .param("number", number)
                .query((row, index) -> new Collected(
                        Partner.valueOf(row.getString("partner")),
                        row.getString("call_number"),
                        Money.ofFen(row.getLong("left_fen"))))
                .list();
    }

    /** The database refuses more than was collected. */
    void giveBack(Collected from, Money amount) {
        jdbc.sql("""
                update payment_collect set back_fen = back_fen + :amount
                where partner = :partner and call_number = :key""")
                .param("amount", amount.fen())
                .param("partner", from.partner().name())
                .param("key", from.key())
                .update();
    }
}
