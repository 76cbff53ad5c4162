package dev.sevenstar.trade;

import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.ShopKey;
import org.springframework.stereotype.Component;

/** Who may see an order: its buyer, and those of its shop who have the right. */
@Component
public class OrderReaders {

    private final OrderRows rows;
    private final Seats seats;

    OrderReaders(OrderRows rows, Seats seats) {
        this.rows = rows;
        this.seats = seats;
    }

    public boolean mayRead(SignedIn person, long order) {
        return rows.ofBuyer(person.personId(), order).isPresent()
                || seats.of(person).stream()
                        .anyMatch(seat -> seat.may("order") && rows.exists(new ShopKey(seat.shopId(), order)));
    }
}
