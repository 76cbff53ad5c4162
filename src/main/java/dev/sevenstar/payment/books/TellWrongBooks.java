package dev.sevenstar.payment.books;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.PlatformStaff;
import dev.sevenstar.identity.PlatformStaff.Member;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to everybody on the platform whose business money is. */
@Component
class TellWrongBooks {

    /** What a check came to. */
    record Wrong(long check, int findings) {}

    static final TaskDescriptor<Wrong> TASK = TaskDescriptor.of("payment-tell-wrong-books", Wrong.class);

    private final PlatformStaff staff;
    private final People people;
    private final Mails mails;
    private final Site site;

    TellWrongBooks(PlatformStaff staff, People people, Mails mails, Site site) {
        this.staff = staff;
        this.people = people;
        this.mails = mails;
        this.site = site;
    }

    @Transactional
    void tell(Wrong wrong) {
        var concerned = staff.all().stream()
                .filter(TellWrongBooks::isConcerned)
                .map(Member::personId)
                .toList();
        for (var person : people.findAllById(concerned))
            if (person.email() != null)
                mails.send(
                        person.email(),
                        person.language(),
                        "payment.mail.wrong-books",
                        person.name(),
                        wrong.findings(),
                        site.base() + "/admin/books");
    }

    private static boolean isConcerned(Member member) {
        return member.active() && member.role().rights().contains("money");
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Wrong> wrongBooksLetters(TellWrongBooks books) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> books.tell(instance.getData()));
        }
    }
}
