package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.web.NumberSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The answer rate as buyers see it on the shop's card. */
@Component
class AnswerRateTile implements NumberSource {

    private final ShopFact rate;

    AnswerRateTile(List<ShopFact> facts) {
        this.rate = facts.stream()
                .filter(f -> f.name().equals("inquiry.answer-rate"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public Optional<Tile> tile(long shopId) {
        return rate.of(shopId)
                .map(r -> new Tile(
                        "inquiry.number.answer-rate", r.number() / 100 + "%", null, true, List.of(), r.remedy()));
    }
}
