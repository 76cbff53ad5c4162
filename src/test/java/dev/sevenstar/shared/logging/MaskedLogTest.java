package dev.sevenstar.shared.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Lines or records, neither holds a number that points to a person. */
class MaskedLogTest {

    private final LoggerContext log = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void lines_are_masked() {
        var lines = new PatternLayoutEncoder();
        lines.setPattern("%d %level [%X{requestId:-}] %m%n%ex");
        writeWith(lines);
        MaskLines.mask(log);
        assertMasked();
    }

    @Test
    void masking_begins_with_the_house() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationListener.class))
                .hasAtLeastOneElementOfType(MaskLines.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void records_are_masked_and_carry_the_number_of_the_request(String format) {
        log.putObject(Environment.class.getName(), new StandardEnvironment());
        var records = new StructuredLogEncoder();
        records.setFormat(format);
        writeWith(records);
        assertMasked();
        assertThat(text()).containsPattern("\"_?requestId\":\"0m9q8hx3kc4rd\"");
    }

    private void assertMasked() {
        log.getMDCAdapter().put("requestId", "0m9q8hx3kc4rd");
        log.getLogger("market")
                .info("asked by {}", "13812345678", new IllegalStateException("no letter to heng@example.com"));
        assertThat(text())
                .contains("138****5678", "h***@example.com", "0m9q8hx3kc4rd")
                .doesNotContain("13812345678", "heng@example.com");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private void writeWith(EncoderBase<ILoggingEvent> encoder) {
        log.setMDCAdapter(new LogbackMDCAdapter());
        start(encoder);
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(log);
        appender.setEncoder((Encoder<ILoggingEvent>) encoder);
        appender.setOutputStream(written);
        appender.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private void start(EncoderBase<ILoggingEvent> encoder) {
        encoder.setContext(log);
        encoder.start();
    }
}
