package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** Money that a shop can expect; a bean of whoever knows of some. */
public interface ExpectedMoney {

    /**
     * What should come.
     *
     * @param key message key of the word for it
     * @param buyer 0 for nobody's
     * @param href where one sees more
     */
    record Expected(LocalDate on, String key, Money amount, long buyer, String href) {}

    /**
     * The earliest first.
     *
     * @param until the last day
     * @param most as many as are of use
     */
    List<Expected> of(long shopId, LocalDate from, LocalDate until, int most);
}
