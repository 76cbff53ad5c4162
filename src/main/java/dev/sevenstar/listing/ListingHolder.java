package dev.sevenstar.listing;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** The goods of a shop; an inquiry keeps what it was about for itself, so nothing of them has to stay. */
@Component
class ListingHolder implements Holder {

    private static final String SHOPS_OWN = "the shop's own record of what was changed";

    @Override
    public String module() {
        return "listing";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "listing_history",
                        "shop_id, person_id",
                        Part.blanked(PERSON, "person_id = :id", "", "person_name = :closed", SHOPS_OWN),
                        Part.shopDeleted(
                                "id, listing_id, at, person_name, revision, field, detail, old_value, new_value")),
                Holding.of(
                        "listing_review",
                        "shop_id",
                        Part.blanked(
                                PERSON,
                                "decided_by = :word",
                                "",
                                "decided_by = :closed",
                                "the decision was the platform's"),
                        Part.shopDeleted(
                                "id, listing_id, number, status, submitted_at, decided_at, decided_by, reasons")),
                Holding.of("listing_price", "shop_id", Part.shopDeleted("listing_id, from_at, until_at, prices")),
                Holding.of(
                        "listing_special",
                        "shop_id, holder",
                        Part.shopDeleted("listing_id, kind, label, href, live_from, live_until, prices")),
                Holding.of("listing_share", "shop_id, holder", Part.shopDeleted("listing_id, sku, pieces")),
                Holding.of(
                        "listing_paid_price",
                        "shop_id, reference, line",
                        Part.shopDeleted("listing_id, sku, quantity, price_fen, paid_at")),
                Holding.of("listing_sku", "shop_id", Part.shopDeleted("listing_id, sku, stock")),
                Holding.of(
                        "listing_revision",
                        "shop_id, author_id",
                        Part.blanked(PERSON, "author_id = :id", "", "author_name = :closed", SHOPS_OWN),
                        Part.shopDeleted(
                                "listing_id, number, saves, at, author_name, content, misfits, stock_base, freight_template_id")),
                Holding.of(
                        "listing",
                        "shop_id, version, live, cover_hash",
                        Part.shopDeleted(
                                "id, title, state, revision, working_number, published_number, mode, cargo_number,"
                                        + " category_id, cover_picture, price_from_fen, price_to_fen, minimum_order, unit, stock_total,"
                                        + " stars, score, missing_stars, created_at, updated_at, published_at, expires_at, scheduled_at,"
                                        + " deleted_at")),
                Holding.of("listing_tally", "shop_id, state, total", Part.shopDeleted("")),
                Holding.of("listing_lack", "shop_id, missing_stars, total", Part.shopDeleted("")),
                Holding.of(
                        "listing_address",
                        "id, shop_id",
                        Part.shopKept("", "numbers only: the address answers that it is gone for good")),
                Holding.of(
                        "listing_shop_closed",
                        "shop_id",
                        Part.shopKept("", "a number only: nothing of the shop comes back on sale")));
    }
}
