package dev.sevenstar.privacy;

import dev.sevenstar.identity.Departure;
import dev.sevenstar.identity.ShopClosure;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing an account or a shop: what ends at once, and the erasure promised for the end of the days of grace. */
@Component
public class Closures {

    private final Departure departure;
    private final ShopClosure shops;
    private final Erasures erasures;
    private final PrivacySettings settings;
    private final Clock clock;

    Closures(Departure departure, ShopClosure shops, Erasures erasures, PrivacySettings settings, Clock clock) {
        this.departure = departure;
        this.shops = shops;
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    public long personDays() {
        return settings.personGrace().toDays();
    }

    public long shopDays() {
        return settings.shopGrace().toDays();
    }

    /**
     * @param askedBy the person, or who of the platform does it on their demand
     * @return when they will be erased
     * @throws dev.sevenstar.shared.Refused with the reason why not now
     */
    @Transactional
    public Instant closeAccount(long personId, long askedBy) {
        var due = Times.now(clock).plus(settings.personGrace());
        departure.announce(personId, due);
        erasures.promise(DataSubject.PERSON, personId, askedBy, due);
        return due;
    }

    @Transactional
    public void keepAccount(long personId) {
        departure.takeBack(personId);
        erasures.takeBack(DataSubject.PERSON, personId);
    }

    /** @throws dev.sevenstar.shared.Refused if it is closed already */
    @Transactional
    public Instant closeShop(long shopId, long askedBy) {
        var due = Times.now(clock).plus(settings.shopGrace());
        shops.announce(shopId, due);
        erasures.promise(DataSubject.SHOP, shopId, askedBy, due);
        return due;
    }

    @Transactional
    public void keepShop(long shopId) {
        shops.takeBack(shopId);
        erasures.takeBack(DataSubject.SHOP, shopId);
    }
}
