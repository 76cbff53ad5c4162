package dev.sevenstar.payment.alipay;

import dev.sevenstar.payment.partner.PartnerPort;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlipayConfiguration {

    /** Stands before the simulated one where an application is named. */
    @Bean
    @ConditionalOnExpression("!'${sevenstar.alipay.app-id:}'.isBlank()")
    PartnerPort alipay(AlipaySettings settings, Site site, Clock clock) {
        return new Alipay(new AlipayGateway(settings, clock), site.base());
    }
}
