package dev.sevenstar.shared.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What an operator is woken for: work that should have been done by now, and work that fails. */
@Component
class JobMetrics implements MeterBinder {

    private final JobBook jobs;

    JobMetrics(JobBook jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sevenstar.jobs.due", jobs, JobBook::due)
                .description("Jobs whose time has come and that nobody has taken")
                .register(registry);
        TimeGauge.builder("sevenstar.jobs.oldest.age", jobs, TimeUnit.MILLISECONDS, j -> j.oldestDue()
                        .toMillis())
                .description("How long the longest of them has been due")
                .register(registry);
        Gauge.builder("sevenstar.jobs.failing", jobs, j -> j.failures())
                .description("Jobs that failed last time and are tried again")
                .register(registry);
        Gauge.builder("sevenstar.mail.failing", jobs, j -> j.failures("mail-send"))
                .description("Letters that could not be sent and are tried again")
                .register(registry);
    }
}
