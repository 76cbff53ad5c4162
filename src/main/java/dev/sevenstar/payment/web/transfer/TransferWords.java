package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.transfer.Match;
import dev.sevenstar.payment.transfer.Match.Confidence;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.payment.transfer.StatementImport;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what transfers are, in the language of the page, ready for the template. */
@Component
class TransferWords {

    static final String HOME = "/workbench/transfers";

    /** A coloured badge. */
    record Mark(String tone, String text) {}

    /** A transfer in a list. */
    record LineRow(String href, String amount, String on, String payer, String remark, Mark mark, String why) {}

    /** A transfer that is waited for. */
    record SlipRow(
            String order,
            String href,
            String code,
            String buyer,
            String missing,
            String held,
            String told,
            String proofs) {}

    record ImportRow(String href, String name, String at, String by, Mark mark, String counts) {}

    private final MessageSource messages;
    private final People people;
    private final Clock clock;

    TransferWords(MessageSource messages, People people, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** In one statement. */
    Map<Long, String> names(Collection<Slip> slips) {
        var ids = slips.stream().map(Slip::buyer).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    List<Tab> tabs(String here) {
        return Stream.of("open", "expected", "confirmed", "passed", "imports")
                .map(name -> new Tab(
                        say("payment.transfers.tab." + name),
                        name.equals("imports")
                                ? HOME + "/imports"
                                : HOME + (name.equals("open") ? "" : "?show=" + name),
                        name.equals(here),
                        null))
                .toList();
    }

    LineRow row(Transfer transfer, @Nullable Match match) {
        var line = transfer.line();
        return new LineRow(
                HOME + "/" + transfer.number(),
                transfer.amount().toString(),
                line.on().toString(),
                line.payer().isEmpty() ? say("payment.transfers.nameless") : line.payer(),
                line.remark(),
                mark(transfer, match),
                match == null ? "" : why(match));
    }

    Mark mark(Transfer transfer, @Nullable Match match) {
        return switch (transfer.state()) {
            case OPEN -> match == null ? new Mark("", say(transfer.state().key())) : mark(match.confidence());
            case CONFIRMED ->
                transfer.kept().isPositive()
                        ? new Mark("amber", say("payment.transfers.kept", transfer.kept()))
                        : new Mark("green", say(transfer.state().key()));
            case PASSED -> new Mark("", say(transfer.state().key()));
        };
    }

    private Mark mark(Confidence confidence) {
        var tone =
                switch (confidence) {
                    case EXACT -> "green";
                    case NEAR -> "amber";
                    case NONE -> "";
                };
        return new Mark(tone, say(confidence.key()));
    }

    /** The orders, the reasons, and what is over or short. */
    String why(Match match) {
        if (match.confidence() == Confidence.NONE) return "";
        var reasons = match.reasons().stream()
                .sorted()
                .map(reason -> say(reason.key()))
                .collect(Collectors.joining(say("payment.transfers.and")));
        var difference = match.difference();
        if (difference.fen() == 0) return reasons;
        var over = difference.isPositive();
        var amount = over ? difference : Money.ZERO.minus(difference);
        return reasons + say(over ? "payment.transfers.over" : "payment.transfers.short", amount);
    }

    SlipRow row(Slip slip, Map<Long, String> names, int proofs) {
        var told = slip.told();
        return new SlipRow(
                slip.number(),
                "/workbench/orders/" + slip.number(),
                slip.code().shown(),
                names.getOrDefault(slip.buyer(), ""),
                slip.missing().toString(),
                slip.held().isPositive() ? say("payment.transfers.held", slip.held()) : "",
                told == null ? "" : say("payment.transfers.told", told.on(), told.amount(), told.payer()),
                proofs == 0 ? "" : HOME + "/expected/" + slip.number());
    }

    ImportRow row(StatementImport statement) {
        var tone =
                switch (statement.state()) {
                    case DRAFT -> "blue";
                    case TAKEN -> "green";
                    case UNDONE -> "";
                };
        return new ImportRow(
                HOME + "/imports/" + statement.number(),
                statement.fileName(),
                Times.minute(statement.madeAt()),
                statement.byName(),
                new Mark(tone, say(statement.state().key())),
                statement.state() == StatementImport.State.DRAFT
                        ? ""
                        : say(
                                "payment.imports.counts",
                                statement.taken(),
                                statement.known(),
                                statement.passed(),
                                statement.wrong()));
    }
}
