package dev.sevenstar.trade.web;

import dev.sevenstar.listing.Markdown;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.trade.Hindrance;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.PriceReason;
import dev.sevenstar.trade.Receiver;
import dev.sevenstar.trade.claim.ClaimState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what an order's facts mean, in the language of the page, ready for the template. */
@Component
public class TradeWords {

    /** A coloured badge. */
    public record Mark(String tone, String text) {}

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final MessageSource messages;
    private final Regions regions;
    private final Clock clock;

    TradeWords(MessageSource messages, Regions regions, Clock clock) {
        this.messages = messages;
        this.regions = regions;
        this.clock = clock;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    public Instant now() {
        return Times.now(clock);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    Mark state(OrderState state) {
        var tone =
                switch (state) {
                    case AWAITING_PAYMENT -> "amber";
                    case AWAITING_SHIPMENT -> "orange";
                    case AWAITING_RECEIPT -> "blue";
                    case COMPLETED -> "green";
                    case CANCELLED, CLOSED -> "";
                };
        return new Mark(tone, say(state.key()));
    }

    /** Paid, it may still wait for others. */
    Mark state(OrderState state, @Nullable Instant waitsUntil) {
        return state == OrderState.AWAITING_SHIPMENT && waitsUntil != null
                ? new Mark("blue", say("trade.tab.gathering"))
                : state(state);
    }

    Mark state(InstalmentState state) {
        var tone =
                switch (state) {
                    case PLANNED, REFUNDED, CANCELLED -> "";
                    case DUE -> "amber";
                    case OVERDUE -> "red";
                    case PAID -> "blue";
                    case RELEASED -> "green";
                };
        return new Mark(tone, say(state.key()));
    }

    public Mark claim(ClaimState state, boolean withPlatform) {
        if (withPlatform) return new Mark("blue", say("trade.claim-state.with-platform"));
        var tone =
                switch (state) {
                    case AWAITING_SELLER, AWAITING_RETURNED_GOODS -> "orange";
                    case AWAITING_CHANGE, AWAITING_RETURN -> "amber";
                    case REFUNDED -> "green";
                    case CLOSED -> "";
                };
        return new Mark(tone, say(state.key()));
    }

    /** The clock that runs for an order; nothing when none does. */
    @Nullable
    Mark clock(
            OrderState state,
            @Nullable Instant payUntil,
            @Nullable Instant waitsUntil,
            @Nullable Instant shipUntil,
            @Nullable Instant receiveUntil) {
        return switch (state) {
            case AWAITING_PAYMENT -> payUntil == null ? null : left("trade.clock.pay", payUntil, "");
            case AWAITING_SHIPMENT ->
                waitsUntil != null
                        ? left("trade.clock.gather", waitsUntil, "")
                        : shipUntil == null ? null : shipping(shipUntil);
            case AWAITING_RECEIPT -> receiveUntil == null ? null : left("trade.clock.receive", receiveUntil, "");
            case COMPLETED, CANCELLED, CLOSED -> null;
        };
    }

    private Mark shipping(Instant until) {
        if (!now().isBefore(until)) return new Mark("red", say("trade.clock.late", span(until, now())));
        return left("trade.clock.ship", until, Duration.between(now(), until).toMinutes() < DAY ? "amber" : "");
    }

    private Mark left(String key, Instant until, String tone) {
        return new Mark(tone, say(key, span(now(), until)));
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    public String quantity(int quantity, String unit) {
        return say("trade.quantity", Digits.grouped(quantity), unit);
    }

    /** {@code 3 小时 41 分}, from one moment to a later one. */
    public String span(Instant from, Instant until) {
        var minutes = Math.max(0, Duration.between(from, until).toMinutes());
        if (minutes < HOUR) return say("trade.span.minutes", minutes);
        if (minutes < DAY) return say("trade.span.hours", minutes / HOUR, minutes % HOUR);
        return say("trade.span.days", minutes / DAY, minutes % DAY / HOUR);
    }

    /** A carrier as it was kept in writing; one without a code stands there by its name. */
    public String carrier(String written) {
        return Arrays.stream(CarrierCode.values())
                .filter(code -> code.name().equals(written))
                .findFirst()
                .map(code -> say(code.key()))
                .orElse(written);
    }

    public String hindrance(Hindrance hindrance) {
        return say(hindrance.key(), hindrance.args().toArray());
    }

    /** {@code 48 小时}, {@code 7 天}. */
    String hours(int hours) {
        var days = hours % 24 == 0 && hours > 72;
        return days ? say("trade.promise.days", hours / 24) : say("trade.promise.hours", hours);
    }

    /** Region and street in one line. */
    public String address(Receiver receiver) {
        return (region(receiver.regionCode()) + " " + receiver.street()).strip();
    }

    /** All of it. */
    String region(String code) {
        return regions.name(code, LocaleContextHolder.getLocale());
    }

    /** The city, or as much of it as a list shows. */
    String place(String regionCode) {
        return regions.place(regionCode, LocaleContextHolder.getLocale());
    }

    /** Why a piece costs what it costs, and what it costs otherwise. */
    public String reason(PriceReason reason, @Nullable Markdown markdown) {
        return markdown == null ? say(reason.key()) : special(markdown);
    }

    public String special(Markdown markdown) {
        return switch (markdown.kind()) {
            case CAMPAIGN -> say("trade.price.special", markdown.label(), markdown.listed());
            case GROUP_BUY -> say("trade.price.group-special", markdown.label(), markdown.listed());
        };
    }
}
