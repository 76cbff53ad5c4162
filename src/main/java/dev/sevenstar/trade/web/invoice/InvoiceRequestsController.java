package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.invoice.InvoiceRequest.State;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceRow;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.SendInvoice;
import dev.sevenstar.trade.web.CarrierOptions;
import dev.sevenstar.trade.web.OrderDesk;
import dev.sevenstar.trade.web.OrderFilter;
import dev.sevenstar.trade.web.Shots;
import dev.sevenstar.trade.web.SumView;
import dev.sevenstar.trade.web.TradeWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invoices that a shop's buyers ask for. */
@Controller
@RequestMapping(InvoiceRequestsController.HERE)
@Serves(value = Audience.SHOP, right = "order")
class InvoiceRequestsController {

    static final String HERE = "/workbench/invoice-requests";

    private static final String PAGE = "trade/invoice-requests/show";
    private static final int ROWS = 25;

    record Row(
            String href,
            String title,
            String kind,
            String order,
            String buyer,
            String amount,
            String invoice,
            String at,
            String iso) {}

    private final InvoiceRequests requests;
    private final SendInvoice send;
    private final Orders orders;
    private final InvoiceView.Draw draw;
    private final CarrierOptions carriers;
    private final TradeWords words;

    InvoiceRequestsController(
            InvoiceRequests requests,
            SendInvoice send,
            Orders orders,
            InvoiceView.Draw draw,
            CarrierOptions carriers,
            TradeWords words) {
        this.requests = requests;
        this.send = send;
        this.orders = orders;
        this.draw = draw;
        this.carriers = carriers;
        this.words = words;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String edge,
            Model model) {
        var sent = state.equals(State.SENT.slug());
        var page = sent
                ? requests.sent(seat.shopId(), edge.isEmpty() ? Long.MAX_VALUE : Ids.parse(edge), ROWS)
                : requests.waiting(seat.shopId(), edge.isEmpty() ? 0 : Ids.parse(edge), ROWS);
        var here = href(sent ? State.SENT : State.WAITING);
        model.addAttribute("tabs", tabs(seat.shopId(), sent));
        model.addAttribute("sent", sent);
        model.addAttribute("empty", sent ? State.SENT.key() : State.WAITING.key());
        model.addAttribute("rows", page.map(this::row).rows());
        model.addAttribute("first", edge.isEmpty() ? null : here);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : here + "?state=" + (sent ? State.SENT : State.WAITING).slug() + "&edge=" + page.next());
        return "trade/invoice-requests/index";
    }

    private List<Tab> tabs(long shopId, boolean sent) {
        var waiting = requests.countWaiting(shopId);
        var count = waiting == 0
                ? null
                : waiting < InvoiceRequests.MANY ? Integer.toString(waiting) : (InvoiceRequests.MANY - 1) + "+";
        return List.of(
                new Tab(words.say(State.WAITING.key()), href(State.WAITING), !sent, count),
                new Tab(words.say(State.SENT.key()), href(State.SENT), sent, null));
    }

    private static String href(State state) {
        return state == State.WAITING ? HERE : HERE + "?state=" + state.slug();
    }

    private Row row(InvoiceRow row) {
        return new Row(
                HERE + "/" + row.order(),
                row.title(),
                words.say(row.kind().key()),
                row.order(),
                row.buyerName(),
                Money.ofFen(row.fen()).toString(),
                row.invoiceNumber(),
                Times.minute(row.askedAt()),
                row.askedAt().toString());
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        lay(seat, ShopKey.of(seat.shopId(), number), InvoiceForm.EMPTY, null, model);
        return PAGE;
    }

    @PostMapping("/{number}/sending")
    @Serves(value = Audience.SHOP, right = "money")
    Object create(Seat seat, @PathVariable String number, InvoiceForm form, RedirectAttributes redirect)
            throws IOException {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            send.send(key, form.number(), form.post(), Shots.of(form.files()), OrderDesk.hand(seat));
        } catch (Refused refused) {
            var model = new ExtendedModelMap();
            lay(seat, key, form, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(PAGE).addAllObjects(model);
        }
        Flash.done(redirect, "trade.flash.invoice-sent");
        return "redirect:" + HERE + "/" + number;
    }

    @DeleteMapping("/{number}/sending")
    @Serves(value = Audience.SHOP, right = "money")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            send.recall(ShopKey.of(seat.shopId(), number), OrderDesk.hand(seat));
            Flash.done(redirect, "trade.flash.invoice-recalled");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HERE + "/" + number;
    }

    private void lay(Seat seat, ShopKey key, InvoiceForm form, @Nullable String problem, Model model) {
        var request = requests.of(key).orElseThrow(NotFound::new);
        var order = orders.get(key);
        model.addAttribute("number", key.number());
        model.addAttribute("orderHref", OrderFilter.HERE + "/" + key.number());
        model.addAttribute("invoice", draw.of(order));
        model.addAttribute("facts", facts(request.title()));
        model.addAttribute("amount", requests.amount(key).toString());
        model.addAttribute("mayAnswer", seat.may("money"));
        model.addAttribute("carriers", carriers.all());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
    }

    /** What has to stand on it. */
    private List<SumView> facts(InvoiceTitle title) {
        var facts = new ArrayList<SumView>();
        add(facts, "trade.invoice.kind", words.say(title.kind().key()));
        add(facts, "trade.invoice.title", title.title());
        add(facts, "trade.invoice.tax-id", title.taxId());
        add(facts, "trade.invoice.bank", title.bank());
        add(facts, "trade.invoice.account", title.bankAccount());
        add(facts, "trade.invoice.address", title.registeredAddress());
        add(facts, "trade.invoice.phone", title.registeredPhone());
        return List.copyOf(facts);
    }

    private void add(List<SumView> facts, String key, String text) {
        if (!text.isEmpty()) facts.add(new SumView(words.say(key), text, false));
    }
}
