package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.Application.Wish;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer applies for a line, says more when asked, or thinks better of it. */
@Component
public class AskForCredit {

    private final Applications applications;
    private final CreditBuyers buyers;
    private final CreditLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskForCredit(
            Applications applications,
            CreditBuyers buyers,
            CreditLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.buyers = buyers;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused if the shop grants no credit, or one is open already */
    @Transactional
    public ShopKey ask(long shopId, long buyer, Wish wish) {
        if (!buyers.mayAsk(shopId)) throw new Refused("payment.refused.not-taken");
        var key = ShopKey.next(shopId);
        if (!applications.add(key, buyer, buyers.name(buyer), wish, Times.now(clock)))
            throw new Refused("payment.refused.application-open");
        tell(applications.get(key));
        return key;
    }

    /** @throws Refused if it is answered already */
    @Transactional
    public void revise(Application before, Wish wish) {
        requireOpen(before);
        applications.revise(before, wish);
        tell(applications.get(before.key()));
    }

    /** @throws Refused if it is answered already */
    @Transactional
    public void withdraw(Application before) {
        requireOpen(before);
        applications.move(before, ApplicationState.WITHDRAWN, 0, "", before.answer(), Times.now(clock));
    }

    static void requireOpen(Application application) {
        if (!application.state().isOpen()) throw new Refused("payment.refused.application-answered");
    }

    private void tell(Application asked) {
        var href = "/workbench/credit-applications/" + asked.number();
        var wish = asked.wish();
        events.publishEvent(Notice.toShop(
                asked.shopId(), "money", href, "payment.notice.credit-asked", asked.buyerName(), wish.limit()));
        letters.toShop(
                asked.shopId(), "payment.mail.credit-asked", href, asked.buyerName(), wish.limit(), wish.reason());
    }
}
