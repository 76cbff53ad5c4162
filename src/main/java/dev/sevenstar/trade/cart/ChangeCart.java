package dev.sevenstar.trade.cart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer changes quantities and what is to be ordered next. */
@Component
public class ChangeCart {

    private final CartLines lines;
    private final OpenCart open;

    ChangeCart(CartLines lines, OpenCart open) {
        this.lines = lines;
        this.open = open;
    }

    /**
     * @param quantities of lines by number; those of others are left alone
     * @param ticked by number; all others of the cart are not
     */
    @Transactional
    public void change(long person, Map<Long, Integer> quantities, Set<Long> ticked) {
        var before = lines.of(person).stream()
                .filter(line -> line.removedAt() == null)
                .toList();
        var changed = before.stream()
                .map(line -> line.with(quantities.getOrDefault(line.id(), line.quantity()), ticked.contains(line.id())))
                .toList();
        lines.save(person, seen(before, changed));
    }

    /** A price that the seller changed is told until the buyer has changed the quantity at it. */
    private List<CartLine> seen(List<CartLine> before, List<CartLine> changed) {
        var quantities = before.stream().collect(Collectors.toMap(CartLine::id, CartLine::quantity));
        return open.of(changed)
                .rows()
                .map(row -> {
                    var line = row.line();
                    var listing = row.listing();
                    if (listing == null || row.price() == null) return line;
                    var known = listing.revision() == line.seenRevision();
                    return known || line.quantity() != quantities.getOrDefault(line.id(), 0)
                            ? line.seeing(row.price(), listing.revision())
                            : line;
                })
                .toList();
    }
}
