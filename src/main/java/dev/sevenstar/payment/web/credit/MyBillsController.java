package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.PayBillsOnline;
import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.BillQuery.View;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.Bills.OpenItem;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a buyer has to pay for what was bought on credit. */
@Controller
@RequestMapping("/my/bills")
@Serves(Audience.PERSON)
class MyBillsController {

    private static final String HOME = "/my/bills";
    private static final String SHOW = "payment/my-bills/show";
    private static final int PAGE = 20;

    private final Bills bills;
    private final PayBillsOnline online;
    private final BillPage page;
    private final ShopNames shops;
    private final CreditWords words;

    MyBillsController(Bills bills, PayBillsOnline online, BillPage page, ShopNames shops, CreditWords words) {
        this.bills = bills;
        this.online = online;
        this.page = page;
        this.shops = shops;
        this.words = words;
    }

    @GetMapping
    String index(SignedIn person, BillFilter filter, Model model) {
        var slice = bills.ofBuyer(person.personId(), filter.query(), PAGE);
        var names = shops.of(slice.rows().stream().map(Bill::shopId).toList());
        model.addAttribute(
                "rows",
                slice.map(bill -> BillRow.of(bill, names.getOrDefault(bill.shopId(), ""), HOME + "/", words))
                        .rows());
        model.addAttribute("paid", filter.chosen() == View.PAID);
        model.addAttribute("tabs", List.of(tab(View.UNPAID, filter), tab(View.PAID, filter)));
        model.addAttribute("first", filter.after() == null ? null : filter.href(HOME, null));
        model.addAttribute("next", slice.next() == null ? null : filter.href(HOME, slice.next()));
        return "payment/my-bills/index";
    }

    private Tab tab(View view, BillFilter filter) {
        var slug = BillFilter.slug(view);
        return new Tab(
                words.say("payment.bills.view." + slug),
                new BillFilter(slug, null, null, null).href(HOME, null),
                view == filter.chosen(),
                null);
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model) {
        return fill(bills.ofBuyer(person.personId(), number), "", "", model);
    }

    @GetMapping("/{number}/file")
    SheetFile file(SignedIn person, @PathVariable String number) {
        return page.file(bills.ofBuyer(person.personId(), number));
    }

    /** One bill, in full or in part. */
    @PostMapping("/{number}/payment")
    @Fresh
    Object pay(
            SignedIn person, @PathVariable String number, @RequestParam(defaultValue = "") String amount, Model model) {
        var bill = bills.ofBuyer(person.personId(), number);
        try {
            return "redirect:" + online.begin(List.of(bill), Money.parseYuan(amount));
        } catch (NumberFormatException e) {
            fill(bill, amount, words.say("payment.receipts.error.amount"), model);
        } catch (Refused refused) {
            fill(bill, amount, words.say(refused.key(), refused.args()), model);
        }
        return Pages.invalid(SHOW).addAllObjects(model.asMap());
    }

    /** Several bills of one shop at once, in full. */
    @PostMapping("/payment")
    @Fresh
    String payAll(SignedIn person, @RequestParam(required = false) List<String> number, RedirectAttributes redirect) {
        try {
            var chosen = number == null ? List.<Bill>of() : chosen(person, number);
            return "redirect:"
                    + online.begin(chosen, chosen.stream().map(Bill::open).reduce(Money.ZERO, Money::plus));
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
            return "redirect:" + HOME;
        }
    }

    private List<Bill> chosen(SignedIn person, List<String> numbers) {
        var ids = numbers.stream().limit(PayBillsOnline.MOST + 1L).flatMap(each -> Ids.find(each).stream());
        var chosen = bills.ofBuyer(person.personId(), ids.toList());
        if (chosen.stream().map(Bill::shopId).distinct().count() > 1)
            throw new Refused("payment.refused.bills-of-several-shops");
        return chosen;
    }

    private String fill(Bill bill, String amount, String problem, Model model) {
        var name = shops.name(bill.shopId());
        page.fill(bill, name, "/my", model);
        model.addAttribute("shopHref", "/shops/" + Ids.text(bill.shopId()));
        model.addAttribute("amount", amount.isEmpty() ? bill.open().toYuan() : amount);
        model.addAttribute("problem", problem);
        var channels = bills.open(bill.shopId(), bill.buyerPerson()).stream()
                .filter(item -> item.billId() == bill.id())
                .map(OpenItem::channel)
                .collect(Collectors.toSet());
        model.addAttribute("byExchange", channels.contains(Channel.EXCHANGE.name()));
        model.addAttribute("byMoney", channels.contains(Channel.BILL.name()));
        return SHOW;
    }
}
