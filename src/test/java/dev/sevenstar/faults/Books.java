package dev.sevenstar.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the database of the house that has stopped, for acts that were done by halves or twice. */
final class Books {

    /** Each finds nothing in good books. */
    private static final Map<String, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("a listing on the shelf without what it shows", """
                select l.id from listing l where l.state = 'ONLINE' and not exists (
                  select 1 from listing_revision r
                  where r.shop_id = l.shop_id and r.listing_id = l.id and r.number = l.published_number)""");
        FAULTS.put("a listing without its working content", """
                select l.id from listing l where not exists (
                  select 1 from listing_revision r
                  where r.shop_id = l.shop_id and r.listing_id = l.id and r.number = l.working_number)""");
        FAULTS.put("a listing on the shelf without an address", """
                select l.id from listing l where l.state = 'ONLINE'
                  and not exists (select 1 from listing_address a where a.id = l.id)""");
        FAULTS.put("a stock that is not the sum of its parts", """
                select l.id from listing l where l.state = 'ONLINE' and l.stock_total <> (
                  select coalesce(sum(s.stock), 0) from listing_sku s
                  where s.shop_id = l.shop_id and s.listing_id = l.id)""");
        FAULTS.put("a number of listings that is not their count", """
                select t.shop_id from listing_tally t where t.total <> (
                  select count(*) from listing l where l.shop_id = t.shop_id and l.state = t.state)""");
        FAULTS.put("a number of missing stars that is not their count", """
                select k.shop_id from listing_lack k where k.total <> (
                  select count(*) from listing l where l.shop_id = k.shop_id and l.state = 'ONLINE'
                  and l.missing_stars = k.missing_stars)""");
        FAULTS.put("a question without a word", """
                select i.id from inquiry i where not exists (
                  select 1 from inquiry_message m where m.shop_id = i.shop_id and m.inquiry_id = i.id)""");
        FAULTS.put("a question asked twice", """
                select body from inquiry_message where body like '请问 问%' group by body having count(*) > 1""");
        FAULTS.put("an inquiry that does not know its last word", """
                select i.id from inquiry i where i.last_message_id <> (
                  select max(m.id) from inquiry_message m
                  where m.shop_id = i.shop_id and m.inquiry_id = i.id and m.kind <> 'NOTE')""");
        FAULTS.put("an order placed twice", """
                select message from trade_order where message like '单%' group by message having count(*) > 1""");
        FAULTS.put("an order without its plan", """
                select o.id from trade_order o where not exists (
                  select 1 from payment_plan p where p.shop_id = o.shop_id and p.reference = o.id)""");
        FAULTS.put("goods that may leave though they are not paid", """
                select o.id from trade_order o
                  join payment_plan p on p.shop_id = o.shop_id and p.reference = o.id
                  join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where o.method = 'ESCROW' and o.cleared_at is not null and n.state not in ('PAID', 'RELEASED', 'REFUNDED')""");
        FAULTS.put("a paid order that may not leave", """
                select o.id from trade_order o
                  join payment_plan p on p.shop_id = o.shop_id and p.reference = o.id
                  join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where o.method = 'ESCROW' and o.cleared_at is null and n.state in ('PAID', 'RELEASED')""");
        FAULTS.put("money still held for goods that were received", """
                select o.id from trade_order o
                  join payment_plan p on p.shop_id = o.shop_id and p.reference = o.id
                  join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where o.method = 'ESCROW' and o.state = 'COMPLETED' and n.state = 'PAID'""");
        FAULTS.put("goods that left without a parcel", """
                select o.id from trade_order o where o.state = 'AWAITING_RECEIPT' and not exists (
                  select 1 from parcel c where c.shop_id = o.shop_id and c.reference = o.id) and not exists (
                  select 1 from trade_shared_parcel t where t.shop_id = o.shop_id and t.order_id = o.id)""");
        FAULTS.put("money that a partner took and nobody will count", """
                select s.call_number from simulated_request s
                  join partner_call c on c.partner = s.partner and c.call_number = s.call_number
                where s.act = 'COLLECT' and s.verdict = 'DONE' and c.state <> 'DONE' and c.again_at is null
                  and not exists (
                    select 1 from scheduled_tasks t where t.task_instance like '%' || s.call_number || '%')""");
        FAULTS.put("a claim opened twice", """
                select description from trade_claim where description like '退%' group by description having count(*) > 1""");
        FAULTS.put("what was granted is not what goes back", """
                select o.id from trade_order o where o.message like '单%' and (
                  select coalesce(sum(c.refunded_fen), 0) from trade_claim c
                  where c.shop_id = o.shop_id and c.order_id = o.id) <> (
                  select coalesce(sum(r.amount_fen), 0) from payment_return r
                  where r.shop_id = o.shop_id and r.reference = o.id and r.occasion like 'claim %')""");
        FAULTS.put("money on its way back that the plan does not know", """
                select o.id from trade_order o
                where o.method = 'ESCROW' and o.message like '单%' and (
                  select coalesce(sum(r.amount_fen), 0) from payment_return r
                  where r.shop_id = o.shop_id and r.reference = o.id and r.number > 0) <> (
                  select coalesce(sum(n.refunded_fen), 0) from payment_plan p
                    join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                  where p.shop_id = o.shop_id and p.reference = o.id)""");
        FAULTS.put("a posting that does not balance", """
                select posting_id from ledger_entry group by shop_id, posting_id having sum(amount_fen) <> 0""");
        FAULTS.put("an account that is not its entries", """
                select a.kind from ledger_account a where a.balance_fen <> (
                  select coalesce(sum(e.amount_fen), 0) from ledger_entry e
                  where e.shop_id = a.shop_id and e.kind = a.kind and e.party = a.party)""");
        FAULTS.put("escrow that is not what is paid and unreleased", """
                select a.shop_id from ledger_account a where a.kind = 'ESCROW_HELD' and a.balance_fen <> (
                  select coalesce(sum(n.paid_fen - n.refunded_fen), 0) from payment_instalment n
                  where n.shop_id = a.shop_id and n.channel = 'ESCROW' and n.state = 'PAID')""");
    }

    private Books() {}

    static List<String> faults(String url, String user, String password) {
        var faults = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            for (var fault : FAULTS.entrySet())
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(fault.getValue())) {
                    while (rows.next()) faults.add(fault.getKey() + ": " + rows.getString(1));
                }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }
}
