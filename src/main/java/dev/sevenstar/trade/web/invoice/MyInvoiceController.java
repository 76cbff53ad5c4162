package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invoice of an order: asked for, asked for anew with another title, or not wanted after all. */
@Controller
@RequestMapping("/my/orders/{number}/invoice-request")
@Serves(Audience.PERSON)
class MyInvoiceController {

    private final Orders orders;
    private final InvoiceRequests invoices;
    private final InvoiceTitles titles;

    MyInvoiceController(Orders orders, InvoiceRequests invoices, InvoiceTitles titles) {
        this.orders = orders;
        this.invoices = invoices;
        this.titles = titles;
    }

    @PostMapping
    String create(
            SignedIn person, @PathVariable String number, @RequestParam String title, RedirectAttributes redirect) {
        var order = orders.ofBuyer(person.personId(), Ids.parse(number));
        var wanted = titles.get(person.personId(), Ids.parse(title)).title();
        try {
            invoices.ask(order.key(), new Hand(Side.BUYER, person.personId(), person.personName()), wanted);
            Flash.done(redirect, "trade.flash.invoice");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/my/orders/" + number;
    }

    @DeleteMapping
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var order = orders.ofBuyer(person.personId(), Ids.parse(number));
        try {
            invoices.withdraw(order.key());
            Flash.done(redirect, "trade.flash.invoice-gone");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/my/orders/" + number;
    }
}
