package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A lender was told something and needs only to have heard it. */
record LenderHears(PartnerAct act) implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(LenderHears.class);

    @Override
    public void done(PartnerRequest request) {
        LOG.debug("{} has heard {}", request.partner(), request.key());
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.error("{} does not take {}: {}", request.partner(), request.key(), reason);
    }

    @Configuration(proxyBeanMethods = false)
    static class Told {

        @Bean
        PartnerOutcome ofTheReceipt() {
            return new LenderHears(PartnerAct.GOODS_RECEIVED);
        }

        @Bean
        PartnerOutcome ofTheEnd() {
            return new LenderHears(PartnerAct.CALL_OFF);
        }
    }
}
