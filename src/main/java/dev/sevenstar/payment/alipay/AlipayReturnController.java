package dev.sevenstar.payment.alipay;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buyer comes back from Alipay. What the address says of the payment is not believed: Alipay is asked. */
@Controller
@RequestMapping("/partners/alipay/return")
@Serves(Audience.EVERYONE)
class AlipayReturnController {

    private static final String ELSEWHERE = "/my/orders";

    private final ObjectProvider<AlipayGateway> gateway;
    private final PartnerCalls calls;

    AlipayReturnController(ObjectProvider<AlipayGateway> gateway, PartnerCalls calls) {
        this.gateway = gateway;
        this.calls = calls;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> said, RedirectAttributes redirect) {
        var line = gateway.getIfAvailable();
        if (line == null || !line.isAlipays(said)) return "redirect:" + ELSEWHERE;
        var key = said.getOrDefault("out_trade_no", "");
        calls.look(Partner.ALIPAY, key);
        var call = calls.find(Partner.ALIPAY, key);
        call.ifPresent(each -> say(each, redirect));
        return "redirect:" + call.map(each -> each.request().back()).orElse(ELSEWHERE);
    }

    private static void say(PartnerCall call, RedirectAttributes redirect) {
        switch (call.state()) {
            case DONE -> Flash.done(redirect, "payment.cashier.flash.done");
            case REFUSED -> Flash.error(redirect, "payment.cashier.flash.refused");
            case WAITING, ASKED -> Flash.info(redirect, "payment.cashier.flash.wanted");
        }
    }
}
