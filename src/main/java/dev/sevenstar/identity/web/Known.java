package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.web.Visitor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A signed-in person as the frame of a page sees them. */
record Known(SignedIn person, @Nullable Seat seat, List<Seat> seats, Set<String> rights, boolean staff)
        implements Visitor {

    static Known staff(SignedIn person, @Nullable StaffRole role) {
        return new Known(person, null, List.of(), role == null ? Set.of() : role.rights(), role != null);
    }

    /** Sits in the chosen shop, or in the first when none is chosen or the seat there was taken away. */
    static Known merchant(SignedIn person, List<Seat> seats, @Nullable Long chosen) {
        var seat = seats.stream()
                .filter(s -> chosen != null && s.shopId() == chosen)
                .findFirst()
                .orElse(seats.isEmpty() ? null : seats.get(0));
        return new Known(
                person, seat, seats, seat == null ? Set.of() : seat.role().rights(), false);
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
