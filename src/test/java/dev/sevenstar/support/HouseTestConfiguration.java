package dev.sevenstar.support;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.sevenstar.shared.Times;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@TestConfiguration(proxyBeanMethods = false)
class HouseTestConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(Times.ZONE);
    }

    /** The tests decide when jobs run. */
    @Bean
    DbSchedulerStarter noStarter() {
        return () -> {};
    }

    @Bean
    @Primary
    ManualScheduler scheduler(
            DataSource dataSource, List<Task<?>> tasks, List<ExecutionInterceptor> around, MovableClock clock) {
        var time = new SettableClock();
        time.now = clock.instant();
        var builder = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(dataSource), tasks);
        around.forEach(builder::addExecutionInterceptor);
        builder.clock(time).serializer(new Jackson3Serializer());
        return builder.build();
    }

    @Bean
    Jobsite jobsite(ManualScheduler scheduler, MovableClock clock, JdbcClient jdbc) {
        return new Jobsite(scheduler, clock, jdbc);
    }

    @Bean
    Clamp clamp() {
        return new Clamp();
    }

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create(source)
                                .afterQuery((info, queries) -> queries.forEach(Statements::saw))
                                .build()
                        : bean;
            }
        };
    }
}
