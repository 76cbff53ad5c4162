package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.Author;

/** The person at the desk as the author of a change. */
final class Acting {

    private Acting() {}

    static Author as(Seat seat) {
        return new Author(seat.personId(), seat.personName());
    }
}
