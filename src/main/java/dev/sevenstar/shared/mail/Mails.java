package dev.sevenstar.shared.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters from messages {@code <key>.subject} and {@code <key>.body}; a job sends them. */
@Component
public class Mails {

    record Letter(long id) {}

    /** The job that sends one letter; its instance is the number of the letter. */
    public static final String JOB = "mail-send";

    static final TaskDescriptor<Letter> SEND = TaskDescriptor.of(JOB, Letter.class);

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Jobs jobs;
    private final JobBook book;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    Mails(
            JdbcClient jdbc,
            MessageSource messages,
            Jobs jobs,
            JobBook book,
            ObjectProvider<JavaMailSender> server,
            Clock clock) {
        this.book = book;
        this.server = server;
        this.jdbc = jdbc;
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether there is a mail server to send by. */
    public boolean canSend() {
        return server.getIfAvailable() != null;
    }

    /** Tries to send a letter that has not gone out, now; false if it has, and its words are gone with it. */
    @Transactional
    public boolean sendAgain(String number) {
        var id = Ids.parse(number);
        var there = jdbc.sql("update mail set state = 'waiting' where id = :id and state in ('waiting', 'kept')")
                .param("id", id)
                .update();
        if (there == 0) return false;
        if (!book.runAgain(SEND.getTaskName(), Ids.text(id))) jobs.soon(SEND, Ids.text(id), new Letter(id));
        return true;
    }

    /** Kept with the running transaction and sent after it. */
    @Transactional
    public void send(String to, Locale locale, String key, Object... args) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into mail (id, recipient, subject, body, written_at, state) values (:id, :to, :subject, :body, :at, 'waiting')")
                .param("id", id)
                .param("to", to)
                .param("subject", messages.getMessage(key + ".subject", args, locale))
                .param("body", messages.getMessage(key + ".body", args, locale))
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        jobs.soon(SEND, Ids.text(id), new Letter(id));
    }
}
