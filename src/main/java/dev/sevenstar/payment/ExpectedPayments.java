package dev.sevenstar.payment;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bills of account that fall due, and instalments that do and are on no bill. */
@Component
class ExpectedPayments implements ExpectedMoney {

    private final JdbcClient jdbc;

    ExpectedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Expected> of(long shopId, LocalDate from, LocalDate until, int most) {
        return jdbc.sql("""
                select b.due_on as due, 'bill' as kind, b.id as number, b.buyer_person as buyer,
                    cast(sum(n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen) as bigint) as open_fen
                from credit_bill b
                    join credit_bill_item i on i.shop_id = b.shop_id and i.bill_id = b.id
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                where b.shop_id = :shop and b.due_on between :from and :until and n.state in ('DUE', 'OVERDUE')
                group by b.due_on, b.id, b.buyer_person
                having sum(n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen) > 0
                union all
                select n.due_on, 'instalment', p.reference, p.buyer_person,
                    n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen
                from payment_instalment n join payment_plan p on p.shop_id = n.shop_id and p.id = n.plan_id
                where n.state in ('DUE', 'OVERDUE') and n.due_on between :from and :until and n.shop_id = :shop
                    and n.channel <> 'BILL'
                order by 1, 3 limit :most""")
                .param("shop", shopId)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, index) -> expected(
                        row.getString("kind").equals("bill"),
                        row.getObject("due", LocalDate.class),
                        row.getLong("number"),
                        row.getLong("buyer"),
                        Money.ofFen(row.getLong("open_fen"))))
                .list();
    }

    private static Expected expected(boolean bill, LocalDate due, long number, long buyer, Money open) {
        return bill
                ? new Expected(due, "payment.expected.bill", open, buyer, "/workbench/bills/" + Ids.text(number))
                : new Expected(
                        due, "payment.expected.instalment", open, buyer, "/workbench/orders/" + Ids.text(number));
    }
}
