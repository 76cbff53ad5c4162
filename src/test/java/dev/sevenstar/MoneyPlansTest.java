package dev.sevenstar;

import static dev.sevenstar.FullShop.ago;
import static dev.sevenstar.FullShop.id;

import dev.sevenstar.payment.transfer.SlipCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.TestDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of money that is owed, comes by transfer, lies in bills of exchange, or is asked of partners. */
class MoneyPlansTest extends PagesAtSize {

    /** Every fifth row is of the person who looks at their own. */
    private static final String MANY_BUYERS = "case when mod(r.x, 5) = 0 then t.buyer_person else mod(r.x, 100) end";

    /** A line is one buyer's, so every copy in the shop has another; the buyer has one in every hundredth other. */
    private static final String OTHER_BUYER = "case when mod(r.x, 200) = 1 then t.buyer_person else r.x end";

    private static final String OTHER_SHOP = "case when mod(r.x, 2) = 0 then t.shop_id else 1000000 + r.x end";
    private static final String KEY = "concat('copy ', r.x)";

    private static final int FEW = FullShop.ROWS / 20;

    /**
     * What a buyer ordered in half a year, or a shop is owed, is added up and is no more than this; PostgreSQL rightly
     * reads a table whole of which one shop is half.
     */
    private static final int OPEN = TestDatabase.isPostgres() ? 2 * FullShop.ROWS : FEW;

    private FullShop full;
    private long plan;
    private long bill;
    private long exchange;
    private long application;

    @Override
    List<Page> pages() {
        var number = Ids.text(buyer.id());
        return List.of(
                // All limits and what is occupied of them have sums.
                Page.list("/workbench/credit-lines", owner).richer(1).looksAt(2 * FullShop.ROWS),
                // The limit that is suggested rests on three sums of what the buyer ordered.
                Page.detail("/workbench/credit-lines/" + number, owner)
                        .richer(2)
                        .looksAt(OPEN),
                Page.list("/workbench/credit-applications", owner),
                Page.detail("/workbench/credit-applications/" + Ids.text(application), owner)
                        .looksAt(OPEN),
                // All that is not paid has a sum.
                Page.list("/workbench/bills", owner).looksAt(OPEN),
                Page.list("/workbench/bills?buyer=" + number, owner).looksAt(OPEN),
                Page.detail("/workbench/bills/" + Ids.text(bill), owner),
                Page.detail("/my/credit", buyer),
                Page.list("/my/bills", buyer).looksAt(OPEN),
                Page.detail("/my/bills/" + Ids.text(bill), buyer).looksAt(OPEN),
                // What waits is little, whatever came before.
                Page.list("/workbench/transfers", owner).looksAt(FEW),
                Page.list("/workbench/exchange-bills", owner),
                Page.detail("/workbench/exchange-bills/" + Ids.text(exchange), owner),
                Page.list("/my/exchange-bills", buyer),
                // What can be withdrawn, and what is on its way.
                Page.list("/workbench/withdrawals", owner).richer(1),
                Page.list("/admin/partners/calls", admin));
    }

    @Override
    void fill() {
        full = new FullShop(house.getBean(JdbcClient.class));
        lines();
        plans();
        bills();
        transfers();
        exchange();
        calls();
        full.analyze();
    }

    @Override
    void clear() {
        var jdbc = house.getBean(JdbcClient.class);
        full.empty(
                List.of(
                        "payment_withdrawal",
                        "exchange_step",
                        "exchange_bill",
                        "transfer_slip",
                        "transfer_line",
                        "transfer_import",
                        "credit_receipt_item",
                        "credit_receipt",
                        "credit_bill_item",
                        "credit_bill",
                        "credit_application",
                        "credit_line_change",
                        "credit_line",
                        "payment_instalment",
                        "payment_plan"),
                shop());
        jdbc.sql("delete from credit_line where shop_id > 1000000 and shop_id <= 1000000 + " + FullShop.ROWS)
                .update();
        jdbc.sql("delete from partner_call where call_number like 'copy %'").update();
    }

    private long shop() {
        return factory.shop().id();
    }

    private Map<String, Object> seed() {
        return Map.of("shop", shop(), "buyer", buyer.id());
    }

    private Map<String, Object> seed(String name, long value) {
        return Map.of("shop", shop(), "buyer", buyer.id(), name, value);
    }

    private void lines() {
        full.row("""
                insert into credit_line (shop_id, buyer_person, buyer_name, limit_fen, occupied_fen, term_days, state,
                    overdue_count, granted_on)
                select :shop, :buyer, '王程', 10000000, 6800, 30, 'OPEN', 0, current_date""", seed());
        full.copy(
                "credit_line",
                "t.shop_id = " + shop(),
                FullShop.ROWS,
                Map.of(
                        "shop_id", OTHER_SHOP,
                        "buyer_person", OTHER_BUYER,
                        "occupied_fen", "r.x",
                        "state", "case mod(r.x, 20) when 0 then 'FROZEN' when 2 then 'FROZEN_OVERDUE' else 'OPEN' end",
                        "expires_on", "case when mod(r.x, 10) = 4 then t.granted_on + mod(r.x, 300) end"));
        application = full.row("""
                insert into credit_application (shop_id, id, version, buyer_person, buyer_name, company, limit_fen, terms,
                    reason, state, open_for, asked_at, answer, by_id, by_name)
                values (:shop, :id, 0, :buyer, '王程', '王程机械', 100, '30', '', 'WAITING', :buyer, :now, '', 0, '')""", seed());
        full.spread(
                "credit_application",
                shop(),
                Map.of(
                        "id",
                        id("id"),
                        "buyer_person",
                        MANY_BUYERS,
                        "state",
                        "case when mod(r.x, 40) = 2 then 'WAITING' else 'GRANTED' end",
                        "open_for",
                        "case when mod(r.x, 40) = 2 then r.x end"));
    }

    private void plans() {
        plan = full.row("""
                insert into payment_plan (shop_id, id, version, reference, buyer_person, method, fee_rate, fee_bearer, state,
                    steps, received_on, opened_at)
                values (:shop, :id, 0, :id, :buyer, 'CREDIT_TERM', 0, 'SHOP', 'OPEN', 0, current_date, :now)""", seed());
        full.row("""
                insert into payment_instalment (shop_id, plan_id, number, name, falls_due, days, channel, shipment, goods_fen,
                    freight_fen, fee_fen, surcharge_fen, state, due_on, paid_fen, waived_fen, refunded_fen, fee_back_fen)
                select shop_id, id, 1, 'bill', 'SETTLEMENT_DAY', 0, 'BILL', true, 6800, 0, 0, 0, 'DUE', current_date, 0, 0, 0, 0
                from payment_plan where shop_id = :shop""", Map.of("shop", shop()));
        full.spread(
                "payment_plan",
                shop(),
                Map.of(
                        "id", id("id"),
                        "reference", id("reference"),
                        "buyer_person", MANY_BUYERS,
                        "opened_at", ago("opened_at")));
        full.spread("payment_instalment", shop(), Map.of("plan_id", id("plan_id")));
    }

    /** Of a hundred buyers of the shop; every fiftieth is not paid. */
    private void bills() {
        bill = full.row("""
                insert into credit_bill (shop_id, id, buyer_person, first_on, last_on, due_on, watched, late, settled)
                values (:shop, :id, :buyer, current_date, current_date, current_date, true, false, false)""", seed());
        full.row("""
                insert into credit_bill_item (shop_id, bill_id, plan_id)
                select :shop, :bill, :plan""", Map.of("shop", shop(), "bill", bill, "plan", plan));
        full.copy(
                "credit_bill",
                "t.shop_id = " + shop(),
                FullShop.ROWS,
                Map.of(
                        "id", id("id"),
                        "buyer_person",
                                "case when mod(r.x, 100) = 0 then t.buyer_person else 2 + 2 * mod(r.x, 100) end",
                        "first_on", "t.first_on - cast(r.x as int)",
                        "last_on", "t.last_on - cast(r.x as int)",
                        "due_on", "t.due_on - cast(r.x as int)",
                        "settled", "mod(r.x, 50) > 0"));
        full.copy(
                "credit_bill_item",
                "t.shop_id = " + shop(),
                FullShop.ROWS,
                Map.of("bill_id", id("bill_id"), "plan_id", id("plan_id")));
    }

    private void transfers() {
        var statement = full.row("""
                insert into transfer_import (shop_id, id, file_name, layout, state, taken, known, passed, wrong, made_at, by_id, by_name)
                values (:shop, :id, 'a.csv', 'x', 'TAKEN', 1, 0, 0, 0, :now, 1, '')""", Map.of("shop", shop()));
        full.row("""
                insert into transfer_line (shop_id, id, import_id, row_number, serial, on_date, amount_fen, payer_name,
                    payer_account, remark, state, kept_fen, returned_fen, acts, by_id, by_name, note)
                values (:shop, :id, :import, 1, 'x', current_date, 6800, '王程', '', '', 'OPEN', 0, 0, 0, 0, '', '')""", Map.of("shop", shop(), "import", statement));
        full.copy(
                "transfer_line",
                "t.shop_id = " + shop(),
                FullShop.ROWS,
                Map.of(
                        "id",
                        id("id"),
                        "serial",
                        KEY,
                        "state",
                        "case mod(r.x, 40) when 2 then 'OPEN' when 4 then 'PASSED' else 'CONFIRMED' end"));
        full.row("""
                insert into transfer_slip (shop_id, reference, buyer_person, code, amount_fen, held_fen, state, opened_at,
                    payer_name, told_note)
                values (:shop, :id, :buyer, 'none', 6800, 0, 'OPEN', :now, '', '')""", seed());
        full.spread(
                "transfer_slip",
                shop(),
                Map.of("reference", id("reference"), "code", "concat('', r.x)", "state", "'PAID'"));
        var jdbc = house.getBean(JdbcClient.class);
        for (var slip : jdbc.sql(
                        "select reference from transfer_slip where shop_id = :shop order by reference desc limit 200")
                .param("shop", shop())
                .query(Long.class)
                .list())
            full.row(
                    "update transfer_slip set state = 'OPEN', code = :code where shop_id = :shop and reference = :slip",
                    Map.of("shop", shop(), "slip", slip, "code", SlipCode.next().text()));
    }

    private void exchange() {
        exchange = full.row("""
                insert into exchange_bill (shop_id, id, buyer_person, paper, drawer, acceptor, acceptor_code, amount_fen,
                    issued_on, due_on, pay_on, note, form, state, pile, changed_on, interest_fen, reason)
                values (:shop, :id, :buyer, '100000000000000000000000000000', '甲', '乙', '102651000012', 6800, current_date, current_date + 90,
                    current_date + 90, '', 'plan', 'SIGNED', 'HELD', current_date, 0, '')""", seed());
        full.spread(
                "exchange_bill",
                shop(),
                Map.of(
                        "id",
                        id("id"),
                        "buyer_person",
                        MANY_BUYERS,
                        "paper",
                        "cast(100000000000000000000000000000 + r.x as varchar(30))",
                        "form",
                        KEY,
                        "pile",
                        "case mod(r.x, 40) when 2 then 'COMING' when 4 then 'HELD' when 6 then 'PRESENTED' else 'MONEY' end",
                        "pay_on",
                        "t.pay_on + mod(r.x, 90)"));
        full.row("""
                insert into payment_withdrawal (shop_id, id, request_key, amount_fen, account_id, account_name, state, asked_at,
                    by_id, by_name, reason)
                values (:shop, :id, 'plan', 20000, 7, '工商银行', 'ASKED', :now, 1, '陈恒', '')""", Map.of("shop", shop()));
        full.spread("payment_withdrawal", shop(), Map.of("id", id("id"), "request_key", KEY));
    }

    private void calls() {
        full.row("""
                insert into partner_call (partner, call_number, act, shop_id, reference, amount_fen, details, state, made_at,
                    asked, partner_number, reason, trouble)
                select 'ALIPAY', 'copy 0', 'COLLECT', :shop, 1, 6800, '{}', 'DONE', :now, 1, '', '', ''""", Map.of("shop", shop()));
        full.copy(
                "partner_call",
                "t.call_number = 'copy 0'",
                FullShop.ROWS,
                Map.of(
                        "call_number", KEY,
                        "id", "100000000 + r.x",
                        "reference", "r.x",
                        "partner", "case when mod(r.x, 3) = 0 then 'BANK' else 'ALIPAY' end",
                        "state", "case mod(r.x, 40) when 2 then 'REFUSED' when 4 then 'ASKED' else 'DONE' end"));
    }
}
