package dev.sevenstar.market.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Standing;
import dev.sevenstar.identity.standing.Standings;
import dev.sevenstar.market.web.ShopCard.Fact;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class ShopCards {

    /** What a buyer may know, in this order, and how it is told; the rest is between the shop and its workbench. */
    private static final Map<String, String> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("inquiry.answer-rate", "market.fact.answer-rate");
        SHOWN.put("inquiry.first-reply", "market.fact.first-reply");
    }

    private static final int DAYS_FROM_HOURS = 48;

    private final Standings standings;
    private final List<ShopFact> facts;
    private final Speech speech;
    private final Clock clock;

    ShopCards(Standings standings, List<ShopFact> facts, Speech speech, Clock clock) {
        this.standings = standings;
        this.facts = SHOWN.keySet().stream()
                .flatMap(name -> facts.stream().filter(fact -> fact.name().equals(name)))
                .toList();
        this.speech = speech;
        this.clock = clock;
    }

    ShopCard of(Shop shop) {
        var standing = standings.of(shop.id());
        return new ShopCard(
                shop.number(),
                "/shops/" + shop.number(),
                shop.name(),
                standing.company(),
                speech.say(shop.businessModel().key()),
                speech.place(shop.regionCode()),
                since(shop),
                signs(standing),
                facts(shop.id()));
    }

    private List<String> signs(Standing standing) {
        var signs = new ArrayList<String>();
        var tier = standing.tier();
        if (tier != null && tier != RecognitionKind.TRUST_PASS) signs.add(speech.say(tier.key()));
        var pass = standing.trustPass();
        if (pass != null) signs.add(speech.say("market.shop.trust-pass", pass.years()));
        var verification = standing.verification();
        if (verification != null) signs.add(speech.say(verification.key()));
        return signs;
    }

    private String since(Shop shop) {
        var opened = LocalDate.ofInstant(shop.openedAt(), Times.ZONE);
        var years = ChronoUnit.YEARS.between(opened, LocalDate.ofInstant(clock.instant(), Times.ZONE));
        return speech.say("market.shop.year", years + 1);
    }

    private List<Fact> facts(long shopId) {
        return facts.stream()
                .flatMap(fact -> fact.of(shopId).stream().map(value -> new Fact(told(fact), text(value))))
                .toList();
    }

    private String told(ShopFact fact) {
        return speech.say(Objects.requireNonNull(SHOWN.get(fact.name())));
    }

    private String text(ShopFact.Value value) {
        return switch (value.unit()) {
            case SHARE ->
                BigDecimal.valueOf(value.number(), 2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
            case FEN -> Money.ofFen(value.number()).toString();
            case COUNT, DAYS, MONTHS, YES, RANK -> Long.toString(value.number());
            case SECONDS -> time(Duration.ofSeconds(value.number()));
        };
    }

    private String time(Duration time) {
        if (time.toHours() >= DAYS_FROM_HOURS) return speech.say("market.shop.days", time.toDays());
        return time.toHours() < 2
                ? speech.say("market.shop.minutes", Math.max(1, time.toMinutes()))
                : speech.say("market.shop.hours", time.toHours());
    }
}
