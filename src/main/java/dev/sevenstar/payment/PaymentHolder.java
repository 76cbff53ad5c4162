package dev.sevenstar.payment;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** Money that moved is an accounting record, which the law keeps for ten years whoever has left. */
@Component
class PaymentHolder implements Holder {

    private static final String RECORDS = "accounting records, kept for the time the law says; a number names nobody";

    @Override
    public String module() {
        return "payment";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "payment_plan",
                        "shop_id, version, steps",
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "id, reference, method, state, received_on, opened_at",
                                RECORDS),
                        Part.shopKept(
                                "id, reference, buyer_person, method, fee_rate, fee_bearer, fee_floor_fen, fee_cap_fen,"
                                        + " state, received_on, opened_at",
                                RECORDS)),
                Holding.of(
                        "payment_instalment",
                        "shop_id, shipment",
                        Part.shopKept(
                                "plan_id, number, name, falls_due, days, channel, goods_fen, freight_fen, fee_fen,"
                                        + " surcharge_fen, state, due_on, paid_at, released_at, paid_fen, waived_fen,"
                                        + " refunded_fen, fee_back_fen",
                                RECORDS)),
                Holding.of(
                        "partner_call",
                        "details, again_at, id",
                        Part.shopKept(
                                "partner, call_number, act, shop_id, reference, amount_fen, state, made_at, asked_at,"
                                        + " asked, decided_at, partner_number, reason, trouble",
                                RECORDS)),
                Holding.of(
                        "payment_collect",
                        "shop_id",
                        Part.shopKept("partner, call_number, plan_id, number, amount_fen, back_fen", RECORDS)),
                Holding.of(
                        "payment_return",
                        "shop_id, occasion, collected",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "id, reference, number, way, partner, amount_fen, state, asked_at, done_at",
                                RECORDS),
                        Part.shopKept(
                                "id, part, reference, buyer_person, number, way, partner, amount_fen, state, attempt,"
                                        + " asked_at, done_at, reason, by_id, by_name, note",
                                RECORDS)),
                Holding.nobodys("partner_try", "what partners said about requests, by numbers alone"),
                Holding.nobodys("simulated_partner", "how partners are played"),
                Holding.nobodys("simulated_request", "what partners that are played remember, by numbers alone"),
                Holding.of(
                        "credit_line",
                        "shop_id",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                "limit_fen, occupied_fen, term_months, term_day, term_days, state, expires_on,"
                                        + " expiry_told, overdue_count, granted_on",
                                "buyer_name = :closed",
                                RECORDS),
                        Part.shopKept(
                                "buyer_person, buyer_name, limit_fen, occupied_fen, term_months, term_day, term_days, state,"
                                        + " expires_on, expiry_told, overdue_count, granted_on",
                                RECORDS)),
                Holding.of(
                        "credit_line_change",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed, note = ''", RECORDS),
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "id, kind, before_fen, before_terms, after_fen, after_terms, at",
                                RECORDS),
                        Part.shopKept(
                                "id, buyer_person, kind, before_fen, before_terms, after_fen, after_terms, by_id,"
                                        + " by_name, at, note",
                                RECORDS)),
                Holding.of(
                        "credit_bill",
                        "shop_id, watched, remind_on",
                        Part.kept(
                                PERSON, "buyer_person = :id", "id, first_on, last_on, due_on, late, settled", RECORDS),
                        Part.shopKept("id, buyer_person, first_on, last_on, due_on, late, settled", RECORDS)),
                Holding.of("credit_bill_item", "shop_id", Part.shopKept("bill_id, plan_id", RECORDS)),
                Holding.of("credit_reminder", "shop_id", Part.shopKept("bill_id, days, at", RECORDS)),
                Holding.of(
                        "credit_receipt",
                        "shop_id, form",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed, note = ''", RECORDS),
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "id, amount_fen, way, received_on, note, made_at",
                                RECORDS),
                        Part.shopKept(
                                "id, buyer_person, amount_fen, way, received_on, note, made_at, by_id, by_name",
                                RECORDS)),
                Holding.of(
                        "credit_receipt_item",
                        "shop_id, step",
                        Part.shopKept("receipt_id, plan_id, bill_id, amount_fen", RECORDS)),
                Holding.of(
                        "credit_receipt_reversal",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed, note = ''", RECORDS),
                        Part.shopKept("receipt_id, at, by_id, by_name, note", RECORDS)),
                Holding.of(
                        "credit_application",
                        "shop_id, version, open_for",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                "id, company, limit_fen, terms, reason, state, asked_at, answered_at, answer",
                                "buyer_name = :closed, company = '', reason = ''",
                                RECORDS),
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.shopKept(
                                "id, buyer_person, buyer_name, company, limit_fen, terms, reason, state, asked_at,"
                                        + " answered_at, answer, by_id, by_name",
                                RECORDS)),
                Holding.of("shop_method", "shop_id", Part.shopKept("method, enabled_at, agreement", RECORDS)),
                Holding.of(
                        "shop_method_agreement",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "method, version, at", "by_name = :closed", RECORDS),
                        Part.shopKept("method, version, at, by_id, by_name", RECORDS)),
                Holding.of(
                        "bound_account",
                        "shop_id, sealed",
                        Part.shopKept(
                                "id, kind, holder_name, tail, bank, bank_code, state, amount_fen, tries, bound_at, expires_at,"
                                        + " verified_at",
                                RECORDS)),
                Holding.of("shop_payment", "shop_id", Part.shopKept("version", RECORDS)),
                Holding.of("shop_method_setting", "shop_id", Part.shopKept("method, version, content, at", RECORDS)),
                Holding.of(
                        "payment_withdrawal",
                        "shop_id, request_key, account_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.shopKept(
                                "id, amount_fen, account_name, state, asked_at, by_id, by_name, decided_at, reason",
                                RECORDS)),
                Holding.of(
                        "transfer_slip",
                        "shop_id",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                "reference, code, amount_fen, held_fen, state, opened_at, told_at, told_on, told_fen,"
                                        + " payer_name, told_note",
                                "payer_name = '', told_note = ''",
                                RECORDS),
                        Part.shopKept(
                                "reference, buyer_person, code, amount_fen, held_fen, state, opened_at, told_at, told_on,"
                                        + " told_fen, payer_name, told_note",
                                RECORDS)),
                Holding.of(
                        "transfer_import",
                        "shop_id, content, layout",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.shopKept(
                                "id, file_name, state, taken, known, passed, wrong, made_at, by_id, by_name", RECORDS)),
                Holding.of("transfer_layout", "shop_id", Part.shopKept("layout, places", RECORDS)),
                Holding.of(
                        "transfer_line",
                        "shop_id, serial, acts",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.shopKept(
                                "id, import_id, row_number, on_date, amount_fen, payer_name, payer_account, remark, state,"
                                        + " kept_fen, returned_fen, by_id, by_name, note",
                                RECORDS)),
                Holding.of(
                        "transfer_use",
                        "shop_id, step",
                        Part.shopKept("id, line_id, reference, amount_fen, state", RECORDS)),
                Holding.nobodys("book_check", "when the books were checked"),
                Holding.of(
                        "book_finding",
                        "check_id, number, shop_id",
                        Part.shopKept("rule, about, wanted_fen, found_fen", RECORDS)),
                Holding.nobodys("lender_terms", "what lenders take, of no shop and nobody"),
                Holding.of(
                        "lender_loan",
                        "shop_id, version, watch_on",
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "reference, method, state, amount_fen, buyer_rate, days, received_on, due_on, paid_call,"
                                        + " opened_at",
                                RECORDS),
                        Part.shopKept(
                                "plan_id, reference, buyer_person, method, state, amount_fen, fee_fen, buyer_rate,"
                                        + " draw_rate, days, received_on, due_on, drawn_fen, drawing_fen, paid_call,"
                                        + " opened_at",
                                RECORDS)),
                Holding.of(
                        "exchange_bill",
                        "shop_id, form, pile, remind_on",
                        Part.kept(
                                PERSON,
                                "buyer_person = :id",
                                "id, paper, range_first, range_last, drawer, acceptor, acceptor_code, amount_fen,"
                                        + " issued_on, due_on, pay_on, note, state, changed_on, reason",
                                RECORDS),
                        Part.shopKept(
                                "id, buyer_person, paper, range_first, range_last, drawer, acceptor, acceptor_code,"
                                        + " amount_fen, issued_on, due_on, pay_on, note, state, changed_on,"
                                        + " interest_fen, reason",
                                RECORDS)),
                Holding.nobodys("exchange_paper", "the numbers of bills of exchange, which name nobody"),
                Holding.of(
                        "exchange_target",
                        "shop_id, position",
                        Part.shopKept("bill_id, kind, target_id, amount_fen", RECORDS)),
                Holding.of(
                        "exchange_cover", "shop_id", Part.shopKept("bill_id, plan_id, amount_fen, moved_fen", RECORDS)),
                Holding.of(
                        "exchange_step",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORDS),
                        Part.shopKept("bill_id, state, at, by_id, by_name, note", RECORDS)),
                Holding.nobodys("payment_fee", "what the methods of payment cost, of no shop and nobody"),
                Holding.of("ledger_account", "shop_id, guarded", Part.shopKept("kind, party, balance_fen", RECORDS)),
                Holding.of(
                        "ledger_posting",
                        "shop_id",
                        Part.kept(PERSON, "buyer_person = :id", "id, kind, on_date, reference", RECORDS),
                        Part.shopKept("id, occurrence, kind, on_date, at, reference, buyer_person, reverses", RECORDS)),
                Holding.of(
                        "ledger_entry",
                        "shop_id",
                        Part.shopKept("posting_id, position, kind, party, amount_fen, on_date", RECORDS)));
    }
}
