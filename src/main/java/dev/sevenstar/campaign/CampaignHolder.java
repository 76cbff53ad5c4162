package dev.sevenstar.campaign;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CampaignHolder implements Holder {

    @Override
    public String module() {
        return "campaign";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.nobodys("campaign", "the market's own promotions"),
                Holding.nobodys("campaign_places", "how many shops take part"),
                Holding.of(
                        "campaign_match",
                        "shop_id",
                        Part.shopDeleted("campaign_id, missing, in_scope, fitting, verdicts, judged_at")),
                Holding.of(
                        "campaign_assignment",
                        "shop_id, taken_person",
                        Part.deleted(PERSON, "taken_person = :id", "taken_name, taken_at"),
                        Part.shopDeleted("listing_id, campaign_id, waiting_since")),
                Holding.of(
                        "campaign_entry",
                        "shop_id, held",
                        Part.shopDeleted("listing_id, campaign_id, state, offer, reason, submitted_at, decided_at")),
                Holding.of(
                        "campaign_group_buy",
                        "shop_id, version",
                        Part.shopDeleted(
                                "id, listing_id, title, offering, warm_up_from, open_from, open_until, count_at,"
                                        + " state, reason, submitted_at, decided_at, paid, joined, price_fen, ended_at,"
                                        + " settled_at")),
                Holding.nobodys("campaign_news", "what the market said about its promotions"),
                Holding.of("campaign_letter", "shop_id, told, told_at", Part.shopDeleted("news_id, read_at")),
                Holding.of("campaign_saved", "shop_id, reminded_at", Part.shopDeleted("campaign_id, saved_at")),
                Holding.of("campaign_sheet", "shop_id", Part.shopDeleted("campaign_id, reading, at")),
                Holding.of(
                        "campaign_registration",
                        "shop_id, version, signed_person",
                        Part.blanked(
                                PERSON,
                                "signed_person = :id",
                                "",
                                "signed_name = :closed",
                                "who agreed to the rules in the shop's name stays known as somebody"),
                        Part.shopDeleted("campaign_id, answers, signed_name, signed_at, told_until, ended_at")));
    }
}
