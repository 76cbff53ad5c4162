package dev.sevenstar.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.events.MoneyReturned;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All money on its way back to buyers. A partner that refuses is asked again, less and less often, and then by people. */
@Component
public class MoneyReturns {

    /** Which return a job is about. */
    record Waiting(long shopId, long id, int attempt) {}

    static final TaskDescriptor<Waiting> AGAIN = TaskDescriptor.of("payment-return-again", Waiting.class);

    /** After how many refusals only people ask again. */
    static final int MOST_ATTEMPTS = 5;

    static final int LONGEST_NOTE = 200;

    private static final Duration FIRST_WAIT = Duration.ofHours(1);
    private static final String RETURN = "return";
    private static final Logger LOG = LoggerFactory.getLogger(MoneyReturns.class);

    private final ReturnRows rows;
    private final PartnerCalls calls;
    private final Ledger ledger;
    private final Audit audit;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoneyReturns(
            ReturnRows rows,
            PartnerCalls calls,
            Ledger ledger,
            Audit audit,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.ledger = ledger;
        this.audit = audit;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that went back or is to go back of an order, the oldest first. */
    public List<MoneyReturn> of(long shopId, long reference) {
        return rows.of(shopId, reference);
    }

    /** The ways of one refund; none if nothing was given back on this occasion. */
    public List<MoneyReturn> ofOccasion(long shopId, String occasion) {
        return rows.ofOccasion(shopId, occasion);
    }

    /** What partners refused to give back, of all shops. */
    public List<MoneyReturn> refused(ShopKey after, int limit) {
        return rows.in(State.REFUSED, after, limit);
    }

    /**
     * A person says that the shop's own transfer, or what both agreed about a bill, is done.
     *
     * @param note where to find it, such as the number of the transfer; 1 to 200 characters
     * @throws Refused if it is not for people to confirm, or was confirmed before
     */
    @Transactional
    public MoneyReturn confirm(ShopKey key, long personId, String personName, String note) {
        var back = rows.hold(key);
        if (back.state() != State.OWED) throw new Refused("payment.refused.return-state");
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE)
            throw new Refused("payment.refused.return-note", LONGEST_NOTE);
        rows.done(key, personId, personName, note.strip(), Times.now(clock));
        record("payment.money-returned", back, note.strip());
        announce(back);
        return back;
    }

    /** @throws Refused if the partner has not refused it, or was asked again already */
    @Transactional
    public MoneyReturn askAgain(ShopKey key) {
        var back = rows.hold(key);
        if (back.state() != State.REFUSED) throw new Refused("payment.refused.return-state");
        rows.askedAgain(key, back.attempt() + 1, Times.now(clock));
        ask(rows.find(key).orElseThrow());
        record("payment.return-asked", back, back.reason());
        return back;
    }

    private void record(String action, MoneyReturn back, String note) {
        audit.record(
                back.key().shopId(), action, "refund", Ids.text(back.reference()), null, back.amount() + " " + note);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(MoneyReturn back) {
        rows.insert(back);
        if (back.state() == State.ASKED) ask(back);
        if (back.state() == State.DONE) announce(back);
    }

    private void ask(MoneyReturn back) {
        var details = new HashMap<String, String>();
        details.put(RETURN, String.valueOf(back.key().id()));
        if (back.collected() != null) details.put(PartnerRequest.COLLECTED, back.collected());
        calls.ask(new PartnerRequest(
                Objects.requireNonNull(back.partner()),
                back.way().act(),
                back.callKey(),
                back.key().shopId(),
                back.reference(),
                back.amount(),
                details));
    }

    /** The partner has given it back. */
    void landed(PartnerRequest request) {
        var back = rows.hold(keyOf(request));
        if (back.state() == State.DONE) return;
        var now = Times.now(clock);
        rows.done(back.key(), 0, "", "", now);
        if (back.isLate())
            ledger.post(Posting.of(
                            request.shopId(),
                            "back " + back.key().number(),
                            PostingKind.REFUND,
                            LocalDate.ofInstant(now, Times.ZONE))
                    .about(request.reference(), 0)
                    .move(request.amount(), Account.of(AccountKind.UNMATCHED), Bookings.clearing(request.partner()))
                    .done());
        announce(back);
    }

    /** The partner has said no, so that nothing went back; it is asked anew, under another key. */
    void refused(PartnerRequest request, String reason) {
        var back = rows.hold(keyOf(request));
        rows.refused(back.key(), reason);
        LOG.error("{} does not give back {}: {}", request.partner(), request.key(), reason);
        if (back.attempt() >= MOST_ATTEMPTS) return;
        var wait = FIRST_WAIT.multipliedBy(1L << (back.attempt() - 1));
        jobs.at(
                Times.now(clock).plus(wait),
                AGAIN,
                request.key(),
                new Waiting(back.key().shopId(), back.key().id(), back.attempt()));
    }

    /** People may have been faster. */
    @Transactional
    void again(Waiting waiting) {
        var key = new ShopKey(waiting.shopId(), waiting.id());
        var back = rows.hold(key);
        if (back.state() == State.REFUSED && back.attempt() == waiting.attempt()) askAgain(key);
    }

    private static ShopKey keyOf(PartnerRequest request) {
        return new ShopKey(request.shopId(), Long.parseLong(request.details().getOrDefault(RETURN, "0")));
    }

    private void announce(MoneyReturn back) {
        events.publishEvent(new MoneyReturned(
                back.key().shopId(),
                back.reference(),
                back.occasion(),
                back.amount().fen()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Waiting> returnMoneyAgain(MoneyReturns returns) {
            return Tasks.oneTime(AGAIN)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> returns.again(instance.getData()));
        }
    }
}
