package dev.sevenstar.trade.invoice;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.invoice.InvoiceRequest.Sent;
import dev.sevenstar.trade.invoice.InvoiceRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoices that buyers ask for, one for each order. */
@Component
public class InvoiceRequests {

    /** A count of this many means "so many or more". */
    public static final int MANY = 100;

    /** What the buyer pays in the end: what went back is on no invoice. */
    private static final String AMOUNT = "o.goods_fen + o.freight_fen - o.refunded_fen";

    private final JdbcClient jdbc;
    private final Orders orders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvoiceRequests(JdbcClient jdbc, Orders orders, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    public Optional<InvoiceRequest> of(ShopKey order) {
        return jdbc.sql("select asked_at, invoice_number, sent_carrier, sent_waybill, sent_at, " + InvoiceTitles.COLUMNS
                        + " from trade_invoice_request where shop_id = :shop and order_id = :order")
                .param("shop", order.shopId())
                .param("order", order.id())
                .query(InvoiceRequests::request)
                .optional();
    }

    /**
     * Asks for an invoice, or for another than before.
     *
     * @throws Refused if the order came to nothing, is completed for too long, or the invoice is sent already
     */
    @Transactional
    public void ask(ShopKey key, Hand by, InvoiceTitle title) {
        var order = asking(key);
        withdrawn(key);
        jdbc.sql(
                        "insert into trade_invoice_request (shop_id, order_id, id, asked_by, asked_at, "
                                + InvoiceTitles.COLUMNS
                                + ") values (:shop, :order, :id, :by, :at, :kind, :title, :taxId, :bank, :account, :address, :phone)")
                .paramSource(InvoiceTitles.columns(title)
                        .addValue("shop", key.shopId())
                        .addValue("order", key.id())
                        .addValue("id", Ids.next())
                        .addValue("by", by.personId())
                        .addValue("at", Times.now(clock).atOffset(ZoneOffset.UTC)))
                .update();
        events.publishEvent(Notice.toShop(
                key.shopId(),
                "money",
                "/workbench/invoice-requests/" + key.number(),
                "trade.notice.invoice",
                order.buyerName(),
                title.title()));
    }

    /** Wants none after all. */
    @Transactional
    public void withdraw(ShopKey key) {
        asking(key);
        withdrawn(key);
    }

    private Order asking(ShopKey key) {
        return orders.change(key, order -> {
            if (!order.mayAskForInvoice(Times.now(clock))) throw new Refused("trade.refused.no-invoice");
            if (of(key).filter(each -> each.sent() != null).isPresent())
                throw new Refused("trade.refused.invoice-is-sent");
        });
    }

    private void withdrawn(ShopKey key) {
        jdbc.sql("delete from trade_invoice_request where shop_id = :shop and order_id = :order")
                .param("shop", key.shopId())
                .param("order", key.id())
                .update();
    }

    /** What an invoice for an order is to be made out over. */
    public Money amount(ShopKey order) {
        return Money.ofFen(
                jdbc.sql("select " + AMOUNT + " from trade_order o where o.shop_id = :shop and o.id = :order")
                        .param("shop", order.shopId())
                        .param("order", order.id())
                        .query(Long.class)
                        .single());
    }

    /** Of a shop, those that wait the longest first. */
    public Slice<InvoiceRow> waiting(long shopId, long after, int size) {
        return list(shopId, State.WAITING, "r.id > :edge order by r.shop_id, r.state, r.id", after, size);
    }

    /** Of a shop, the latest first. */
    public Slice<InvoiceRow> sent(long shopId, long before, int size) {
        return list(shopId, State.SENT, "r.id < :edge order by r.shop_id desc, r.state desc, r.id desc", before, size);
    }

    private Slice<InvoiceRow> list(long shopId, State state, String which, long edge, int size) {
        var rows = jdbc.sql("""
                select r.id, r.order_id, r.asked_at, r.kind, r.title, r.invoice_number, o.buyer_name,
                \s""" + AMOUNT + """
                 as fen
                from trade_invoice_request r
                join trade_order o on o.shop_id = r.shop_id and o.id = r.order_id
                where r.shop_id = :shop and r.state = :state and\s""" + which + " limit :limit")
                .param("shop", shopId)
                .param("state", state.name())
                .param("edge", edge)
                .param("limit", size + 1)
                .query(InvoiceRow.class)
                .list();
        return Slice.of(rows, size, row -> Ids.text(row.id()));
    }

    /** How many a shop has still to answer; stops at {@link #MANY}. */
    public int countWaiting(long shopId) {
        return jdbc.sql("""
                select count(*) from (select 1 from trade_invoice_request where shop_id = :shop and state = 'WAITING'
                limit :most) waiting""")
                .param("shop", shopId)
                .param("most", MANY)
                .query(Integer.class)
                .single();
    }

    void answer(ShopKey order, @Nullable Sent sent) {
        jdbc.sql("""
                update trade_invoice_request set state = :state, invoice_number = :number, sent_carrier = :carrier,
                    sent_waybill = :waybill, sent_at = :at
                where shop_id = :shop and order_id = :order""")
                .param("state", sent == null ? State.WAITING.name() : State.SENT.name())
                .param("number", sent == null ? "" : sent.number())
                .param("carrier", sent == null ? "" : sent.carrier())
                .param("waybill", sent == null ? "" : sent.waybill())
                .param("at", sent == null ? null : sent.at().atOffset(ZoneOffset.UTC))
                .param("shop", order.shopId())
                .param("order", order.id())
                .update();
    }

    private static InvoiceRequest request(ResultSet row, int index) throws SQLException {
        var at = row.getObject("sent_at", OffsetDateTime.class);
        var sent = at == null
                ? null
                : new Sent(
                        row.getString("invoice_number"),
                        row.getString("sent_carrier"),
                        row.getString("sent_waybill"),
                        at.toInstant());
        return new InvoiceRequest(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), InvoiceTitles.title(row), sent);
    }
}
