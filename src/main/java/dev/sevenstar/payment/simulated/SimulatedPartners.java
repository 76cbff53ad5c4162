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
import java.util.EnumSet;
import java.util.Locale;
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
        return "/simulated/" + request.partner().name().toLowerCase(Locale.ROOT) + "/" + request.key();
    }

    @Override
    @Transactional
    public PartnerAnswer ask(PartnerRequest request) {
        var manner = reached(request.partner());
        var now = Times.now(clock);
        rows.hear(request, now);
        // Who pays decides on the partner's own page, whatever its manner.
        if (request.act() == PartnerAct.COLLECT) return answer(request);
        switch (manner.behaviour()) {
            case AT_ONCE -> rows.decide(request.partner(), request.key(), Verdict.DONE, "", now);
            case REFUSES -> rows.decide(request.partner(), request.key(), Verdict.REFUSED, "refused", now);
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

    /** Somebody decides on the partner's page; the notice follows. False if it was decided before. */
    @Transactional
    public boolean decide(Partner partner, String key, boolean yes, String reason) {
        if (rows.find(partner, key).isEmpty()) throw new NotFound();
        var verdict = yes ? Verdict.DONE : Verdict.REFUSED;
        if (!rows.decide(partner, key, verdict, reason, Times.now(clock))) return false;
        jobs.soon(NOTICE, partner.name() + " " + key, new Told(partner.name(), key));
        return true;
    }

    /** Sends the notice of something decided once more. */
    @Transactional
    public void repeat(Partner partner, String key) {
        if (rows.find(partner, key).isEmpty()) throw new NotFound();
        var again = partner.name() + " " + key + " " + Times.now(clock);
        jobs.soon(NOTICE, again, new Told(partner.name(), key));
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

    private Manner reached(Partner partner) {
        var manner = rows.manner(partner);
        if (manner.behaviour() == Behaviour.DOWN) throw new PartnerAway(partner + " is down");
        return manner;
    }

    private PartnerAnswer answer(PartnerRequest request) {
        return rows.find(request.partner(), request.key())
                .map(SimulatedRows.Kept::answer)
                .orElseGet(() -> PartnerAnswer.refused("unknown"));
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
