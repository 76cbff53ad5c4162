package dev.sevenstar.payment.simulated;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerPort;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plays the partners that nobody has a contract with. */
@Component
public class SimulatedPartners implements PartnerPort {

    /** What a notice is about. */
    record Told(String partner, String key) {}

    /** What a partner says whose manner it is to refuse. */
    static final String REFUSED = "refused";

    private static final int MOST = 50;

    static final TaskDescriptor<Told> NOTICE = TaskDescriptor.of("payment-simulated-notice", Told.class);

    private final SimulatedRows rows;
    private final Jobs jobs;
    private final ObjectProvider<PartnerCalls> calls;
    private final Clock clock;

    SimulatedPartners(SimulatedRows rows, Jobs jobs, ObjectProvider<PartnerCalls> calls, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Set<Partner> partners() {
        return EnumSet.complementOf(EnumSet.of(Partner.PLATFORM));
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public String page(PartnerRequest request) {
        return "/simulated/" + request.partner().slug() + "/" + request.key();
    }

    @Override
    @Transactional
    public PartnerAnswer ask(PartnerRequest request) {
        var manner = reached(request.partner());
        var now = Times.now(clock);
        rows.hear(request, now);
        // Who pays decides on the partner's own page, whatever its manner.
        if (request.act().isPaidByBuyer()) return answer(request);
        if (request.act() == PartnerAct.CLOSE) return closed(request, now);
        switch (manner.behaviour()) {
            case AT_ONCE -> rows.decide(request.partner(), request.key(), Verdict.DONE, "", now);
            case REFUSES -> rows.decide(request.partner(), request.key(), Verdict.REFUSED, REFUSED, now);
            case DELAYED -> jobs.at(now.plusSeconds(manner.delaySeconds()), NOTICE, instance(request), told(request));
            case BY_HAND, DOWN -> {}
        }
        return answer(request);
    }

    @Override
    public PartnerAnswer query(PartnerRequest request) {
        reached(request.partner());
        return answer(request);
    }

    /**
     * How far the buyer has come on the partner's page.
     *
     * @throws PartnerAway if it is down
     */
    @Transactional
    public Progress progress(PartnerRequest request) {
        playing(request.partner());
        reached(request.partner());
        rows.hear(request, Times.now(clock));
        var kept = rows.find(request.partner(), request.key()).orElseThrow(NotFound::new);
        return switch (kept.verdict()) {
            case DONE -> Progress.DONE;
            case REFUSED -> Progress.REFUSED;
            case PENDING -> kept.wantedAt() == null ? Progress.OPEN : Progress.WANTED;
        };
    }

    /**
     * The buyer pays on the partner's page, and its manner decides what comes of it.
     *
     * @return whether the buyer comes back with an answer; a silent partner says nothing either way
     * @throws PartnerAway if it is down
     */
    @Transactional
    public boolean pay(PartnerRequest request) {
        playing(request.partner());
        var manner = reached(request.partner());
        var now = Times.now(clock);
        rows.hear(request, now);
        if (rows.want(request.partner(), request.key(), now))
            switch (manner.behaviour()) {
                case AT_ONCE -> decide(request.partner(), request.key(), true, "");
                case REFUSES -> decide(request.partner(), request.key(), false, REFUSED);
                case DELAYED ->
                    jobs.at(now.plusSeconds(manner.delaySeconds()), NOTICE, instance(request), told(request));
                case BY_HAND, DOWN -> {}
            }
        return !manner.silent();
    }

    /** Somebody decides on the partner's page; the notice follows. False if it was decided before. */
    @Transactional
    public boolean decide(Partner partner, String key, boolean yes, String reason) {
        playing(partner);
        if (rows.find(partner, key).isEmpty()) throw new NotFound();
        var verdict = yes ? Verdict.DONE : Verdict.REFUSED;
        if (!rows.decide(partner, key, verdict, reason, Times.now(clock))) return false;
        jobs.soon(NOTICE, partner.name() + " " + key, new Told(partner.name(), key));
        return true;
    }

    /** Sends the notice of something decided once more. */
    @Transactional
    public void repeat(Partner partner, String key) {
        playing(partner);
        if (rows.find(partner, key).isEmpty()) throw new NotFound();
        var again = partner.name() + " " + key + " " + Times.now(clock);
        jobs.soon(NOTICE, again, new Told(partner.name(), key));
    }

    /** What waits for somebody to decide, the longest first. */
    public List<Kept> waiting(Partner partner) {
        return rows.waiting(partner, MOST);
    }

    /** What it has heard, the newest first. */
    public List<Kept> newest(Partner partner, int limit) {
        return rows.newest(partner, limit);
    }

    /** How all behave whose manner was ever changed. */
    public Map<Partner, Manner> manners() {
        return rows.manners();
    }

    @Transactional
    public void behave(Manner manner) {
        rows.change(manner);
    }

    public Manner manner(Partner partner) {
        return rows.manner(partner);
    }

    void notice(Told told) {
        var partner = Partner.valueOf(told.partner());
        var manner = rows.manner(partner);
        rows.decide(partner, told.key(), Verdict.DONE, "", Times.now(clock));
        if (manner.silent()) return;
        var answer = rows.find(partner, told.key()).orElseThrow(NotFound::new).answer();
        for (int sent = 0; sent < (manner.twice() ? 2 : 1); sent++) {
            calls.getObject().noticed(partner, told.key(), answer);
            rows.noticed(partner, told.key());
        }
    }

    /** Nobody may speak for a partner that there is a real line to. */
    private void playing(Partner partner) {
        if (!calls.getObject().isSimulated(partner)) throw new NotFound();
    }

    private Manner reached(Partner partner) {
        var manner = rows.manner(partner);
        if (manner.behaviour() == Behaviour.DOWN) throw new PartnerAway(partner + " is down");
        return manner;
    }

    /** What it has never heard may be on its way. */
    private PartnerAnswer answer(PartnerRequest request) {
        return rows.find(request.partner(), request.key()).map(Kept::answer).orElseGet(PartnerAnswer::pending);
    }

    private PartnerAnswer closed(PartnerRequest request, Instant now) {
        var page = request.details().getOrDefault(PartnerRequest.COLLECTED, "");
        rows.decide(request.partner(), page, Verdict.REFUSED, "closed", now);
        var paid = rows.find(request.partner(), page)
                .filter(kept -> kept.verdict() == Verdict.DONE)
                .isPresent();
        rows.decide(request.partner(), request.key(), paid ? Verdict.REFUSED : Verdict.DONE, paid ? "paid" : "", now);
        return answer(request);
    }

    private static Told told(PartnerRequest request) {
        return new Told(request.partner().name(), request.key());
    }

    private static String instance(PartnerRequest request) {
        return request.partner().name() + " " + request.key();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Told> simulatedNotice(SimulatedPartners partners) {
            return Tasks.oneTime(NOTICE)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> partners.notice(instance.getData()));
        }
    }
}
