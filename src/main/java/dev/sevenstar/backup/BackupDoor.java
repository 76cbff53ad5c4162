package dev.sevenstar.backup;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A script has no form token. Who reaches the management port may do this: it listens on loopback alone, and no
 * browser sends JSON to another site without asking first.
 */
@Configuration(proxyBeanMethods = false)
class BackupDoor {

    @Bean
    @Order(0)
    SecurityFilterChain backupChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.to(BackupEndpoint.class))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
