package dev.sevenstar.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house and how it is shown: {@code 2026-03-05 14:30}, Beijing time. */
@Configuration(proxyBeanMethods = false)
public class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZONE);

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** Now, as exact as both databases keep it. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
