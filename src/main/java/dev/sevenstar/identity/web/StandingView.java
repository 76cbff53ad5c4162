package dev.sevenstar.identity.web;

import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Standing;
import dev.sevenstar.identity.standing.StandingBook;
import dev.sevenstar.identity.standing.StandingBook.Punished;
import dev.sevenstar.identity.standing.StandingBook.Recognised;
import dev.sevenstar.identity.standing.Standings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A shop's standing in words, for the shop itself and for the platform's desk. */
@Component
public class StandingView {

    private static final int PAGE = 25;

    /** @param member what is known of the membership; so is {@code opened} of the age */
    public record Now(String tier, String tone, String member, String verification, String opened, int penalties) {}

    /** @param isEnded whether staff may take its end back, {@code endable} whether they may end it */
    public record RecognitionRow(
            String number,
            String kind,
            String days,
            String state,
            String tone,
            String note,
            String given,
            boolean endable,
            boolean isEnded) {}

    public record PenaltyRow(
            String number,
            String kind,
            String reason,
            int points,
            String days,
            String state,
            String tone,
            String given,
            String lifted,
            String advice,
            String remedy,
            boolean open,
            boolean liftable,
            boolean isLifted) {}

    private final Standings standings;
    private final StandingBook book;
    private final MessageSource messages;

    StandingView(Standings standings, StandingBook book, MessageSource messages) {
        this.standings = standings;
        this.book = book;
        this.messages = messages;
    }

    /**
     * @param earlier where the list of recognitions goes on, null at its beginning
     * @param before the same for penalties
     */
    public ModelAndView fill(
            ModelAndView page,
            long shopId,
            String path,
            @Nullable String earlier,
            @Nullable String before,
            Locale language) {
        var standing = standings.of(shopId);
        var recognised = book.recognitions(shopId, earlier, PAGE);
        var punished = book.penalties(shopId, before, PAGE);
        return page.addObject("standing", now(standing, language))
                .addObject("recognitions", recognised.map(row -> row(row, standing.today(), language)))
                .addObject("penalties", punished.map(row -> row(row, standing.asOf(), language)))
                .addObject("first", earlier == null && before == null ? null : path)
                .addObject("earlier", recognised.next() == null ? null : path + "?earlier=" + recognised.next())
                .addObject("before", punished.next() == null ? null : path + "?before=" + punished.next());
    }

    private Now now(Standing standing, Locale language) {
        var tier = standing.tier();
        return new Now(
                word(tier, language),
                standing.tierRank() > RecognitionKind.TRUST_PASS.rank() ? "orange" : tier == null ? "" : "blue",
                member(standing, language),
                word(standing.verification(), language),
                say("identity.standing.opened.text", language, Times.day(standing.openedAt()), standing.ageMonths()),
                standing.openPenalties());
    }

    private String member(Standing standing, Locale language) {
        var pass = standing.trustPass();
        return pass == null
                ? say("identity.standing.no-member", language)
                : say(
                        "identity.standing.member.text",
                        language,
                        pass.years(),
                        pass.until().toString(),
                        pass.daysLeft(standing.today()));
    }

    private String word(@Nullable RecognitionKind kind, Locale language) {
        return say(kind == null ? "identity.standing.none" : kind.key(), language);
    }

    private RecognitionRow row(Recognised row, LocalDate today, Locale language) {
        var isEnded = row.untilDay().isBefore(row.agreedUntil());
        var state = recognitionState(row, today, isEnded);
        return new RecognitionRow(
                Ids.text(row.id()),
                say(row.kind().key(), language),
                row.fromDay() + " – " + row.agreedUntil(),
                say("identity.standing.state." + state, language, row.untilDay().toString()),
                tone(state),
                isEnded ? row.note() + " · " + row.endNote() : row.note(),
                say("identity.standing.given-by", language, Times.day(row.givenAt()), row.byName()),
                !row.untilDay().isBefore(today) && !row.untilDay().isBefore(row.fromDay()),
                isEnded);
    }

    private static String recognitionState(Recognised row, LocalDate today, boolean isEnded) {
        if (row.untilDay().isBefore(row.fromDay())) return "void";
        if (row.untilDay().isBefore(today)) return isEnded ? "ended" : "over";
        if (row.fromDay().isAfter(today)) return "coming";
        return isEnded ? "ending" : "holds";
    }

    private PenaltyRow row(Punished row, Instant now, Locale language) {
        var state = penaltyState(row, now);
        var lifted = row.liftedAt();
        return new PenaltyRow(
                Ids.text(row.id()),
                say(row.kind().key(), language),
                row.reason(),
                row.points(),
                Times.day(row.fromAt()) + " – " + Times.day(row.untilAt().minusMillis(1)),
                say("identity.standing.state." + state, language),
                tone(state),
                say("identity.standing.given-by", language, Times.day(row.givenAt()), row.byName()),
                lifted == null
                        ? ""
                        : say(
                                "identity.standing.lifted-by",
                                language,
                                Times.day(lifted),
                                row.lifterName(),
                                row.liftNote()),
                say(row.kind().key() + ".remedy", language),
                row.kind().remedy(),
                row.isOpen(now),
                lifted == null && now.isBefore(row.untilAt()),
                lifted != null);
    }

    private static String penaltyState(Punished row, Instant now) {
        if (row.liftedAt() != null) return "lifted";
        if (!now.isBefore(row.untilAt())) return "over";
        return now.isBefore(row.fromAt()) ? "coming" : "open";
    }

    private static String tone(String state) {
        return switch (state) {
            case "holds" -> "green";
            case "coming" -> "blue";
            case "ending" -> "amber";
            case "open" -> "red";
            default -> "";
        };
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
