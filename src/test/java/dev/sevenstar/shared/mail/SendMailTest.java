package dev.sevenstar.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.settings.RefusedSetting;
import dev.sevenstar.support.HouseTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@HouseTest
class SendMailTest {

    @Autowired
    Mails mails;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private long letter() {
        var to = Ids.text(Ids.next()) + "@example.com";
        mails.send(to, Locale.SIMPLIFIED_CHINESE, "identity.mail.reset", "陈恒", "https://market.example/reset/abc");
        return jdbc.sql("select id from mail where recipient = :to")
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private static JavaMailSenderImpl sender(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private static GreenMail server() {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Test
    void a_letter_leaves_by_smtp_once_and_its_words_are_not_kept() throws Exception {
        var server = server();
        try {
            var id = letter();
            for (var time = 0; time < 2; time++) SendMail.send(id, jdbc, sender(server), "market@example.com");
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            var kept = mailbox.get(Ids.text(id));
            assertThat(received[0].getSubject()).isEqualTo(kept.subject()).isNotBlank();
            assertThat(received[0].getAllRecipients()[0]).hasToString(kept.recipient());
            assertThat(received[0].getContent().toString()).contains("https://market.example/reset/abc");
            assertThat(GreenMailUtil.getHeaders(received[0])).contains("From: market@example.com");
            assertThat(kept.state()).isEqualTo("sent");
            assertThat(kept.body()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_without_a_sender_is_refused_at_the_start() {
        var start = new ApplicationContextRunner()
                .withUserConfiguration(SendMail.class)
                .withBean(JdbcClient.class, () -> jdbc)
                .withBean(MailSettings.class, () -> new MailSettings("sevenstar@localhost", Duration.ofDays(180)));
        start.run(market -> assertThat(market).hasNotFailed());
        start.withBean(JavaMailSender.class, JavaMailSenderImpl::new).run(market -> assertThat(market)
                .getFailure()
                .rootCause()
                .isInstanceOf(RefusedSetting.class)
                .hasMessageContaining("sevenstar.mail.from = sevenstar@localhost: With a mail server"));
    }

    @Test
    void while_the_mail_server_is_away_a_letter_waits() {
        var server = server();
        var away = sender(server);
        server.stop();
        var id = letter();
        assertThatThrownBy(() -> SendMail.send(id, jdbc, away, "market@example.com"))
                .isInstanceOf(MailException.class);
        assertThat(mailbox.get(Ids.text(id)).state()).isEqualTo("waiting");
        assertThat(mailbox.get(Ids.text(id)).body()).contains("https://market.example/reset/abc");
    }

    @Test
    void without_a_mail_server_a_letter_is_read_in_the_mailbox() {
        var id = letter();
        SendMail.send(id, jdbc, null, "market@example.com");
        assertThat(mailbox.get(Ids.text(id)).state()).isEqualTo("kept");
        assertThat(mailbox.get(Ids.text(id)).body()).contains("https://market.example/reset/abc");
    }
}
