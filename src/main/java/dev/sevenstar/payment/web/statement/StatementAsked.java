package dev.sevenstar.payment.web.statement;

import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.ledger.Purse;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.shared.Ids;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which statement an address asks for, as typed; what nobody can have got from us asks for nothing. */
record StatementAsked(
        @Nullable String month,
        @Nullable String purse,
        @Nullable String kind,
        @Nullable String buyer,
        @Nullable String order) {

    static final String PATH = "/workbench/statements";

    StatementQuery query(long shopId, YearMonth now) {
        return new StatementQuery(
                shopId,
                Purse.ofSlug(text(purse)),
                months(text(month), now),
                Arrays.stream(PostingKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Ids.find(text(buyer)).orElse(0L),
                Ids.find(text(order)).orElse(0L));
    }

    /** The order field holds something that is no number of an order. */
    boolean isLost() {
        return !text(order).isBlank() && Ids.find(text(order)).isEmpty();
    }

    /** @return this month for what is none, or lies ahead */
    static YearMonth months(String typed, YearMonth now) {
        try {
            var asked = YearMonth.parse(typed);
            return asked.isAfter(now) || asked.getYear() < 2000 ? now : asked;
        } catch (DateTimeException e) {
            return now;
        }
    }

    /** The address of a statement. */
    static String href(StatementQuery query, String below, @Nullable String after) {
        return UriComponentsBuilder.fromPath(PATH + below)
                .queryParam("month", query.month())
                .queryParam("purse", query.purse().slug())
                .queryParamIfPresent("kind", Optional.ofNullable(query.kind()))
                .queryParamIfPresent("buyer", number(query.buyer()))
                .queryParamIfPresent("order", number(query.reference()))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }

    private static Optional<String> number(long id) {
        return id == 0 ? Optional.empty() : Optional.of(Ids.text(id));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
