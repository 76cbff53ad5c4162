package dev.sevenstar.payment.alipay;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** On the way to Alipay: the page goes on by itself, and has a link for browsers that do not. */
@Controller
@RequestMapping("/partners/alipay/payments/{key}")
@Serves(Audience.PERSON)
class AlipayPaymentsController {

    private final ObjectProvider<Alipay> alipay;
    private final PartnerCalls calls;

    AlipayPaymentsController(ObjectProvider<Alipay> alipay, PartnerCalls calls) {
        this.alipay = alipay;
        this.calls = calls;
    }

    @GetMapping
    String show(SignedIn person, @PathVariable String key, Model model, HttpServletResponse response) {
        var line = alipay.getIfAvailable();
        var call = calls.find(Partner.ALIPAY, key).orElseThrow(NotFound::new);
        var request = call.request();
        if (line == null || !request.act().isPaidByBuyer() || !request.isPaidBy(person.personId()))
            throw new NotFound();
        if (call.isDecided()) return "redirect:" + request.back();
        var address = line.address(request);
        response.setHeader("Refresh", "1; url=" + address);
        model.addAttribute("amount", request.amount().toString());
        model.addAttribute("subject", request.subject());
        model.addAttribute("address", address);
        model.addAttribute("back", request.back());
        return "payment/alipay/show";
    }
}
