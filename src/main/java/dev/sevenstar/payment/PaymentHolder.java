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
                        "details, again_at",
                        Part.shopKept(
                                "partner, call_number, act, shop_id, reference, amount_fen, state, made_at, asked_at,"
                                        + " asked, decided_at, partner_number, reason, trouble",
                                RECORDS)),
                Holding.nobodys("simulated_partner", "how partners are played"),
                Holding.nobodys("simulated_request", "what partners that are played remember, by numbers alone"),
                Holding.of(
                        "credit_line",
                        "shop_id",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                "limit_fen, occupied_fen, term_months, term_day, term_days, state, expires_on, overdue_count,"
                                        + " granted_on",
                                "buyer_name = :closed",
                                RECORDS),
                        Part.shopKept(
                                "buyer_person, buyer_name, limit_fen, occupied_fen, term_months, term_day, term_days, state,"
                                        + " expires_on, overdue_count, granted_on",
                                RECORDS)),
                Holding.of(
                        "credit_line_change",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed, note = ''", RECORDS),
                        Part.kept(PERSON, "buyer_person = :id", "id, before_fen, after_fen, at", RECORDS),
                        Part.shopKept("id, buyer_person, before_fen, after_fen, by_id, by_name, at, note", RECORDS)),
                Holding.of(
                        "credit_bill",
                        "shop_id, watched",
                        Part.kept(PERSON, "buyer_person = :id", "id, first_on, last_on, due_on, late", RECORDS),
                        Part.shopKept("id, buyer_person, first_on, last_on, due_on, late", RECORDS)),
                Holding.of("credit_bill_item", "shop_id", Part.shopKept("bill_id, plan_id", RECORDS)),
                Holding.of("shop_method", "shop_id", Part.shopKept("method, enabled_at, agreement", RECORDS)),
                Holding.nobodys("book_check", "when the books were checked"),
                Holding.of(
                        "book_finding",
                        "check_id, number, shop_id",
                        Part.shopKept("rule, about, wanted_fen, found_fen", RECORDS)),
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
