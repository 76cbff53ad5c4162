package dev.sevenstar;

import static dev.sevenstar.FullShop.ago;
import static dev.sevenstar.FullShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.market.Goods;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Statements;
import dev.sevenstar.trade.BuyerRecords;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.OrderBook;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.Receiver;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists and pages of orders and of what follows them: claims, parcels, loans, money back. */
class OrderPlansTest extends PagesAtSize {

    private static final String STATE = """
            case mod(r.x, 20) when 0 then 'AWAITING_PAYMENT' when 1 then 'AWAITING_PAYMENT' when 2 then 'AWAITING_SHIPMENT'
            when 3 then 'AWAITING_SHIPMENT' when 4 then 'AWAITING_RECEIPT' when 5 then 'AWAITING_RECEIPT'
            when 6 then 'CANCELLED' when 8 then 'CLOSED' else 'COMPLETED' end""";
    /** A third is one person's, the others are of a hundred people. */
    private static final String MANY_BUYERS = "case when mod(r.x, 3) = 0 then t.buyer_person else mod(r.x, 100) end";

    private static final String KEY = "concat('copy ', r.x)";

    private static final String NUT = "%E8%9E%BA%E6%AF%8D";

    /** Of the largest shop no more than its last 5 000 orders, of the others all they have. */
    private static final int MOST_OF_A_FACT = 60_000;

    private FullShop full;
    private ShopKey order;
    private long claim;

    @Override
    List<Page> pages() {
        var pages = new ArrayList<>(shopPages());
        pages.addAll(buyerPages());
        pages.add(Page.list("/admin/disputes", admin));
        pages.add(Page.detail("/admin/disputes/" + Ids.text(claim), admin));
        pages.add(Page.list("/admin/carriers", admin));
        return pages;
    }

    private List<Page> shopPages() {
        var number = Ids.text(order.id());
        var pages = new ArrayList<Page>();
        pages.add(Page.list("/workbench/orders", owner));
        for (var filter : List.of(
                "flag=red",
                "flag=red&tab=to_ship",
                "from=2026-01-01&to=2026-02-01",
                "buyer=" + Ids.text(buyer.id()),
                "q=" + number)) pages.add(Page.list("/workbench/orders?" + filter, owner));
        // Where the look ended, if it found less than a page.
        for (var filter : List.of("q=" + NUT, "method=escrow", "province=51", "least=1000000", "tab=late&q=x"))
            pages.add(Page.list("/workbench/orders?" + filter, owner).richer(1).looksAt(3 * OrderBook.WINDOW));
        // A number may be a waybill's or a telephone's, or stand in a title.
        pages.add(Page.list("/workbench/orders?q=13800000009", owner).richer(3).looksAt(3 * OrderBook.WINDOW));
        pages.add(Page.list("/workbench/orders?q=13810000002", owner).richer(2));
        // Its parcels and those that it shares with others, money that went back, and what the buyer ordered before.
        pages.add(Page.detail("/workbench/orders/" + number, owner).richer(2).looksAt(2 * BuyerRecords.LOOKS_BACK));
        pages.add(Page.list("/workbench/claims", owner));
        pages.add(Page.detail("/workbench/claims/" + Ids.text(claim), owner));
        // What is open has a sum.
        pages.add(Page.list("/workbench/platform-credit", owner).looksAt(FullShop.ROWS / 20));
        // The sum of a month, of a shop that is half the table.
        pages.add(Page.detail("/workbench/payment-methods", owner).looksAt(FullShop.ROWS));
        return pages;
    }

    private List<Page> buyerPages() {
        var number = Ids.text(order.id());
        var pages = new ArrayList<Page>();
        // How many wait for what.
        pages.add(Page.list("/my/orders", buyer).richer(1));
        pages.add(Page.list("/my/orders?q=" + NUT, buyer).richer(1).looksAt(3 * OrderBook.WINDOW));
        // Its parcels and those that it shares with others, and money that went back.
        pages.add(Page.detail("/my/orders/" + number, buyer).richer(3));
        pages.add(Page.list("/my/claims", buyer));
        pages.add(Page.detail("/my/claims/" + Ids.text(claim), buyer));
        pages.add(Page.list("/my/platform-credit", buyer));
        pages.add(Page.detail("/my/cart", buyer));
        pages.add(Page.list("/my/addresses", buyer));
        pages.add(Page.list("/my/invoice-titles", buyer));
        return pages;
    }

    /** One shop has half of all rows, the others share the rest. */
    @Test
    void the_facts_of_many_shops_look_no_further_back_than_they_say() throws Exception {
        var shops = new ArrayList<>(List.of(order.shopId()));
        LongStream.range(1000, 1020).forEach(shops::add);
        for (var fact : house.getBeansOfType(ShopFact.class).values()) {
            Statements.forget();
            assertThat(fact.of(shops).keySet()).isSubsetOf(shops);
            for (var sent : List.copyOf(Statements.sent())) {
                var plan = dev.sevenstar.support.Plans.explain(database, sent);
                assertThat(dev.sevenstar.support.Plans.faults(plan, sent.sql(), MOST_OF_A_FACT))
                        .as(fact.name() + "\n" + plan)
                        .isEmpty();
            }
        }
    }

    @Override
    void fill() {
        full = new FullShop(house.getBean(JdbcClient.class));
        order = placed();
        house.getBean(Plans.class)
                .change(
                        order.shopId(),
                        order.id(),
                        plan -> plan.pay(1, plan.get(1).payable(), Instant.now()));
        orders();
        claims();
        loans();
        parcels();
        cart();
        full.row("""
                update trade_order set state = 'AWAITING_RECEIPT', shipped_at = :now, receive_until = :now
                where shop_id = :shop and id = :order""", Map.of("shop", order.shopId(), "order", order.id()));
        full.analyze();
    }

    @Override
    void clear() {
        full.empty(
                List.of(
                        "simulated_carriage",
                        "parcel",
                        "payment_return",
                        "lender_loan",
                        "trade_claim_line",
                        "trade_claim",
                        "payment_instalment",
                        "payment_plan",
                        "trade_happening",
                        "trade_line",
                        "trade_order",
                        "trade_cart_line"),
                order.shopId());
    }

    private ShopKey placed() {
        var goods = Goods.in(house);
        var bolts = goods.online(factory.shop(), goods.bolts("六角螺栓"));
        var wanted = List.of(new Wanted(bolts.id(), Sku.SINGLE, 100));
        var place = house.getBean(PlaceOrder.class);
        return place.place(new PlaceOrder.Request(
                bolts.shopId(),
                new Hand(Side.BUYER, buyer.id(), buyer.name()),
                wanted,
                MethodCode.ESCROW,
                new Receiver("王程", "13800000000", "510104", "春熙路 1 号"),
                "",
                place.reckon(bolts.shopId(), wanted, "510104").total(),
                "plan"));
    }

    private Map<String, Object> seed() {
        return Map.of("shop", order.shopId(), "order", order.id(), "buyer", buyer.id());
    }

    private void orders() {
        full.spread(
                "trade_order",
                order.shopId(),
                Map.ofEntries(
                        Map.entry("id", id("id")),
                        Map.entry("request_key", KEY),
                        Map.entry("state", STATE),
                        Map.entry("close_reason", "case when mod(r.x, 20) in (6, 8) then 'CHANGED_MIND' end"),
                        Map.entry("buyer_person", MANY_BUYERS),
                        Map.entry("receiver_phone", "concat('138', 10000000 + mod(r.x, 3000))"),
                        Map.entry("placed_at", ago("placed_at")),
                        Map.entry("ship_until", "case when mod(r.x, 4) = 2 then " + ago("placed_at") + " end"),
                        Map.entry("shipped_at", "case when mod(r.x, 20) > 8 then " + ago("placed_at") + " end"),
                        Map.entry("pay_until", "cast(null as timestamp with time zone)"),
                        Map.entry("flag", "case when mod(r.x, 50) = 2 then 'RED' else 'NONE' end")));
        full.spread("trade_line", order.shopId(), Map.of("order_id", id("order_id")));
        full.spread(
                "payment_plan",
                order.shopId(),
                Map.of(
                        "id", id("id"),
                        "reference", id("reference"),
                        "buyer_person", MANY_BUYERS,
                        "state", "case when mod(r.x, 40) < 4 then 'OPEN' else 'SETTLED' end",
                        "opened_at", ago("opened_at")));
        full.spread("payment_instalment", order.shopId(), Map.of("plan_id", id("plan_id")));
    }

    private void claims() {
        claim = full.row("""
                insert into trade_claim (shop_id, id, version, order_id, buyer_person, buyer_name, after_sale, first_line,
                    goods_fen, freight_fen, sends_back, reason, description, evidence_key, pictures, state, pile, sorting,
                    due_at, called_side, called_at, rejections, answer, return_to, return_waybill, refunded_fen, opened_at,
                    request_key)
                values (:shop, :id, 0, :order, :buyer, '王程', false, 1, 100, 0, false, 'CHANGED_MIND', '不想要了', 'plan', 0,
                    'AWAITING_SELLER', 'PLATFORM', 1, :now, 'BUYER', :now, 1, '', '', '', 0, :now, 'plan')""", seed());
        full.row("""
                insert into trade_claim_line (shop_id, claim_id, number, order_id, asked_fen, refunded_fen, open_slot)
                values (:shop, :claim, 1, :order, 100, 0, 1)""", Map.of("shop", order.shopId(), "claim", claim, "order", order.id()));
        full.spread(
                "trade_claim",
                order.shopId(),
                Map.of(
                        "id", id("id"),
                        "order_id", id("order_id"),
                        "request_key", KEY,
                        "buyer_person", MANY_BUYERS,
                        "sorting", "t.sorting + r.x",
                        "pile",
                                "case mod(r.x, 8) when 0 then 'SELLER' when 1 then 'BUYER' when 2 then 'BUYER' when 3 then 'PLATFORM' when 4 then 'PLATFORM' else 'OVER' end",
                        "state", "case when mod(r.x, 8) < 5 then 'AWAITING_SELLER' else 'CLOSED' end",
                        "ended_at", "case when mod(r.x, 8) < 5 then null else t.opened_at end",
                        "due_at", "t.due_at + r.x * interval '1' hour"));
    }

    private void loans() {
        full.row("""
                insert into lender_loan (shop_id, plan_id, version, reference, buyer_person, method, state, amount_fen,
                    fee_fen, buyer_rate, draw_rate, days, received_on, due_on, drawn_fen, drawing_fen, paid_call, opened_at)
                select shop_id, id, 0, reference, buyer_person, 'CREDIT_BUY', 'IN_USE', 6800, 0, 0, 3, 30,
                    current_date, current_date, 0, 0, '', opened_at
                from payment_plan where shop_id = :shop and reference = :order""", seed());
        full.spread(
                "lender_loan",
                order.shopId(),
                Map.of(
                        "plan_id",
                        id("plan_id"),
                        "reference",
                        id("reference"),
                        "buyer_person",
                        MANY_BUYERS,
                        "state",
                        "case when mod(r.x, 50) = 0 then 'IN_USE' when mod(r.x, 50) = 2 then 'OVERDUE' else 'REPAID' end"));
        full.row("""
                insert into payment_return (shop_id, id, occasion, part, reference, buyer_person, number, way, amount_fen,
                    state, attempt, asked_at, reason, by_id, by_name, note)
                values (:shop, :id, 'plan', 1, :order, :buyer, 1, 'TRANSFER', 1, 'OWED', 0, :now, '', 0, '', '')""", seed());
        full.spread(
                "payment_return",
                order.shopId(),
                Map.of("id", id("id"), "occasion", KEY, "reference", id("reference")));
    }

    private void parcels() {
        full.row("""
                insert into parcel (shop_id, id, version, reference, carrier, carrier_name, waybill, waybill_of,
                    buyer_person, receiver_name, receiver_phone, region_code, street, collect_fen, state, simulated)
                values (:shop, :id, 0, :order, 'SF', '', 'SF1000000000', :shop, :buyer, '王程', '13800000000', '510104',
                    '春熙路 1 号', 0, 'TRANSPORT', true)""", seed());
        full.spread(
                "parcel",
                order.shopId(),
                Map.of("id", id("id"), "reference", id("reference"), "waybill", "concat('SF', 2000000000 + r.x)"));
        full.row("""
                insert into simulated_carriage (shop_id, parcel_id, next_at)
                select shop_id, id, cast(:now as timestamp with time zone) + interval '1000' day from parcel where shop_id = :shop
                    or shop_id between 1000 and 1999""", Map.of("shop", order.shopId()));
    }

    private void cart() {
        var goods = Goods.in(house);
        for (int i = 0; i < 50; i++) {
            var bolts = goods.online(factory.shop(), goods.bolts("螺栓 " + i));
            full.row(
                    """
                    insert into trade_cart_line (person_id, id, shop_id, listing_id, sku, quantity, seen_fen, seen_revision,
                        ticked)
                    values (:buyer, :id, :shop, :listing, :sku, 100, 68, 1, true)""", Map.of("buyer", buyer.id(), "shop", bolts.shopId(), "listing", bolts.id(), "sku", Sku.SINGLE));
        }
        full.copy(
                "trade_cart_line",
                "t.person_id = " + buyer.id()
                        + " and t.id = (select min(c.id) from trade_cart_line c where c.person_id = " + buyer.id()
                        + ")",
                FullShop.ROWS,
                Map.of("person_id", "r.x"));
    }
}
