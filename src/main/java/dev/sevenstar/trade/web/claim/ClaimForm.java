package dev.sevenstar.trade.web.claim;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderLine;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLimits;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer types to get money back; cells stay as they were typed.
 *
 * @param way {@code refund}, or {@code return} when the goods come back first
 */
record ClaimForm(
        @Nullable List<Integer> lines,
        @Nullable String reason,
        @Nullable String way,
        @Nullable String goods,
        @Nullable String freight,
        @Nullable String description,
        @Nullable String requestKey) {

    /** The field at which a refusal is said. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("claim-lines", "lines"),
            Map.entry("claim-open-already", "lines"),
            Map.entry("claim-reason", "reason"),
            Map.entry("claim-nothing-to-return", "way"),
            Map.entry("claim-amount", "goods"),
            Map.entry("claim-money", "goods"),
            Map.entry("claim-above-paid", "goods"),
            Map.entry("claim-above-unsent", "goods"),
            Map.entry("claim-freight", "freight"),
            Map.entry("claim-freight-above-paid", "freight"),
            Map.entry("claim-description", "description"),
            Map.entry("claim-evidence", "files"),
            Map.entry("claim-only-pictures", "files"),
            Map.entry("claim-pictures", "files"));

    static ClaimForm begun(Order order) {
        var only = order.lines().size() == 1 ? List.of(order.lines().get(0).number()) : List.<Integer>of();
        return new ClaimForm(only, null, "refund", "", "", "", newKey());
    }

    static ClaimForm of(Claim claim) {
        var terms = claim.terms();
        return new ClaimForm(
                terms.lines(),
                terms.reason().name(),
                terms.returning() ? "return" : "refund",
                terms.goods().toYuan(),
                terms.freight().isPositive() ? terms.freight().toYuan() : "",
                terms.description(),
                newKey());
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String fieldOf(Refused refused) {
        var key = refused.key();
        if (key.startsWith("media.")) return "files";
        return FIELDS.getOrDefault(key.substring(key.lastIndexOf('.') + 1), "");
    }

    /** Before anything has left there is nothing to choose: everything goes back. */
    ClaimTerms terms(Order order, ClaimLimits limits, Evidence evidence) {
        if (!order.isShippedInPart()) {
            var all = order.lines().stream().map(OrderLine::number).toList();
            var most = limits.most(all);
            return new ClaimTerms(all, most.goods(), most.freight(), false, chosenReason(), text(), evidence);
        }
        return new ClaimTerms(
                chosenLines(), money(goods), money(freight), "return".equals(way), chosenReason(), text(), evidence);
    }

    List<Integer> chosenLines() {
        return lines == null ? List.of() : lines;
    }

    String key() {
        return requestKey == null ? "" : requestKey;
    }

    private String text() {
        return description == null ? "" : description;
    }

    private ClaimReason chosenReason() {
        return Arrays.stream(ClaimReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new Refused("trade.refused.claim-reason"));
    }

    private static Money money(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return Money.ZERO;
        try {
            return Money.parseYuan(typed);
        } catch (NumberFormatException noAmount) {
            throw new Refused("trade.refused.claim-money");
        }
    }
}
