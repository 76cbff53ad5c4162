package dev.sevenstar.payment.credit;

import dev.sevenstar.identity.Buyer;
import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.NotFound;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could buy on credit where. */
@Component
public class CreditBuyers {

    private static final int LATEST_ORDERS = 200;
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Buyers buyers;
    private final JdbcClient jdbc;

    CreditBuyers(People people, Buyers buyers, JdbcClient jdbc) {
        this.people = people;
        this.buyers = buyers;
        this.jdbc = jdbc;
    }

    /** Company and name, as a shop knows a buyer. */
    public String name(long buyer) {
        var person = people.findById(buyer).map(Person::name).orElseThrow(NotFound::new);
        var company = buyers.of(buyer).map(Buyer::companyName).orElse("");
        var name = company.isBlank() ? person : company + " " + person;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Whether the shop takes orders on credit term. */
    public boolean mayAsk(long shopId) {
        return jdbc.sql("""
                select 1 from shop_method where shop_id = :shop and method in ('CREDIT_TERM', 'BILL_COLLECT') limit 1""")
                .param("shop", shopId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Who ordered lately and has no line that is open, the latest first. */
    public List<Person> withoutLine(long shopId) {
        var ids = jdbc.sql("""
                select o.buyer_person from (
                    select id, buyer_person from payment_plan where shop_id = :shop
                    order by shop_id desc, id desc limit %d) o
                where not exists (select 1 from credit_line l
                    where l.shop_id = :shop and l.buyer_person = o.buyer_person and l.state <> 'CLOSED')
                group by o.buyer_person order by max(o.id) desc""".formatted(LATEST_ORDERS))
                .param("shop", shopId)
                .query(Long.class)
                .list();
        return ids.isEmpty() ? List.of() : people.findAllById(ids);
    }

    /** Whether this buyer ever ordered there: a line is for somebody one knows. */
    public boolean isKnown(long shopId, long buyer) {
        return jdbc.sql("select 1 from payment_plan where shop_id = :shop and buyer_person = :buyer limit 1")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Shops that a person bought from lately and that take orders on credit. */
    public List<Long> shopsOf(long buyer) {
        return jdbc.sql("""
                select o.shop_id from (
                    select shop_id, reference from payment_plan where buyer_person = :buyer
                    order by buyer_person desc, reference desc limit %d) o
                where exists (select 1 from shop_method m
                    where m.shop_id = o.shop_id and m.method in ('CREDIT_TERM', 'BILL_COLLECT'))
                group by o.shop_id order by max(o.reference) desc""".formatted(LATEST_ORDERS))
                .param("buyer", buyer)
                .query(Long.class)
                .list();
    }
}
