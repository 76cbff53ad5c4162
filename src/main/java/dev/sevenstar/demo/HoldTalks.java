package dev.sevenstar.demo;

import dev.sevenstar.demo.PlanTalks.Planned;
import dev.sevenstar.demo.TalkSheet.Line;
import dev.sevenstar.identity.Role;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.ConfirmInquiry;
import dev.sevenstar.inquiry.FirstAnswer;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.ReadMarks;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Buyers ask, shops answer: what happens in each planned talk, and when. */
@Component
@DemoOnly
class HoldTalks {

    /** Older messages have been read. */
    private static final Duration FRESH = Duration.ofDays(6);

    private final PlanTalks plans;
    private final Opening opening;
    private final Inquiries inquiries;
    private final ConfirmInquiry confirmInquiry;
    private final FirstAnswer answer;
    private final ReadMarks readMarks;
    private final DemoClock clock;

    HoldTalks(
            PlanTalks plans,
            Opening opening,
            Inquiries inquiries,
            ConfirmInquiry confirmInquiry,
            FirstAnswer answer,
            ReadMarks readMarks,
            DemoClock clock) {
        this.plans = plans;
        this.opening = opening;
        this.inquiries = inquiries;
        this.confirmInquiry = confirmInquiry;
        this.answer = answer;
        this.readMarks = readMarks;
        this.clock = clock;
    }

    /** In the order of time within the talk; what would lie in the future does not happen. */
    List<Happening> happenings(Planned plan) {
        var key = new AtomicReference<@Nullable ShopKey>();
        var lines = plan.talk().lines();
        var happenings = new ArrayList<Happening>();
        var at = plan.began();
        happenings.add(new Happening(at, () -> key.set(ask(plan, lines.get(0)))));
        for (int n = 1; n < lines.size(); n++) {
            var line = lines.get(n);
            var number = n;
            var then = at = plan.talk().ago() != null
                    ? at.plus(Duration.ofMinutes(9))
                    : plans.later(at, Duration.ofMinutes(8 + (plan.number() * 13L + n * 31L) % 95));
            if (then.isBefore(clock.instant()))
                happenings.add(new Happening(then, () -> say(plan, asked(key), line, number, then)));
        }
        var end = at.plus(Duration.ofMinutes(20));
        happenings.add(
                new Happening(end.isBefore(clock.instant()) ? end : clock.instant(), () -> end(plan, asked(key))));
        return happenings;
    }

    private static ShopKey asked(AtomicReference<@Nullable ShopKey> key) {
        return Objects.requireNonNull(key.get());
    }

    private ShopKey ask(Planned plan, Line line) {
        var key = opening.ask(plan, line);
        if (plan.talk().visitor() && plan.talk().end() != InquiryState.UNVERIFIED) confirmInquiry.confirm(key);
        return key;
    }

    private void say(Planned plan, ShopKey key, Line line, int number, Instant at) {
        var colleague = author(plan);
        inquiries.change(key, inquiry -> {
            switch (line.who()) {
                case 'b' -> inquiry.receive(opening.content(plan, line, number, true), answer, at);
                case 's' -> inquiry.reply(colleague, opening.content(plan, line, number, false), at);
                case 'q' -> inquiry.quote(colleague, opening.content(plan, line, number, false), at);
                case 'n' -> inquiry.note(colleague, opening.content(plan, line, number, false), at);
                default -> inquiry.close(colleague, at);
            }
        });
    }

    private static Author author(Planned plan) {
        var shop = plan.goods().shop();
        var person = shop.one(plan.number() % 3 == 0 ? Role.OWNER : Role.SERVICE);
        return Author.colleague(person.id(), person.name());
    }

    private void end(Planned plan, ShopKey key) {
        var talk = plan.talk();
        var by = author(plan);
        inquiries.change(key, inquiry -> end(inquiry, talk, by));
        var fresh = plan.began().isAfter(Instant.now().minus(FRESH)) && plan.number() % 4 == 0;
        if (talk.ago() == null && !fresh) read(key, plan);
    }

    private void end(Inquiry inquiry, TalkSheet talk, Author by) {
        var now = clock.instant();
        switch (talk.end()) {
            case WON -> inquiry.win(Objects.requireNonNullElse(talk.order(), ""), by, now);
            case LOST -> inquiry.lose(Objects.requireNonNull(talk.reason()), "", by, now);
            case CLOSED -> inquiry.close(by, now);
            case SPAM -> inquiry.markSpam(by, now);
            default -> {}
        }
    }

    private void read(ShopKey key, Planned plan) {
        var inquiry = inquiries.get(key);
        readMarks.shopRead(key, inquiry.lastMessageId());
        if (plan.number() % 3 != 0) readMarks.buyerRead(key, inquiry.lastMessageId());
    }
}
