package dev.sevenstar.payment;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Bills are collected for orders on credit term alone, so the shop has to take those. */
@Component
class CreditTermFirst implements Requirement {

    private final MethodRows rows;

    CreditTermFirst(MethodRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<MethodCode> methods() {
        return Set.of(MethodCode.BILL_COLLECT);
    }

    @Override
    public String key() {
        return "payment.needs.credit-term";
    }

    @Override
    public String href() {
        return "/workbench/payment-methods/credit_term";
    }

    @Override
    public boolean isMet(long shopId) {
        return rows.isEnabled(shopId, MethodCode.CREDIT_TERM);
    }
}
