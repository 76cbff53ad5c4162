package dev.sevenstar.inquiry;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter to the buyer with what the shop wrote and a link that opens the inquiry without signing in. */
@Configuration(proxyBeanMethods = false)
class NotifyBuyer {

    private record Address(String email, Locale language) {}

    private final Inquiries inquiries;
    private final InquiryLinks links;
    private final People people;
    private final Shops shops;
    private final JdbcClient jdbc;
    private final Mails mails;
    private final String base;

    NotifyBuyer(
            Inquiries inquiries,
            InquiryLinks links,
            People people,
            Shops shops,
            JdbcClient jdbc,
            Mails mails,
            Site site) {
        this.inquiries = inquiries;
        this.links = links;
        this.people = people;
        this.shops = shops;
        this.jdbc = jdbc;
        this.mails = mails;
        this.base = site.base();
    }

    @Bean
    OneTimeTask<Notices.Notice> inquiryNotifyBuyer(TransactionTemplate transaction) {
        return Tasks.oneTime(Notices.TO_BUYER)
                .onFailure(Jobs.retry())
                .execute((instance, context) -> transaction.executeWithoutResult(s -> notify(instance.getData())));
    }

    private void notify(Notices.Notice notice) {
        inquiries
                .findById(new ShopKey(notice.shopId(), notice.inquiryId()))
                .filter(i -> i.reading.buyerUnread() > 0 && i.lastMessageId == notice.messageId())
                .ifPresent(inquiry -> address(inquiry).ifPresent(to -> write(inquiry, to)));
    }

    private Optional<Address> address(Inquiry inquiry) {
        var person = inquiry.buyer.person();
        if (person == null)
            return Optional.ofNullable(inquiry.buyer.email()).map(e -> new Address(e, inquiry.buyer.language()));
        return people.findById(person)
                .filter(Person::isActive)
                .filter(p -> p.email() != null)
                .map(p -> new Address(Objects.requireNonNull(p.email()), p.language()));
    }

    private void write(Inquiry inquiry, Address to) {
        mails.send(
                to.email(),
                to.language(),
                "inquiry.mail.buyer",
                shops.findById(inquiry.key.shopId()).map(Shop::name).orElse(""),
                inquiry.subject.title(),
                unread(inquiry),
                base + "/inquiries/" + links.make(inquiry.key));
    }

    /** All that the buyer has not seen yet; never a note. */
    private String unread(Inquiry inquiry) {
        var bodies = jdbc.sql("""
                select body from inquiry_message
                where shop_id = :shop and inquiry_id = :id and id > :read and kind = 'SELLER'
                order by shop_id, inquiry_id, id""")
                .param("shop", inquiry.key.shopId())
                .param("id", inquiry.key.id())
                .param("read", inquiry.reading.buyerReadId())
                .query(String.class)
                .list();
        return String.join("\n\n", bodies);
    }
}
