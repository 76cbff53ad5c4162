package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.ApplicationState;
import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.LimitSuggestion;
import dev.sevenstar.payment.credit.LineChange;
import dev.sevenstar.payment.credit.LineChange.Decided;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what credit means, in the language of the page, ready for the template. */
@Component
class CreditWords {

    /** A coloured badge. */
    record Mark(String tone, String text) {}

    /** A step of a line's history. */
    record Step(String tone, String what, String detail, String at, String iso, String by, String note) {}

    /** A limit that could be granted, and why. */
    record Advice(boolean any, String limit, String typed, List<Mark> reasons) {}

    private final MessageSource messages;
    private final Clock clock;

    CreditWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    String term(PaymentTerm term) {
        if (term instanceof SettlementDay on) return say("payment.term.day", on.months(), on.day());
        return say("payment.term.net", ((NetDays) term).days());
    }

    String until(@Nullable LocalDate expiresOn) {
        return expiresOn == null ? say("payment.lines.no-end") : expiresOn.toString();
    }

    Mark mark(CreditLine line) {
        if (line.isEndedOn(today())) return new Mark("", say("payment.line-state.ended"));
        return new Mark(line.state().tone(), say(line.state().key()));
    }

    Mark mark(Bill bill) {
        var state = bill.stateOn(today());
        return new Mark(state.tone(), say(state.key()));
    }

    Mark mark(ApplicationState state) {
        return new Mark(state.tone(), say(state.key()));
    }

    Step step(LineChange change) {
        var tone =
                switch (change.kind()) {
                    case GRANTED, THAWED, THAWED_PAID -> "done";
                    case FROZEN, FROZEN_OVERDUE, CLOSED -> "problem";
                    case TERMS -> "";
                };
        return new Step(
                tone,
                say(change.kind().key()),
                detail(change),
                Times.minute(change.at()),
                change.at().toString(),
                change.byName().isEmpty() ? say("payment.lines.by-itself") : change.byName(),
                change.note());
    }

    private String detail(LineChange change) {
        return switch (change.kind()) {
            case GRANTED -> decided(change.after());
            case TERMS ->
                change.before().equals(change.after())
                        ? decided(change.after())
                        : say("payment.lines.from-to", decided(change.before()), decided(change.after()));
            default -> "";
        };
    }

    private String decided(Decided decided) {
        var term = decided.term();
        if (term == null) return decided.limit().toString();
        return say("payment.lines.decided", decided.limit(), term(term), until(decided.expiresOn()));
    }

    Advice advice(LimitSuggestion suggestion) {
        var any = suggestion.limit().isPositive();
        return new Advice(
                any,
                suggestion.limit().toString(),
                any ? suggestion.limit().toYuan() : "",
                suggestion.reasons().stream().map(this::reason).toList());
    }

    private Mark reason(LimitSuggestion.Reason reason) {
        var tone =
                switch (reason.effect()) {
                    case RAISES -> "green";
                    case LOWERS -> "red";
                    case NONE -> "";
                };
        return new Mark(tone, say(reason.key(), reason.args().toArray()));
    }
}
