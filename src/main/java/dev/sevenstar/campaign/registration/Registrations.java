package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.registration.Registration.Key;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What shops bring to campaigns, changed by one at a time. */
@Component
public class Registrations {

    private final RegistrationRows rows;

    Registrations(RegistrationRows rows) {
        this.rows = rows;
    }

    /** One that nothing was written of yet is empty. */
    public Registration get(long shopId, long campaignId) {
        var key = new Key(shopId, campaignId);
        return rows.read(key).orElseGet(() -> Registration.begin(key));
    }

    @Transactional
    public Registration change(long shopId, long campaignId, Consumer<Registration> change) {
        var key = new Key(shopId, campaignId);
        rows.hold(key);
        var registration = rows.read(key).orElseThrow();
        change.accept(registration);
        rows.write(registration);
        return registration;
    }

    /**
     * @param seen the version that was on the screen
     * @throws OptimisticLockingFailureException if it was changed since
     */
    @Transactional
    public Registration change(long shopId, long campaignId, long seen, Consumer<Registration> change) {
        return change(shopId, campaignId, registration -> {
            if (registration.version() != seen)
                throw new OptimisticLockingFailureException("registration " + registration.key());
            change.accept(registration);
        });
    }
}
