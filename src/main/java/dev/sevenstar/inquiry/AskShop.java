package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A buyer asks a shop about a listing. Asking again within a day goes on with the inquiry there is;
 * the same form sent twice asks once. A visitor gets a letter to confirm the address.
 */
@Component
public class AskShop {

    private final Inquiries inquiries;
    private final FirstAnswer answer;
    private final InquiryLinks links;
    private final Mails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String base;

    AskShop(
            Inquiries inquiries,
            FirstAnswer answer,
            InquiryLinks links,
            Mails mails,
            TransactionTemplate transaction,
            Clock clock,
            Site site) {
        this.inquiries = inquiries;
        this.answer = answer;
        this.links = links;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.base = site.base();
    }

    public ShopKey ask(long shopId, Subject subject, Asker buyer, Ask ask, MessageContent content) {
        try {
            return sent(shopId, content)
                    .orElseGet(() -> transaction.execute(status -> take(shopId, subject, buyer, ask, content)));
        } catch (DuplicateKeyException sentMeanwhile) {
            return sent(shopId, content).orElseThrow(() -> sentMeanwhile);
        }
    }

    private Optional<ShopKey> sent(long shopId, MessageContent content) {
        if (content.requestKey() == null) return Optional.empty();
        return inquiries.ofRequest(shopId, content.requestKey()).map(id -> new ShopKey(shopId, id));
    }

    private ShopKey take(long shopId, Subject subject, Asker buyer, Ask ask, MessageContent content) {
        var now = Times.now(clock);
        var joined = buyer.visitor() ? Optional.<ShopKey>empty() : joinable(shopId, buyer, subject.id(), now);
        if (joined.isPresent())
            return inquiries
                    .change(joined.get(), i -> i.askAgain(ask, content, answer, now))
                    .key();
        var inquiry = inquiries.save(Inquiry.ask(shopId, subject, buyer, ask, content, answer, now));
        if (buyer.visitor()) askToConfirm(inquiry);
        return inquiry.key();
    }

    Optional<ShopKey> joinable(long shopId, Asker buyer, long listingId, Instant now) {
        return inquiries
                .joinable(shopId, buyer.key(), listingId, now.minus(InquiryLimits.JOINS_WITHIN))
                .map(id -> new ShopKey(shopId, id));
    }

    private void askToConfirm(Inquiry inquiry) {
        var buyer = inquiry.buyer();
        var link = base + "/inquiries/" + links.make(inquiry.key());
        mails.send(
                Objects.requireNonNull(buyer.email()),
                buyer.language(),
                "inquiry.mail.confirm",
                buyer.name(),
                inquiry.subject().title(),
                link);
    }
}
