package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Scheduling {

    /** How what a job has to know is stored. */
    static final Serializer JSON = new Jackson3Serializer();

    @Bean
    com.github.kagkarlsson.scheduler.Clock jobClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer jobsAsJson() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(JSON);
            }
        };
    }
}
