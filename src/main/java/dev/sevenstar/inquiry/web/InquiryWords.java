package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.Party;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.text.Digits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what an inquiry's facts mean, in the language of the page, ready for the template. */
@Component
class InquiryWords {

    /** A coloured badge. */
    record Mark(String tone, String text) {}

    private static final long DAY = Duration.ofDays(1).toMinutes();

    private final MessageSource messages;
    private final Regions regions;
    private final Clock clock;

    InquiryWords(MessageSource messages, Regions regions, Clock clock) {
        this.messages = messages;
        this.regions = regions;
        this.clock = clock;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    Instant now() {
        return Times.now(clock);
    }

    Mark state(InquiryState state) {
        var tone =
                switch (state) {
                    case UNVERIFIED, OPEN, QUOTED -> "blue";
                    case NEW -> "orange";
                    case WON -> "green";
                    case LOST, CLOSED, SPAM -> "";
                };
        return new Mark(tone, say(state.key()));
    }

    /** The state as the buyer sees it: what the shop thinks of the inquiry is not told. */
    Mark standing(InquiryState state, Party turn) {
        return switch (state) {
            case UNVERIFIED -> new Mark("amber", say("inquiry.standing.unverified"));
            case CLOSED, LOST -> new Mark("", say("inquiry.standing.closed"));
            case WON -> new Mark("green", say("inquiry.standing.won"));
            case QUOTED -> new Mark("green", say("inquiry.standing.quoted"));
            default ->
                turn == Party.BUYER && state != InquiryState.SPAM
                        ? new Mark("green", say("inquiry.standing.answered"))
                        : new Mark("blue", say("inquiry.standing.asked"));
        };
    }

    /** The first-answer clock, or whose turn it is; nothing when the inquiry is done. */
    @Nullable
    Mark clock(
            InquiryState state,
            Party turn,
            @Nullable Instant waitingSince,
            @Nullable Instant amberAt,
            @Nullable Instant dueAt) {
        if (!state.live()) return null;
        if (turn == Party.BUYER) return new Mark("", say("inquiry.clock.buyer"));
        if (waitingSince == null) return null;
        var waited = span(waitingSince, now());
        if (dueAt == null || amberAt == null) return new Mark("blue", say("inquiry.clock.waits", waited));
        if (!now().isBefore(dueAt)) return new Mark("red", say("inquiry.clock.late", waited));
        var tone = now().isBefore(amberAt) ? "green" : "amber";
        return new Mark(tone, say("inquiry.clock.waits", waited));
    }

    /** {@code 3 小时 41 分}. */
    String span(Instant from, Instant until) {
        return minutes(Math.max(0, Duration.between(from, until).toMinutes()));
    }

    String minutes(long minutes) {
        if (minutes < 60) return say("inquiry.span.minutes", minutes);
        if (minutes < DAY) return say("inquiry.span.hours", minutes / 60, minutes % 60);
        return say("inquiry.span.days", minutes / DAY, minutes % DAY / 60);
    }

    String quantity(int quantity, String unit) {
        return say("inquiry.quantity", Digits.grouped(quantity), unit);
    }

    /** The name of a GB/T 2260 code, empty for none. */
    String region(String code) {
        return code.isEmpty() ? "" : regions.place(code, LocaleContextHolder.getLocale());
    }

    /** {@code 20,000 件 · 目标 ¥0.38}. */
    String ask(int quantity, String unit, @Nullable Long targetFen) {
        var wanted = quantity(quantity, unit);
        return targetFen == null ? wanted : say("inquiry.ask.line", wanted, Money.ofFen(targetFen));
    }
}
