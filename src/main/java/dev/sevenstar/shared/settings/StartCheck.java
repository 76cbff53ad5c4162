package dev.sevenstar.shared.settings;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What belongs to no record of ours is looked at before the first bean is made. */
@Configuration(proxyBeanMethods = false)
class StartCheck {

    @Bean
    static BeanFactoryPostProcessor checkedSettings(Environment environment) {
        return beans -> {
            Databases.check(environment);
            checkPorts(environment);
        };
    }

    private static void checkPorts(Environment environment) {
        var port = environment.getProperty("server.port", "8080");
        var management = environment.getProperty("management.server.port", "8081");
        if (port.equals(management) && !port.equals("0"))
            throw new RefusedSetting(
                    "management.server.port",
                    management,
                    "The market itself listens there; the management port must be another one.");
    }
}
