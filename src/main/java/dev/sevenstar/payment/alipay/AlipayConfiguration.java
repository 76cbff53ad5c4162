package dev.sevenstar.payment.alipay;

import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlipayConfiguration {

    private static final String MEANT = "!'${sevenstar.alipay.app-id:}'.isBlank()";

    /** Stands before the simulated one where an application is named. */
    @Bean
    @ConditionalOnExpression(MEANT)
    Alipay alipay(AlipayGateway gateway, Site site) {
        return new Alipay(gateway, site.base());
    }

    @Bean
    @ConditionalOnExpression(MEANT)
    AlipayGateway alipayGateway(AlipaySettings settings, Clock clock) {
        return new AlipayGateway(settings, clock);
    }
}
