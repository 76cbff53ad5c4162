package dev.sevenstar.logistics;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LogisticsHolder implements Holder {

    @Override
    public String module() {
        return "logistics";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "freight_rate",
                        "shop_id",
                        Part.shopDeleted(
                                "template_id, position, regions, first_units, first_fee_fen, next_units, next_fee_fen,"
                                        + " least_fee_fen")),
                Holding.of("freight_template", "shop_id, version", Part.shopDeleted("id, name, charge_by")),
                Holding.of(
                        "ship_from_address",
                        "shop_id, version",
                        Part.blanked(
                                PERSON,
                                "phone = :contact",
                                "",
                                "contact = :closed, phone = ''",
                                "the shop's place stays, who is asked for there does not"),
                        Part.shopDeleted("id, contact, phone, region_code, street")));
    }
}
