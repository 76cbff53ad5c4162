package dev.sevenstar.payment.alipay;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.shared.Network;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alipay tells what became of a payment. It is believed by its signature alone, and told {@code success} when it
 * need not say it again; after {@code fail} it comes again for a day.
 */
@RestController
@RequestMapping("/partners/alipay/notices")
@Serves(Audience.MACHINE)
class AlipayNoticesController {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayNoticesController.class);
    private static final int A_MINUTE = 600;

    private final ObjectProvider<AlipayGateway> gateway;
    private final PartnerCalls calls;
    private final Throttle throttle;

    AlipayNoticesController(ObjectProvider<AlipayGateway> gateway, PartnerCalls calls, Throttle throttle) {
        this.gateway = gateway;
        this.calls = calls;
        this.throttle = throttle;
    }

    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String create(@RequestParam Map<String, String> notice, HttpServletRequest request) {
        throttle.take("alipay-notice " + Network.of(request.getRemoteAddr()), A_MINUTE, Duration.ofMinutes(1));
        return isTaken(notice) ? "success" : "fail";
    }

    private boolean isTaken(Map<String, String> notice) {
        var line = gateway.getIfAvailable();
        if (line == null || !line.isAlipays(notice)) {
            LOG.warn("a notice that is not Alipay's");
            return false;
        }
        var answer = Alipay.noticed(notice);
        if (answer.isEmpty()) return true;
        var key = notice.getOrDefault("out_trade_no", "");
        return calls.noticed(Partner.ALIPAY, key, answer.get())
                && calls.find(Partner.ALIPAY, key)
                        .filter(PartnerCall::isDecided)
                        .isPresent();
    }
}
