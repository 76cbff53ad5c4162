package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;

/**
 * What a shop earned in some days.
 *
 * @param net what became the shop's, with the market and past it, less what went back to buyers and less the fees;
 *     money that only went on to the shop's bank is no part of it
 * @param fees what partners and the platform kept
 */
public record Earnings(Money net, Money fees) {

    public Money gross() {
        return net.plus(fees);
    }
}
