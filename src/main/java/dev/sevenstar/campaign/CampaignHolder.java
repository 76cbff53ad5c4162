package dev.sevenstar.campaign;

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
                Holding.of(
                        "campaign_match",
                        "shop_id",
                        Part.shopDeleted("campaign_id, missing, in_scope, fitting, verdicts, judged_at")));
    }
}
