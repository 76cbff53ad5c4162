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
                                        + " surcharge_fen, state, due_on, paid_at, released_at, refunded_fen, fee_back_fen",
                                RECORDS)),
                Holding.of("shop_method", "shop_id", Part.shopKept("method, enabled_at, agreement", RECORDS)),
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
