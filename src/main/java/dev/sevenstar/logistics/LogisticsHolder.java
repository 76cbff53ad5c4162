package dev.sevenstar.logistics;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LogisticsHolder implements Holder {

    private static final String CONTRACT = "what a contract of two sides was fulfilled with, kept as long as it";
    private static final String OWN = "exists (select 1 from parcel p where p.shop_id = %1$s.shop_id and p.id ="
            + " %1$s.parcel_id and p.buyer_person = :id)";
    private static final String PARCEL =
            "id, reference, carrier, carrier_name, waybill, region_code, collect_fen, state, simulated";

    @Override
    public String module() {
        return "logistics";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "freight_free",
                        "shop_id",
                        Part.shopDeleted("template_id, position, regions, from_pieces, from_fen, under_grams")),
                Holding.of(
                        "freight_rate",
                        "shop_id",
                        Part.shopDeleted(
                                "template_id, position, regions, first_units, first_fee_fen, next_units, next_fee_fen,"
                                        + " least_fee_fen")),
                Holding.of(
                        "freight_template",
                        "shop_id, version",
                        Part.shopDeleted("id, name, service, charged_by, cod_carrier, cod_area")),
                Holding.of(
                        "parcel",
                        "shop_id, version, waybill_of",
                        Part.blanked(
                                PERSON,
                                "buyer_person = :id",
                                PARCEL + ", receiver_name, receiver_phone, street",
                                "receiver_name = :closed, receiver_phone = '', street = ''",
                                CONTRACT),
                        Part.shopKept(PARCEL + ", buyer_person", CONTRACT)),
                Holding.of(
                        "parcel_correction",
                        "shop_id, parcel_id",
                        Part.blanked(
                                PERSON,
                                "by_id = :id",
                                "id, carrier, carrier_name, waybill, at",
                                "by_name = :closed",
                                CONTRACT),
                        Part.shopKept("id, parcel_id, carrier, carrier_name, waybill, by_id, by_name, at", CONTRACT)),
                Holding.of(
                        "parcel_item",
                        "shop_id, parcel_id",
                        Part.kept(PERSON, OWN.formatted("parcel_item"), "line, title, unit, quantity", CONTRACT),
                        Part.shopKept("parcel_id, line, title, unit, quantity", CONTRACT)),
                Holding.of(
                        "parcel_trace",
                        "shop_id, parcel_id",
                        Part.kept(PERSON, OWN.formatted("parcel_trace"), "node, at, region_code", CONTRACT),
                        Part.shopKept("parcel_id, node, at, region_code", CONTRACT)),
                Holding.of(
                        "ship_from_address",
                        "shop_id, version",
                        Part.blanked(
                                PERSON,
                                "phone = :contact",
                                "",
                                "contact = :closed, phone = ''",
                                "the shop's place stays, who is asked for there does not"),
                        Part.shopDeleted("id, contact, phone, region_code, street, takes_returns")),
                Holding.of("simulated_carriage", "next_at", Part.shopDeleted("shop_id, parcel_id")),
                Holding.nobodys("simulated_carrier", "how the carriers that the house plays behave"));
    }
}
