package dev.sevenstar.payment.books;

import java.util.Locale;

/**
 * Something that is always true of the books. Each is a question that both databases answer with what is wrong: shop,
 * what it is about, what it should be and what it is, in fen.
 */
enum BookRule {
    POSTING_BALANCES("""
            select e.shop_id, e.posting_id as about, 0 as wanted, cast(sum(e.amount_fen) as bigint) as found
            from ledger_entry e group by e.shop_id, e.posting_id having sum(e.amount_fen) <> 0"""),
    ACCOUNT_EQUALS_ITS_ENTRIES("""
            select a.shop_id, a.party as about, cast(coalesce(e.total, 0) as bigint) as wanted, a.balance_fen as found
            from ledger_account a left join (
                select shop_id, kind, party, sum(amount_fen) as total from ledger_entry group by shop_id, kind, party) e
                on e.shop_id = a.shop_id and e.kind = a.kind and e.party = a.party
            where a.balance_fen <> coalesce(e.total, 0)"""),
    ENTRY_HAS_AN_ACCOUNT("""
            select e.shop_id, e.posting_id as about, 0 as wanted, e.amount_fen as found
            from ledger_entry e left join ledger_account a
                on a.shop_id = e.shop_id and a.kind = e.kind and a.party = e.party
            where a.kind is null"""),
    NOTHING_GUARDED_IS_BELOW_ZERO("""
            select shop_id, party as about, 0 as wanted, balance_fen as found
            from ledger_account where guarded = true and balance_fen < 0"""),
    ESCROW_IS_WHAT_IS_PAID_AND_NOT_RELEASED(both("""
            select n.shop_id, sum(n.paid_fen - n.refunded_fen) as total from payment_instalment n
            where n.channel = 'ESCROW' and n.state = 'PAID' group by n.shop_id""", "'ESCROW_HELD'")),
    UNMATCHED_IS_WHAT_TRANSFERS_LEAVE_OPEN(both("""
            select u.shop_id, sum(u.fen) as total from (
                select l.shop_id, l.kept_fen as fen from transfer_line l where l.kept_fen > 0
                union all
                select r.shop_id, r.amount_fen as fen from payment_return r where r.number = 0 and r.state <> 'DONE') u
            group by u.shop_id""", "'UNMATCHED'")),
    DRAWN_EARLY_IS_WHAT_THE_LOANS_SAY(both("""
            select l.shop_id, -sum(l.drawn_fen) as total from lender_loan l
            where l.drawn_fen > 0 group by l.shop_id""", "'DRAWN_EARLY'")),
    RECEIVABLE_IS_WHAT_THE_BILLS_LEAVE_OPEN(both("""
            select i.shop_id, sum(n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen) as total
            from credit_bill_item i join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
            where n.state in ('DUE', 'OVERDUE') group by i.shop_id""", "'RECEIVABLE'")),
    BILLS_IN_HAND_ARE_WHAT_THEY_PAID(both("""
            select t.shop_id, sum(t.fen) as total from (
                select n.shop_id, n.paid_fen - n.refunded_fen as fen from payment_instalment n
                where n.channel = 'EXCHANGE' and n.released_at is null and n.paid_fen > 0
                union all
                select c.shop_id, -c.moved_fen from exchange_cover c where c.moved_fen > 0) t
            group by t.shop_id""", "'BILL_RECEIVABLE'")),
    LINES_ARE_OCCUPIED_BY_WHAT_IS_OWED("""
            select l.shop_id, l.buyer_person as about, cast(coalesce(o.total, 0) as bigint) as wanted,
                l.occupied_fen as found
            from credit_line l left join (
                select p.shop_id, p.buyer_person, sum(n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen) as total
                from payment_plan p join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where p.method in ('CREDIT_TERM', 'BILL_COLLECT') and n.state in ('PLANNED', 'DUE', 'OVERDUE')
                group by p.shop_id, p.buyer_person) o
                on o.shop_id = l.shop_id and o.buyer_person = l.buyer_person
            where l.occupied_fen <> coalesce(o.total, 0)""");

    private final String question;

    BookRule(String question) {
        this.question = question;
    }

    /** Shops where an account differs from what the plans say, either way round. */
    private static String both(String totals, String kind) {
        return """
                select a.shop_id, 0 as about, cast(coalesce(t.total, 0) as bigint) as wanted, a.balance_fen as found
                from ledger_account a left join (%1$s) t on t.shop_id = a.shop_id
                where a.kind = %2$s and a.balance_fen <> coalesce(t.total, 0)
                union all
                select t.shop_id, 0 as about, cast(t.total as bigint) as wanted, 0 as found
                from (%1$s) t left join ledger_account a on a.shop_id = t.shop_id and a.kind = %2$s
                where a.kind is null and t.total <> 0""".formatted(totals, kind);
    }

    /** Key of the words for it. */
    String key() {
        return "payment.book-rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String question() {
        return question;
    }
}
