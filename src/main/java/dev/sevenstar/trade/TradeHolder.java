package dev.sevenstar.trade;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** An order is a contract: it stays for both sides, without the name and the address of who has left. */
@Component
class TradeHolder implements Holder {

    private static final String CONTRACT = "a contract of two sides, kept for the time the law says";
    private static final String ORDER = "id, method, region_code, message, state, goods_fen, freight_fen, refunded_fen,"
            + " placed_at, pay_until, waits_until, cleared_at, shipped_at, receive_until, prolonged, urged_at, ended_at, close_reason, closed_side,"
            + " promise_hours, ship_until";
    private static final String OWN =
            "exists (select 1 from trade_order o where o.shop_id = %1$s.shop_id and o.id = %1$s.order_id"
                    + " and o.buyer_person = :id)";
    private static final String TITLE = "kind, title, tax_id, bank, bank_account, registered_address, registered_phone";
    private static final String INVOICE = "state, invoice_number, sent_carrier, sent_waybill, sent_at, ";
    private static final String LINE =
            "number, listing_id, revision, sku, title, label, unit, quantity, unit_price_fen,"
                    + " amount_fen, reason, special_label, listed_fen, adjust_fen, rebate_fen, shipped, unwanted";

    private static final String CLAIM = "id, order_id, after_sale, goods_fen, freight_fen, sends_back, reason,"
            + " description, pictures, state, due_at, called_side, called_at, rejections, answer, return_to,"
            + " return_waybill, refunded_fen, opened_at, ended_at";
    private static final String CLAIM_LINE = "claim_id, number, order_id, asked_fen, refunded_fen";

    @Override
    public String module() {
        return "trade";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "trade_cart_line",
                        "person_id, id, shop_id, seen_fen, seen_revision, ticked, removed_at",
                        Part.deleted(PERSON, "person_id = :id", "listing_id, sku, quantity")),
                Holding.of(
                        "trade_address",
                        "person_id, version, preferred",
                        Part.deleted(
                                PERSON, "person_id = :id", "id, receiver_name, receiver_phone, region_code, street")),
                Holding.of(
                        "trade_invoice_title",
                        "person_id, version, preferred",
                        Part.deleted(PERSON, "person_id = :id", "id, " + TITLE)),
                Holding.of(
                        "trade_invoice_request",
                        "shop_id, id",
                        Part.kept(PERSON, "asked_by = :id", "order_id, asked_at, " + INVOICE + TITLE, CONTRACT),
                        Part.shopKept("order_id, asked_by, asked_at, " + INVOICE + TITLE, CONTRACT)),
                Holding.of(
                        "trade_order",
                        "shop_id, version, request_key",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                ORDER + ", receiver_name, receiver_phone, street",
                                "buyer_name = :closed, receiver_name = :closed, receiver_phone = '', street = '',"
                                        + " message = ''",
                                CONTRACT),
                        Part.shopKept(ORDER + ", buyer_person, buyer_name, flag, memo", CONTRACT)),
                Holding.of(
                        "trade_line",
                        "shop_id, order_id, cover_hash, special_holder",
                        Part.kept(PERSON, OWN.formatted("trade_line"), LINE, CONTRACT),
                        Part.shopKept("order_id, " + LINE, CONTRACT)),
                Holding.of(
                        "trade_group_part",
                        "shop_id, pieces, settled_at",
                        Part.kept(PERSON, OWN.formatted("trade_group_part"), "order_id, group_buy_id", CONTRACT),
                        Part.shopKept("order_id, group_buy_id", CONTRACT)),
                Holding.of(
                        "trade_shared_parcel",
                        "shop_id",
                        Part.kept(PERSON, OWN.formatted("trade_shared_parcel"), "order_id, parcel_id", CONTRACT),
                        Part.shopKept("order_id, parcel_id", CONTRACT)),
                Holding.of(
                        "trade_batch",
                        "shop_id",
                        Part.blanked(PERSON, "by_id = :id", "id, at, state", "by_name = :closed", CONTRACT),
                        Part.shopKept("id, by_id, by_name, at, state", CONTRACT)),
                Holding.of(
                        "trade_batch_row",
                        "shop_id, order_text, problem, details",
                        Part.shopKept("batch_id, number, order_id, carrier, carrier_name, waybill, state", CONTRACT)),
                Holding.of(
                        "trade_note",
                        "shop_id, order_id",
                        Part.blanked(PERSON, "by_id = :id", "id, at", "by_name = :closed", CONTRACT),
                        Part.shopKept("order_id, id, by_id, by_name, at, text", CONTRACT)),
                Holding.of(
                        "trade_saved_view",
                        "shop_id",
                        Part.deleted(PERSON, "person_id = :id", "id, name, filters"),
                        Part.shopDeleted("person_id, id, name, filters")),
                Holding.of(
                        "trade_happening",
                        "shop_id, order_id",
                        Part.blanked(PERSON, "by_id = :id", "id, kind, at", "by_name = :closed", CONTRACT),
                        Part.shopKept("id, order_id, kind, by_side, by_id, by_name, at, details", CONTRACT)),
                Holding.of(
                        "trade_claim",
                        "shop_id, version, request_key, evidence_key, first_line, pile, sorting, left_seconds",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                CLAIM,
                                "buyer_name = :closed, description = '-', return_waybill = ''",
                                CONTRACT),
                        Part.shopKept(CLAIM + ", buyer_person, buyer_name", CONTRACT)),
                Holding.of(
                        "trade_claim_line",
                        "shop_id, open_slot",
                        Part.kept(PERSON, OWN.formatted("trade_claim_line"), CLAIM_LINE, CONTRACT),
                        Part.shopKept(CLAIM_LINE, CONTRACT)),
                Holding.of(
                        "trade_claim_message",
                        "shop_id, evidence_key",
                        Part.blanked(
                                PERSON,
                                "by_id = :id",
                                "id, claim_id, kind, at, details, pictures",
                                "by_name = :closed, details = ''",
                                CONTRACT),
                        Part.shopKept("id, claim_id, kind, by_side, by_id, by_name, at, details, pictures", CONTRACT)));
    }
}
