package dev.sevenstar.identity;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.Tickets.Purpose;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the letter with the link, if the name typed is somebody's who has a mail address. */
@Configuration(proxyBeanMethods = false)
class PasswordLetters {

    @Bean
    OneTimeTask<PasswordReset.Asked> passwordLetter(People people, Tickets tickets, Mails mails, Site site) {
        return Tasks.oneTime(PasswordReset.LETTER).onFailure(Jobs.retry()).execute((instance, context) -> people.known(
                        instance.getData().name())
                .filter(Person::isActive)
                .ifPresent(person -> write(person, tickets, mails, site.base())));
    }

    private static void write(Person person, Tickets tickets, Mails mails, String base) {
        var email = person.email();
        if (email == null) return;
        tickets.tearUpExpired();
        var secret = tickets.issue(Purpose.PASSWORD_RESET, person.id(), PasswordReset.LIFETIME);
        mails.send(
                email,
                person.language(),
                "identity.mail.reset",
                person.name(),
                base + "/password/reset/" + secret,
                PasswordReset.LIFETIME.toMinutes());
    }
}
