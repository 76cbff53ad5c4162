package dev.sevenstar.payment;

import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.shared.Ids;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which bill of account what a buyer owes for an order stands. */
@Component
public class FindBill {

    private final Bills bills;

    FindBill(Bills bills) {
        this.bills = bills;
    }

    /** Its number; empty while it is on none, or paid. */
    public Optional<String> of(Plan plan) {
        return bills.open(plan.key().shopId(), plan.buyerId()).stream()
                .filter(item -> item.planId() == plan.key().id())
                .map(item -> Ids.text(item.billId()))
                .findFirst();
    }
}
