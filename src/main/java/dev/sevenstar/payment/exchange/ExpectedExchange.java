package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.ExpectedMoney;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bills in a shop's hands, on the days when they are paid. */
@Component
public class ExpectedExchange implements ExpectedMoney {

    private final ExchangeBills bills;

    ExpectedExchange(ExchangeBills bills) {
        this.bills = bills;
    }

    @Override
    public List<Expected> of(long shopId, LocalDate from, LocalDate until, int most) {
        return bills.maturing(shopId, from, until, most).stream()
                .map(each -> new Expected(
                        each.payOn(),
                        "payment.expected.exchange-bill",
                        each.bill().face().amount(),
                        each.bill().buyerPerson(),
                        "/workbench/exchange-bills/" + each.bill().key().number()))
                .toList();
    }
}
