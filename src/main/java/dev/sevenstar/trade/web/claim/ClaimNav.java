package dev.sevenstar.trade.web.claim;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.trade.claim.ClaimsToAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims in the navigation of a shop, with how many wait for it. */
@Component
class ClaimNav implements NavEntry {

    private final ClaimsToAnswer toAnswer;

    ClaimNav(ClaimsToAnswer toAnswer) {
        this.toAnswer = toAnswer;
    }

    @Override
    public Area area() {
        return Area.WORKBENCH;
    }

    @Override
    public String key() {
        return "trade.nav.claims";
    }

    @Override
    public String href() {
        return "/workbench/claims";
    }

    @Override
    public String icon() {
        return "undo";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String right() {
        return "order";
    }

    @Override
    public @Nullable Integer badge(long shopId) {
        return toAnswer.of(shopId);
    }
}
