package dev.sevenstar.payment.partner;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.payment.partner.PartnerTry.Occasion;
import dev.sevenstar.payment.partner.PartnerTry.Said;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is asked of partners, and what they answered. */
@Component
public class PartnerCalls {

    /** Which call a job is about. */
    record Called(String partner, String key) {}

    static final TaskDescriptor<Called> ASK = TaskDescriptor.of("payment-ask-partner", Called.class);

    /** How long a partner may think before it is asked what became of it, at first and at last. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final Duration LONGEST_PATIENCE = Duration.ofDays(1);
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(15);

    private static final Logger LOG = LoggerFactory.getLogger(PartnerCalls.class);
    private static final int AT_ONCE = 100;

    private final CallRows rows;
    private final TryRows tries;
    private final Map<Partner, PartnerPort> ports = new EnumMap<>(Partner.class);
    private final ObjectProvider<PartnerOutcome> outcomes;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartnerCalls(
            CallRows rows,
            TryRows tries,
            List<PartnerPort> ports,
            ObjectProvider<PartnerOutcome> outcomes,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.tries = tries;
        ports.stream()
                .sorted(Comparator.comparing(PartnerPort::isSimulated).reversed())
                .forEach(port -> port.partners().forEach(partner -> this.ports.put(partner, port)));
        this.outcomes = outcomes;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Promises to ask; the same key is asked once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(PartnerRequest request) {
        if (!rows.insert(request, Times.now(clock))) return;
        var called = new Called(request.partner().name(), request.key());
        jobs.soon(ASK, called.partner() + " " + called.key(), called);
    }

    /**
     * A partner told something by itself. It counts once, in whatever order and however often it comes; an answer
     * about something nobody asked for, or about another amount, counts for nothing and is kept for people to see.
     *
     * @return whether it is known and needs no telling again
     */
    public boolean noticed(Partner partner, String key, PartnerAnswer answer) {
        if (rows.find(partner, key).isEmpty()) {
            LOG.warn("{} tells of a request that was never made", partner);
            return false;
        }
        tries.insert(partner, key, Times.now(clock), Occasion.NOTICED, said(answer), detail(answer));
        settle(partner, key, answer);
        return true;
    }

    /** What is known of a request. */
    public Optional<PartnerCall> find(Partner partner, String key) {
        return rows.find(partner, key);
    }

    /** Where the buyer pays what is to be collected. */
    public String page(PartnerRequest request) {
        return port(request.partner()).page(request);
    }

    /** What was asked for an order by this act, and nobody has decided. */
    public List<PartnerRequest> open(long shopId, long reference, PartnerAct act) {
        return rows.open(shopId, reference, act);
    }

    /** Two tabs pay on one page; what was refused is tried again on another. */
    public String nextKey(Partner partner, String stem) {
        for (int attempt = 1; ; attempt++) {
            var call = rows.find(partner, stem + attempt);
            if (call.isEmpty() || call.get().state() != PartnerCall.State.REFUSED) return stem + attempt;
        }
    }

    /** Whether the house plays this partner itself. */
    public boolean isSimulated(Partner partner) {
        return port(partner).isSimulated();
    }

    /** Asks at once what became of a request, because somebody waits for it; who is away is asked later. */
    public void look(Partner partner, String key) {
        rows.find(partner, key).filter(call -> !call.isDecided()).ifPresent(this::queryIfThere);
    }

    /**
     * Somebody wants to know now. It is asked for once more, which a partner does once; of what a buyer pays it is
     * asked what became of it.
     *
     * @throws PartnerAway if nobody answers
     */
    public void askNow(Partner partner, String key) {
        var call = rows.find(partner, key).orElseThrow(NotFound::new);
        if (call.isDecided()) return;
        if (call.request().act().isPaidByBuyer()) query(call);
        else ask(call);
    }

    void askNow(Called called) {
        var partner = Partner.valueOf(called.partner());
        var call = rows.find(partner, called.key());
        if (call.isEmpty() || call.get().isDecided()) return;
        ask(call.get());
    }

    private void ask(PartnerCall call) {
        remember(call);
        var request = call.request();
        settle(request.partner(), request.key(), tried(request, Occasion.ASKED, each -> port(each.partner())
                .ask(each)));
    }

    /** What comes of it is kept, whatever it is. */
    private PartnerAnswer tried(
            PartnerRequest request, Occasion occasion, Function<PartnerRequest, PartnerAnswer> line) {
        try {
            var answer = line.apply(request);
            tries.insert(request.partner(), request.key(), Times.now(clock), occasion, said(answer), detail(answer));
            return answer;
        } catch (PartnerAway away) {
            var why = Objects.requireNonNullElse(away.getMessage(), "");
            tries.insert(request.partner(), request.key(), Times.now(clock), occasion, Said.AWAY, why);
            throw away;
        }
    }

    private static Said said(PartnerAnswer answer) {
        return switch (answer.verdict()) {
            case PENDING -> Said.PENDING;
            case DONE -> Said.DONE;
            case REFUSED -> Said.REFUSED;
        };
    }

    private static String detail(PartnerAnswer answer) {
        return answer.verdict() == Verdict.DONE ? answer.amount() + " " + answer.number() : answer.reason();
    }

    /** Asks what became of those that were heard a while ago and never decided. */
    public void queryOld() {
        rows.undecided(Times.now(clock), AT_ONCE).forEach(this::queryIfThere);
    }

    private void queryIfThere(PartnerCall call) {
        try {
            query(call);
        } catch (PartnerAway away) {
            LOG.info("{} cannot be asked now: {}", call.request().partner(), away.getMessage());
        }
    }

    private void query(PartnerCall call) {
        remember(call);
        var request = call.request();
        settle(request.partner(), request.key(), tried(request, Occasion.QUERIED, each -> port(each.partner())
                .query(each)));
    }

    /** The longer nothing is known, the more seldom it is asked. */
    private void remember(PartnerCall call) {
        var now = Times.now(clock);
        var age = Duration.between(call.madeAt(), now);
        var patience = age.dividedBy(4);
        if (patience.compareTo(PATIENCE) < 0) patience = PATIENCE;
        if (patience.compareTo(LONGEST_PATIENCE) > 0) patience = LONGEST_PATIENCE;
        var again = age.compareTo(GIVEN_UP_AFTER) > 0 ? null : now.plus(patience);
        rows.asked(call.request().partner(), call.request().key(), now, again);
    }

    private void settle(Partner partner, String key, PartnerAnswer answer) {
        if (answer.verdict() == Verdict.PENDING) return;
        transaction.executeWithoutResult(status -> {
            var call = rows.hold(partner, key);
            if (call.isDecided()) {
                contradict(call, answer);
                return;
            }
            var request = call.request();
            if (answer.verdict() == Verdict.DONE && !answer.amount().equals(request.amount())) {
                rows.dispute(partner, key, "amount " + answer.amount());
                LOG.error("{} moved another amount than was asked for, see its calls", partner);
                return;
            }
            rows.decide(partner, key, answer, Times.now(clock));
            var outcome = outcomes.stream()
                    .filter(each -> each.hears(request))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody hears of " + request.act()));
            if (answer.verdict() == Verdict.DONE) outcome.done(request);
            else outcome.refused(request, answer.reason());
        });
    }

    /** Money moved by a request that was refused before is nobody's yet: people have to look at it. */
    private void contradict(PartnerCall call, PartnerAnswer answer) {
        if (call.state() != PartnerCall.State.REFUSED || answer.verdict() != Verdict.DONE) return;
        var request = call.request();
        rows.dispute(request.partner(), request.key(), "done after refused " + answer.amount());
        LOG.error("{} did {} after it had refused it, see its calls", request.partner(), request.key());
    }

    private PartnerPort port(Partner partner) {
        var port = ports.get(partner);
        if (port == null) throw new IllegalStateException("no line to " + partner);
        return port;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Called> askPartner(PartnerCalls calls) {
            return Tasks.oneTime(ASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> calls.askNow(instance.getData()));
        }

        @Bean
        RecurringTask<Void> queryPartners(PartnerCalls calls) {
            return Tasks.recurring("payment-query-partners", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> calls.queryOld());
        }
    }
}
