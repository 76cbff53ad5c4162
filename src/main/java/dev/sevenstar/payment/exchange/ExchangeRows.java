package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.exchange.BillFace.Range;
import dev.sevenstar.payment.exchange.BillState.Pile;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.exchange.Target.Kind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bills of exchange as they are kept, for those who change them. */
@Component
class ExchangeRows {

    static final String COLUMNS = """
            b.shop_id, b.id, b.buyer_person, b.paper, b.range_first, b.range_last, b.drawer, b.acceptor, b.acceptor_code,
                b.amount_fen, b.issued_on, b.due_on, b.state, b.changed_on, b.interest_fen, b.reason""";

    /**
     * What a bill paid of an order.
     *
     * @param moved became money while other bills of the order had not
     * @param state of the bill
     */
    record Cover(ShopKey bill, long planId, Money amount, Money moved, BillState state) {

        /** Whether the bill is money by now. */
        boolean money() {
            return state.pile() == Pile.MONEY;
        }
    }

    private final JdbcClient jdbc;

    ExchangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ShopKey> ofForm(long person, String form) {
        return jdbc.sql("select shop_id, id from exchange_bill where buyer_person = :person and form = :form")
                .param("person", person)
                .param("form", form)
                .query(ShopKey.class)
                .optional();
    }

    /** Whether somebody has offered this bill, or a part of it, to anybody; others who ask wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isTaken(BillFace face) {
        jdbc.sql("insert into exchange_paper (paper) values (:paper) on conflict do nothing")
                .param("paper", face.number())
                .update();
        jdbc.sql("select paper from exchange_paper where paper = :paper for update")
                .param("paper", face.number())
                .query(String.class)
                .single();
        return jdbc
                .sql("select " + COLUMNS + " from exchange_bill b where b.paper = :paper and b.pile <> 'BACK'")
                .param("paper", face.number())
                .query(ExchangeRows::bill)
                .list()
                .stream()
                .anyMatch(each -> each.face().isSameAs(face));
    }

    void insert(ExchangeBill bill, LocalDate payOn, String note, String form) {
        var face = bill.face();
        var range = face.range();
        jdbc.sql("""
                insert into exchange_bill (shop_id, id, buyer_person, paper, range_first, range_last, drawer, acceptor,
                    acceptor_code, amount_fen, issued_on, due_on, pay_on, note, form, state, pile, changed_on,
                    interest_fen, reason)
                values (:shop, :id, :buyer, :paper, :first, :last, :drawer, :acceptor, :code, :amount, :issued, :due,
                    :pay, :note, :form, :state, :pile, :changed, 0, '')""")
                .param("shop", bill.key().shopId())
                .param("id", bill.key().id())
                .param("buyer", bill.buyerPerson())
                .param("paper", face.number())
                .param("first", range == null ? null : range.first())
                .param("last", range == null ? null : range.last())
                .param("drawer", face.drawer())
                .param("acceptor", face.acceptor())
                .param("code", face.acceptorCode())
                .param("amount", face.amount().fen())
                .param("issued", face.issuedOn())
                .param("due", face.dueOn())
                .param("pay", payOn)
                .param("note", note)
                .param("form", form)
                .param("state", bill.state().name())
                .param("pile", bill.state().pile().name())
                .param("changed", bill.changedOn())
                .update();
    }

    void addTargets(ShopKey bill, List<Target> targets) {
        for (int i = 0; i < targets.size(); i++)
            jdbc.sql("""
                    insert into exchange_target (shop_id, bill_id, kind, target_id, position, amount_fen)
                    values (:shop, :bill, :kind, :target, :position, :amount)""")
                    .param("shop", bill.shopId())
                    .param("bill", bill.id())
                    .param("kind", targets.get(i).kind().name())
                    .param("target", targets.get(i).id())
                    .param("position", i)
                    .param("amount", targets.get(i).amount().fen())
                    .update();
    }

    /** What bills that nobody has signed or refused yet are to pay of what is on a buyer's list at a shop. */
    List<Target> promised(long shopId, long person) {
        return jdbc.sql("""
                select t.kind, t.target_id, cast(sum(t.amount_fen) as bigint) as amount_fen
                from exchange_bill b join exchange_target t on t.shop_id = b.shop_id and t.bill_id = b.id
                where b.shop_id = :shop and b.pile = 'COMING' and b.buyer_person = :person
                group by t.kind, t.target_id""")
                .param("shop", shopId)
                .param("person", person)
                .query(ExchangeRows::target)
                .list();
    }

    /** Takes a bill until the transaction ends; always before the plans that it pays. */
    @Transactional(propagation = Propagation.MANDATORY)
    ExchangeBill hold(ShopKey key) {
        return jdbc.sql("select " + COLUMNS + " from exchange_bill b where b.shop_id = :shop and b.id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ExchangeRows::bill)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void update(ExchangeBill bill, @Nullable LocalDate remindOn) {
        jdbc.sql("""
                update exchange_bill set state = :state, pile = :pile, changed_on = :changed, interest_fen = :interest,
                    reason = :reason, remind_on = :remind
                where shop_id = :shop and id = :id""")
                .param("state", bill.state().name())
                .param("pile", bill.state().pile().name())
                .param("changed", bill.changedOn())
                .param("interest", bill.interest().fen())
                .param("reason", bill.reason())
                .param("remind", remindOn)
                .param("shop", bill.key().shopId())
                .param("id", bill.key().id())
                .update();
    }

    void addStep(ExchangeBill bill, Instant at, Hand by, String note) {
        jdbc.sql("""
                insert into exchange_step (shop_id, bill_id, state, at, by_id, by_name, note)
                values (:shop, :bill, :state, :at, :by, :name, :note)""")
                .param("shop", bill.key().shopId())
                .param("bill", bill.key().id())
                .param("state", bill.state().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("note", note)
                .update();
    }

    void addCover(ShopKey bill, long planId, Money amount) {
        jdbc.sql("""
                insert into exchange_cover (shop_id, bill_id, plan_id, amount_fen, moved_fen)
                values (:shop, :bill, :plan, :amount, 0)""")
                .param("shop", bill.shopId())
                .param("bill", bill.id())
                .param("plan", planId)
                .param("amount", amount.fen())
                .update();
    }

    /** The orders that a bill paid. */
    List<Cover> covers(ShopKey bill) {
        return covers("c.bill_id = :id order by c.shop_id, c.bill_id, c.plan_id", bill.shopId(), bill.id());
    }

    /** The bills that paid an order. */
    List<Cover> ofPlan(ShopKey plan) {
        return covers("c.plan_id = :id order by c.shop_id, c.plan_id, c.bill_id", plan.shopId(), plan.id());
    }

    private List<Cover> covers(String which, long shopId, long id) {
        return jdbc.sql("""
                select c.bill_id, c.plan_id, c.amount_fen, c.moved_fen, b.state
                from exchange_cover c join exchange_bill b on b.shop_id = c.shop_id and b.id = c.bill_id
                where c.shop_id = :shop and\s""" + which)
                .param("shop", shopId)
                .param("id", id)
                .query((row, index) -> new Cover(
                        new ShopKey(shopId, row.getLong("bill_id")),
                        row.getLong("plan_id"),
                        Money.ofFen(row.getLong("amount_fen")),
                        Money.ofFen(row.getLong("moved_fen")),
                        BillState.valueOf(row.getString("state"))))
                .list();
    }

    void moved(ShopKey bill, long planId, Money amount) {
        jdbc.sql("""
                update exchange_cover set moved_fen = :amount
                where shop_id = :shop and bill_id = :bill and plan_id = :plan""")
                .param("amount", amount.fen())
                .param("shop", bill.shopId())
                .param("bill", bill.id())
                .param("plan", planId)
                .update();
    }

    void nothingMoved(ShopKey plan) {
        jdbc.sql("update exchange_cover set moved_fen = 0 where shop_id = :shop and plan_id = :plan")
                .param("shop", plan.shopId())
                .param("plan", plan.id())
                .update();
    }

    /** Bills that somebody is to be reminded of, the longest first. */
    List<ShopKey> toRemind(LocalDate today, int limit) {
        return jdbc.sql("""
                select shop_id, id from exchange_bill where remind_on <= :today
                order by remind_on, shop_id, id limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    /** Asked anew by who holds the bill, since another node may have been faster. */
    boolean isToRemind(ShopKey key, LocalDate today) {
        return jdbc.sql("select count(*) from exchange_bill where shop_id = :shop and id = :id and remind_on <= :today")
                        .param("shop", key.shopId())
                        .param("id", key.id())
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    static ExchangeBill bill(ResultSet row, int index) throws SQLException {
        var first = row.getObject("range_first", Long.class);
        var last = row.getObject("range_last", Long.class);
        var face = new BillFace(
                row.getString("paper"),
                first == null || last == null ? null : new Range(first, last),
                row.getString("drawer"),
                row.getString("acceptor"),
                row.getString("acceptor_code"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                true);
        return new ExchangeBill(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("buyer_person"),
                face,
                BillState.valueOf(row.getString("state")),
                row.getObject("changed_on", LocalDate.class),
                Money.ofFen(row.getLong("interest_fen")),
                row.getString("reason"));
    }

    static Target target(ResultSet row, int index) throws SQLException {
        return new Target(
                Kind.valueOf(row.getString("kind")), row.getLong("target_id"), Money.ofFen(row.getLong("amount_fen")));
    }
}
