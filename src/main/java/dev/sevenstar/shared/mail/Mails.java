package dev.sevenstar.shared.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters from messages {@code <key>.subject} and {@code <key>.body}; a job sends them. */
@Component
public class Mails {

    record Letter(long id) {}

    static final TaskDescriptor<Letter> SEND = TaskDescriptor.of("mail-send", Letter.class);

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Jobs jobs;
    private final Clock clock;

    Mails(JdbcClient jdbc, MessageSource messages, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
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
