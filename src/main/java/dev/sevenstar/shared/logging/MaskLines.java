package dev.sevenstar.shared.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Masks what Spring Boot's own set-up of the log, console or file, writes as lines. */
class MaskLines implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) mask(log);
    }

    static void mask(LoggerContext log) {
        log.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<ILoggingEvent> written
                    && written.getEncoder() instanceof PatternLayoutEncoder plain) mask(log, written, plain);
        });
    }

    private static void mask(
            LoggerContext log, OutputStreamAppender<ILoggingEvent> written, PatternLayoutEncoder plain) {
        var layout = new MaskedLayout(plain.getLayout());
        layout.setContext(log);
        layout.start();
        var masked = new LayoutWrappingEncoder<ILoggingEvent>();
        masked.setContext(log);
        masked.setCharset(plain.getCharset());
        masked.setLayout(layout);
        masked.start();
        written.setEncoder(masked);
    }
}
