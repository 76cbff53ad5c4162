package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.util.Set;

/**
 * What a method of payment has to know of what is to be paid.
 *
 * @param virtualGoods whether anything of it is no thing, such as a service
 * @param staged the staged methods that all of the goods take
 * @param codHere whether a carrier collects cash where the goods go
 * @param heldFirst whether the market has to hold all of it before anything is done, so that it can give it back
 */
public record Basket(
        Money goods, Money freight, boolean virtualGoods, Set<MethodCode> staged, boolean codHere, boolean heldFirst) {

    public Basket {
        staged = Set.copyOf(staged);
    }

    public Money total() {
        return goods.plus(freight);
    }
}
