package dev.sevenstar.inquiry;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.shared.text.Digits;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter to the colleague who has the inquiry, or to everybody who may answer. */
@Configuration(proxyBeanMethods = false)
class NotifyShop {

    private final Inquiries inquiries;
    private final Seats seats;
    private final People people;
    private final Mails mails;
    private final String base;

    NotifyShop(Inquiries inquiries, Seats seats, People people, Mails mails, Site site) {
        this.inquiries = inquiries;
        this.seats = seats;
        this.people = people;
        this.mails = mails;
        this.base = site.base();
    }

    @Bean
    OneTimeTask<Notices.Notice> inquiryNotifyShop(TransactionTemplate transaction) {
        return Tasks.oneTime(Notices.TO_SHOP)
                .onFailure(Jobs.retry())
                .execute((instance, context) -> transaction.executeWithoutResult(s -> notify(instance.getData())));
    }

    private void notify(Notices.Notice notice) {
        inquiries
                .findById(new ShopKey(notice.shopId(), notice.inquiryId()))
                .filter(i -> i.reading.shopUnread() > 0 && i.lastMessageId == notice.messageId())
                .ifPresent(inquiry -> recipients(inquiry).forEach(person -> write(inquiry, person)));
    }

    private List<Person> recipients(Inquiry inquiry) {
        var staff = seats.in(inquiry.key.shopId()).stream()
                .filter(seat -> seat.may("inquiry"))
                .map(Seat::personId)
                .toList();
        var chosen = staff.contains(inquiry.assigneeId) ? List.of(inquiry.assigneeId) : staff;
        return people.findAllById(chosen).stream()
                .filter(p -> p.isActive() && p.email() != null)
                .toList();
    }

    private void write(Inquiry inquiry, Person person) {
        mails.send(
                Objects.requireNonNull(person.email()),
                person.language(),
                "inquiry.mail.shop",
                inquiry.buyer.name(),
                inquiry.subject.title(),
                Digits.grouped(inquiry.ask.quantity()) + " " + inquiry.subject.unit(),
                inquiry.lastText,
                base + "/workbench/inquiries/" + inquiry.number());
    }
}
