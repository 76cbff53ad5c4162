package dev.sevenstar.shared.mail;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.shared.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** By SMTP when {@code spring.mail.host} is set; else the letter stays in the mailbox. */
@Configuration(proxyBeanMethods = false)
class SendMail {

    record Stored(String recipient, String subject, String body) {}

    @Bean
    OneTimeTask<Mails.Letter> mailSend(JdbcClient jdbc, ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        var from = sender.getIfAvailable() == null
                ? settings.from()
                : settings.forSending().from();
        return Tasks.oneTime(Mails.SEND)
                .onFailure(Jobs.retry())
                .execute((instance, context) -> send(instance.getData().id(), jdbc, sender.getIfAvailable(), from));
    }

    static void send(long id, JdbcClient jdbc, @Nullable JavaMailSender sender, String from) {
        var letter = jdbc.sql("select recipient, subject, body from mail where id = :id and state = 'waiting'")
                .param("id", id)
                .query(Stored.class)
                .optional();
        if (letter.isEmpty()) return;
        if (sender != null) sender.send(message(letter.get(), from));
        // What went out by mail is not kept: it may hold a link that opens an account.
        jdbc.sql("update mail set state = :state, body = :body where id = :id")
                .param("state", sender == null ? "kept" : "sent")
                .param("body", sender == null ? letter.get().body() : "")
                .param("id", id)
                .update();
    }

    private static SimpleMailMessage message(Stored letter, String from) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.body());
        return message;
    }
}
