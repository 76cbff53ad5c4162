package dev.sevenstar.payment;

import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.BoundAccounts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Money that goes straight to the shop needs a proved account to go to. */
final class AccountRequirements {

    private static final String HREF = "/workbench/bound-accounts";

    private AccountRequirements() {}

    /** Transfers to the company, and bills of exchange, which are endorsed to it. */
    @Component
    record Company(BoundAccounts accounts) implements Requirement {

        @Override
        public Set<MethodCode> methods() {
            return Set.of(MethodCode.BANK_TRANSFER, MethodCode.BILL_COLLECT, MethodCode.ACCEPTANCE_BILL);
        }

        @Override
        public String key() {
            return "payment.needs.company-account";
        }

        @Override
        public String href() {
            return HREF;
        }

        @Override
        public boolean isMet(long shopId) {
            return accounts.verified(shopId, AccountKind.COMPANY_BANK).isPresent();
        }

        @Override
        public boolean isNeededWith(SettingValues settings) {
            return !settings.values().containsKey(BankTransfer.COMPANY) || settings.isOn(BankTransfer.COMPANY);
        }
    }

    /** A shop has one Alipay, so one that is bound to an enterprise's has no person's. */
    @Component
    record Personal(BoundAccounts accounts) implements Requirement {

        @Override
        public Set<MethodCode> methods() {
            return Set.of(MethodCode.BANK_TRANSFER);
        }

        @Override
        public String key() {
            return "payment.needs.personal-alipay";
        }

        @Override
        public String href() {
            return HREF;
        }

        @Override
        public boolean isMet(long shopId) {
            return accounts.verified(shopId, AccountKind.ALIPAY_PERSONAL).isPresent();
        }

        @Override
        public boolean isNeededWith(SettingValues settings) {
            return settings.isOn(BankTransfer.PERSONAL);
        }
    }
}
