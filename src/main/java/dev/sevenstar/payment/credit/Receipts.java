package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.Bills.OpenItem;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came in for bills of account, and what each receipt paid. */
@Component
public class Receipts {

    /**
     * Money that came in.
     *
     * @param amount all of it, or what it paid of the bill that was asked about
     * @param backAt when it was taken back, null if it was not
     */
    public record Receipt(
            long shopId,
            long id,
            long buyerPerson,
            Money amount,
            ReceiptWay way,
            LocalDate receivedOn,
            String note,
            Instant madeAt,
            String byName,
            @Nullable Instant backAt,
            String backName,
            String backNote) {

        public String number() {
            return Ids.text(id);
        }

        public boolean isBack() {
            return backAt != null;
        }

        public boolean canGoBack() {
            return way.isWrittenDown() && !isBack();
        }
    }

    /**
     * What a receipt paid of one order.
     *
     * @param step of the order's plan that booked it
     */
    public record Item(long planId, long reference, long billId, Money amount, int step) {}

    private static final String COLUMNS = """
            r.shop_id, r.id, r.buyer_person, r.way, r.received_on, r.note, r.made_at, r.by_name,
                v.at as back_at, v.by_name as back_name, v.note as back_note""";
    private static final String REVERSED =
            " left join credit_receipt_reversal v on v.shop_id = r.shop_id and v.receipt_id = r.id ";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the shop has no such receipt */
    public Receipt get(ShopKey key) {
        return jdbc.sql("select " + COLUMNS + ", r.amount_fen from credit_receipt r" + REVERSED
                        + "where r.shop_id = :shop and r.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Receipts::receipt)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What paid a bill, the newest first. */
    public List<Receipt> ofBill(ShopKey bill) {
        return jdbc.sql("select " + COLUMNS + """
                , i.amount_fen
                from (select shop_id, receipt_id, sum(amount_fen) as amount_fen from credit_receipt_item
                        where shop_id = :shop and bill_id = :bill group by shop_id, receipt_id) i
                    join credit_receipt r on r.shop_id = i.shop_id and r.id = i.receipt_id""" + REVERSED + "order by r.id desc")
                .param("shop", bill.shopId())
                .param("bill", bill.id())
                .query(Receipts::receipt)
                .list();
    }

    /** The orders that a receipt paid. */
    public List<Item> items(ShopKey key) {
        return jdbc.sql("""
                select i.plan_id, p.reference, i.bill_id, i.amount_fen, i.step
                from credit_receipt_item i join payment_plan p on p.shop_id = i.shop_id and p.id = i.plan_id
                where i.shop_id = :shop and i.receipt_id = :receipt
                order by i.shop_id, i.receipt_id, i.plan_id""")
                .param("shop", key.shopId())
                .param("receipt", key.id())
                .query((row, index) -> new Item(
                        row.getLong("plan_id"),
                        row.getLong("reference"),
                        row.getLong("bill_id"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getInt("step")))
                .list();
    }

    /** The receipt that this form made already. */
    public Optional<ShopKey> ofForm(long shopId, String form) {
        return jdbc.sql("select shop_id, id from credit_receipt where shop_id = :shop and form = :form")
                .param("shop", shopId)
                .param("form", form)
                .query(ShopKey.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ShopKey add(NewReceipt receipt, Instant at) {
        var key = ShopKey.next(receipt.shopId());
        jdbc.sql("""
                insert into credit_receipt (shop_id, id, buyer_person, amount_fen, way, received_on, note, form, made_at,
                    by_id, by_name)
                values (:shop, :id, :buyer, :amount, :way, :received, :note, :form, :at, :by, :name)""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .param("buyer", receipt.buyer())
                .param("amount", receipt.amount().fen())
                .param("way", receipt.way().name())
                .param("received", receipt.receivedOn())
                .param("note", receipt.note())
                .param("form", receipt.form())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", receipt.byId())
                .param("name", receipt.byName())
                .update();
        return key;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addItem(ShopKey key, OpenItem item, Money amount, int step) {
        jdbc.sql("""
                insert into credit_receipt_item (shop_id, receipt_id, plan_id, bill_id, amount_fen, step)
                values (:shop, :receipt, :plan, :bill, :amount, :step)""")
                .param("shop", key.shopId())
                .param("receipt", key.id())
                .param("plan", item.planId())
                .param("bill", item.billId())
                .param("amount", amount.fen())
                .param("step", step)
                .update();
    }

    /** @return false if it was taken back before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(ShopKey key, long by, String byName, String note, Instant at) {
        return jdbc.sql("""
                insert into credit_receipt_reversal (shop_id, receipt_id, at, by_id, by_name, note)
                values (:shop, :receipt, :at, :by, :name, :note) on conflict do nothing""")
                        .param("shop", key.shopId())
                        .param("receipt", key.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("name", byName)
                        .param("note", note)
                        .update()
                == 1;
    }

    private static Receipt receipt(ResultSet row, int index) throws SQLException {
        var back = row.getObject("back_at", OffsetDateTime.class);
        return new Receipt(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getLong("buyer_person"),
                Money.ofFen(row.getLong("amount_fen")),
                ReceiptWay.valueOf(row.getString("way")),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                back == null ? null : back.toInstant(),
                back == null ? "" : row.getString("back_name"),
                back == null ? "" : row.getString("back_note"));
    }
}
