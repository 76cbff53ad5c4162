package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Hold;
import dev.sevenstar.shared.Times;
import java.util.List;

/** What holds a listing and what that forbids, with the way to read more. */
record HoldLine(String text, String href) {

    static List<HoldLine> of(List<Hold> holds, Phrases phrases) {
        return holds.stream()
                .map(hold -> new HoldLine(
                        phrases.text("listing.hold.note", hold.name(), Times.minute(hold.until())), hold.link()))
                .toList();
    }
}
