package dev.sevenstar.payment;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shop enables a method of payment, sets it, or takes it no longer. Orders that are placed go on as they were agreed. */
@Component
public class TakeMethod {

    private static final String SUBJECT = "payment-method";

    private final MethodRows rows;
    private final MethodAgreements agreements;
    private final Requirements requirements;
    private final Audit audit;
    private final Clock clock;

    TakeMethod(MethodRows rows, MethodAgreements agreements, Requirements requirements, Audit audit, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.requirements = requirements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param accepted version of the agreement that was read and accepted
     * @throws Refused if something is missing, the agreement has changed meanwhile, or the settings cannot be
     */
    @Transactional
    public void enable(long shopId, MethodCode code, int accepted, Actor by, Map<String, String> typed) {
        var method = Methods.of(code);
        if (method.isAlways()) throw new Refused("payment.refused.method-always");
        rows.hold(shopId);
        var settings = checked(method, typed);
        requireAll(shopId, code, settings);
        accept(shopId, code, accepted, by);
        if (!rows.enable(shopId, code, accepted, now())) return;
        keep(shopId, method, settings);
        audit.record(shopId, "payment.method-enabled", SUBJECT, code.slug(), null, String.valueOf(accepted));
    }

    /**
     * Accepts the agreement as it stands.
     *
     * @throws Refused if it has changed meanwhile
     */
    @Transactional
    public void accept(long shopId, MethodCode code, int accepted, Actor by) {
        if (agreements.of(code).version() != accepted) throw new Refused("payment.refused.agreement-changed");
        if (!rows.accept(shopId, code, accepted, by, now())) return;
        audit.record(shopId, "payment.agreement-accepted", SUBJECT, code.slug(), null, String.valueOf(accepted));
    }

    /** @throws Refused if the method is not enabled, or cannot be set like this */
    @Transactional
    public void set(long shopId, MethodCode code, Map<String, String> typed) {
        var method = Methods.of(code);
        rows.hold(shopId);
        if (!rows.isEnabled(shopId, code)) throw new Refused("payment.refused.not-enabled");
        var settings = checked(method, typed);
        requireAll(shopId, code, settings);
        keep(shopId, method, settings);
    }

    /** @throws Refused for what every shop takes, and for what another method rests on */
    @Transactional
    public void stop(long shopId, MethodCode code) {
        if (Methods.of(code).isAlways()) throw new Refused("payment.refused.method-always");
        rows.hold(shopId);
        if (code == MethodCode.CREDIT_TERM && rows.isEnabled(shopId, MethodCode.BILL_COLLECT))
            throw new Refused("payment.refused.bill-collect-first");
        if (!rows.stop(shopId, code)) return;
        audit.record(shopId, "payment.method-stopped", SUBJECT, code.slug(), null, null);
    }

    /** What is wrong with one of the settings, or with them together; empty if they can be. */
    public static Optional<Why> wrong(Method method, SettingValues settings) {
        for (var field : method.fields())
            if (!field.takes(settings.text(field.name()))) return Optional.of(Why.of("payment.refused.settings"));
        return method.misfit(settings);
    }

    private static SettingValues checked(Method method, Map<String, String> typed) {
        var settings = SettingValues.of(method.fields(), typed);
        wrong(method, settings).ifPresent(why -> {
            throw why.refused();
        });
        return settings;
    }

    private void requireAll(long shopId, MethodCode code, SettingValues settings) {
        requirements.unmet(shopId, code, settings).stream().findFirst().ifPresent(unmet -> {
            throw new Refused(unmet.key());
        });
    }

    private void keep(long shopId, Method method, SettingValues settings) {
        if (method.fields().isEmpty()) return;
        var before = rows.keep(shopId, method.code(), settings, now());
        if (before.equals(settings.values())) return;
        audit.record(
                shopId,
                "payment.method-set",
                SUBJECT,
                method.code().slug(),
                before.isEmpty() ? null : before.toString(),
                settings.values().toString());
    }

    private Instant now() {
        return Times.now(clock);
    }
}
