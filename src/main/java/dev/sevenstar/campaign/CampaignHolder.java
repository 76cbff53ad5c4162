package dev.sevenstar.campaign;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
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
        return List.of(Holding.nobodys("campaign", "the market's own promotions"));
    }
}
