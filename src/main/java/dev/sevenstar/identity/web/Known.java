package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats.Doors;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.web.Visitor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A signed-in person as the frame of a page sees them.
 *
 * @param doors where else they may go; asked for by the pages that show it
 */
record Known(SignedIn person, @Nullable Seat seat, List<Seat> seats, Set<String> rights, Supplier<Doors> doors)
        implements Visitor {

    static Known staff(SignedIn person, @Nullable StaffRole role) {
        var doors = new Doors(true, role != null);
        return new Known(person, null, List.of(), role == null ? Set.of() : role.rights(), () -> doors);
    }

    /** Sits in the chosen shop, or in the first when none is chosen or the seat there was taken away. */
    static Known merchant(SignedIn person, List<Seat> seats, @Nullable Long chosen) {
        var seat = seats.stream()
                .filter(s -> chosen != null && s.shopId() == chosen)
                .findFirst()
                .orElse(seats.isEmpty() ? null : seats.get(0));
        var doors = new Doors(seat != null, false);
        return new Known(
                person, seat, seats, seat == null ? Set.of() : seat.role().rights(), () -> doors);
    }

    Known showing(Supplier<Doors> others) {
        return new Known(person, seat, seats, rights, SingletonSupplier.of(others));
    }

    @Override
    public String personName() {
        return person.personName();
    }

    @Override
    public @Nullable String shopName() {
        return seat == null ? null : seat.shopName();
    }

    @Override
    public @Nullable String shopNumber() {
        return seat == null ? null : seat.shopNumber();
    }

    @Override
    public long shopId() {
        return seat == null ? 0 : seat.shopId();
    }

    @Override
    public boolean merchant() {
        return doors.get().shop();
    }

    @Override
    public boolean staff() {
        return doors.get().platform();
    }

    @Override
    public boolean may(String right) {
        return rights.contains(right);
    }

    @Override
    public List<ShopChoice> shops() {
        return seats.stream()
                .map(s -> new ShopChoice(s.shopNumber(), s.shopName(), s.equals(seat)))
                .toList();
    }
}
