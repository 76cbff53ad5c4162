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
    private static final String ORDER = "id, method, region_code, message, state, goods_fen, freight_fen, placed_at,"
            + " pay_until, cleared_at, shipped_at, receive_until, prolonged, urged_at, ended_at, close_reason, closed_side";
    private static final String OWN =
            "exists (select 1 from trade_order o where o.shop_id = %1$s.shop_id and o.id = %1$s.order_id"
                    + " and o.buyer_person = :id)";
    private static final String LINE =
            "number, listing_id, revision, sku, title, label, unit, quantity, unit_price_fen,"
                    + " amount_fen, reason, adjust_fen, shipped";

    @Override
    public String module() {
        return "trade";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
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
                        Part.shopKept(ORDER + ", buyer_person, buyer_name", CONTRACT)),
                Holding.of(
                        "trade_line",
                        "shop_id, order_id, cover_hash",
                        Part.kept(PERSON, OWN.formatted("trade_line"), LINE, CONTRACT),
                        Part.shopKept("order_id, " + LINE, CONTRACT)),
                Holding.of(
                        "trade_happening",
                        "shop_id, order_id",
                        Part.blanked(PERSON, "by_id = :id", "id, kind, at", "by_name = :closed", CONTRACT),
                        Part.shopKept("id, order_id, kind, by_side, by_id, by_name, at, details", CONTRACT)));
    }
}
