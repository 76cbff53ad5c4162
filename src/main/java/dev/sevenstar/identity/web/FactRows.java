package dev.sevenstar.identity.web;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.identity.ShopFact.Value;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The numbers that rules look at, each with the page where it gets better. */
@Component
class FactRows {

    /**
     * @param asOf empty while nothing is known
     * @param remedy null where the shop can do nothing here
     */
    record FactRow(
            String name,
            String value,
            String asOf,
            @Nullable String remedy) {}

    private static final String OWN = "identity.";

    private final List<ShopFact> facts;
    private final MessageSource messages;

    /** What the shop is comes first, then how it works. */
    FactRows(List<ShopFact> facts, MessageSource messages) {
        this.facts = facts.stream()
                .sorted(Comparator.comparing((ShopFact fact) -> !fact.name().startsWith(OWN))
                        .thenComparing(ShopFact::name))
                .toList();
        this.messages = messages;
    }

    List<FactRow> of(long shopId, Locale language) {
        return facts.stream()
                .filter(fact -> !fact.isDetail())
                .map(fact -> row(fact, fact.of(shopId).orElse(null), language))
                .toList();
    }

    private FactRow row(ShopFact fact, @Nullable Value value, Locale language) {
        var name = say(fact.name(), language);
        return value == null
                ? new FactRow(name, say("identity.facts.unknown", language), "", null)
                : new FactRow(name, text(fact.name(), value, language), Times.minute(value.asOf()), elsewhere(value));
    }

    /** How to better what stands on this page is said on it. */
    private static @Nullable String elsewhere(Value value) {
        return value.remedy().equals(StandingController.HERE) ? null : value.remedy();
    }

    private String text(String name, Value value, Locale language) {
        var number = value.number();
        return switch (value.unit()) {
            case SHARE -> percent(number);
            case FEN -> Money.ofFen(number).toString();
            case COUNT -> Long.toString(number);
            case SECONDS -> time(Duration.ofSeconds(number), language);
            case DAYS -> say("identity.facts.days", language, number);
            case MONTHS -> say("identity.facts.months", language, number);
            case YES -> say(number == 0 ? "identity.facts.no" : "identity.facts.yes", language);
            case RANK -> say(name + "." + number, language);
        };
    }

    private static String percent(long hundredths) {
        var share = BigDecimal.valueOf(hundredths, 2).setScale(1, RoundingMode.HALF_UP);
        return share.stripTrailingZeros().toPlainString() + "%";
    }

    private String time(Duration time, Locale language) {
        return time.toHours() < 2
                ? say("identity.facts.minutes", language, Math.max(1, time.toMinutes()))
                : say("identity.facts.hours", language, time.toHours());
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
