package dev.sevenstar.campaign.plan;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanHolder implements Holder {

    private static final String SHOPS_OWN = "the shop's plan stays, who saw to it does not";

    @Override
    public String module() {
        return "campaign";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "plan_step",
                        "shop_id, waits",
                        Part.blanked(
                                PERSON, "ticked_by = :id", "", "ticked_by = null, ticked_name = :closed", SHOPS_OWN),
                        Part.shopDeleted(
                                "id, activity_id, preparation, name, days_before, due_on, ticked_at, ticked_by,"
                                        + " ticked_name, removed_at")),
                Holding.of(
                        "plan_goods", "shop_id", Part.shopDeleted("activity_id, listing_id, stock_wanted, lock_days")),
                Holding.of(
                        "plan_activity",
                        "shop_id, version",
                        Part.blanked(PERSON, "owner_person = :id", "", "owner_person = null", SHOPS_OWN),
                        Part.shopDeleted(
                                "id, kind, name, first_on, last_on, owner_person, budget_fen, goal, result, note,"
                                        + " state, official, copied_from, changed_at, removed_at")),
                Holding.of("plan_copy", "shop_id, request_key", Part.shopDeleted("at, into_year, copied")),
                Holding.of(
                        "plan_calendar",
                        "shop_id, person_id, hash",
                        Part.deleted(PERSON, "person_id = :id", "made_at"),
                        Part.shopDeleted("")),
                Holding.of("plan_reminder", "shop_id", Part.shopDeleted("of_id, due_on")));
    }
}
