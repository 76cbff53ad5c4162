package dev.sevenstar.payment.web;

import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** A withdrawal as typed. */
record WithdrawalForm(
        @NotBlank(message = "{payment.error.amount}") String amount,
        @NotBlank(message = "{payment.error.account}") String account,
        @NotBlank @Size(max = 40) String requestKey) {

    /** @param account the number of the usual one, empty for none */
    static WithdrawalForm empty(String account) {
        return new WithdrawalForm("", account, UUID.randomUUID().toString());
    }

    Optional<Money> money() {
        try {
            return Optional.of(Money.parseYuan(amount));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
