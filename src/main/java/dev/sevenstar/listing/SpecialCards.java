package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Told;
import dev.sevenstar.shared.web.PageTurns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The special prices that hold or will, kept in memory for lists of many listings: a card of the search knows the
 * published price alone. They are read anew when somebody says that one changed, so each node turns all of them at the
 * same second without writing a line of its index.
 */
@Component
public class SpecialCards implements PageTurns {

    static final String TOPIC = "special-prices";
    static final String CHANGED = "changed";

    /**
     * @param lowest of what is left
     * @param same whether all of it costs that
     */
    public record OnCard(String label, Money lowest, boolean same, Instant from, Instant until) {

        boolean isLive(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    private record Row(long listingId, long holder, OnCard card) {}

    /** @param change the last that was heard of before it was read */
    private record Known(
            long change, Map<Long, List<OnCard>> cards, Map<Long, Set<Long>> ofHolder, TreeSet<Instant> turns) {

        static Known of(long change, List<Row> rows) {
            var turns = new TreeSet<Instant>();
            rows.forEach(row -> {
                turns.add(row.card().from());
                turns.add(row.card().until());
            });
            return new Known(
                    change,
                    rows.stream()
                            .collect(Collectors.groupingBy(
                                    Row::listingId, HashMap::new, Collectors.mapping(Row::card, Collectors.toList()))),
                    rows.stream()
                            .collect(Collectors.groupingBy(
                                    Row::holder, Collectors.mapping(Row::listingId, Collectors.toUnmodifiableSet()))),
                    turns);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    SpecialCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that holds at this moment. */
    public Optional<OnCard> of(long listingId, Instant now) {
        return known().cards().getOrDefault(listingId, List.of()).stream()
                .filter(card -> card.isLive(now))
                .findFirst();
    }

    /** The numbers of the listings of which a holder has anything left to sell, now or later. */
    public Set<Long> ofHolder(long holder) {
        return known().ofHolder().getOrDefault(holder, Set.of());
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(known().turns().higher(after));
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) changes.incrementAndGet();
    }

    @EventListener
    void on(MaybeMissed missed) {
        changes.incrementAndGet();
    }

    private Known known() {
        var present = known;
        return present != null && isFresh(present) ? present : look();
    }

    private synchronized Known look() {
        var present = known;
        if (present != null && isFresh(present)) return present;
        var change = changes.get();
        var found = Known.of(change, read(Times.now(clock)));
        known = found;
        return found;
    }

    private boolean isFresh(Known present) {
        return present.change() == changes.get();
    }

    private List<Row> read(Instant now) {
        return jdbc.sql("""
                select p.listing_id, p.holder, p.label, p.live_from, p.live_until, p.prices,
                       (select array_agg(h.sku) from listing_share h
                        where h.shop_id = p.shop_id and h.listing_id = p.listing_id and h.holder = p.holder
                          and h.pieces > 0) as left_skus
                from listing_special p where p.live_until > :now""").param("now", Revisions.time(now)).query(SpecialCards::row).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Row> row(ResultSet row, int index) throws SQLException {
        var left = row.getArray("left_skus");
        if (left == null) return Optional.empty();
        var skus = new HashMap<String, Integer>();
        for (var sku : (Object[]) left.getArray()) skus.put(sku.toString(), 1);
        var prices = ContentJson.prices(row.getString("prices")).only(skus);
        var listing = row.getLong("listing_id");
        var holder = row.getLong("holder");
        var label = row.getString("label");
        var from = row.getObject("live_from", OffsetDateTime.class).toInstant();
        var until = row.getObject("live_until", OffsetDateTime.class).toInstant();
        return prices.lowest()
                .map(lowest -> new Row(
                        listing,
                        holder,
                        new OnCard(label, lowest, prices.highest().equals(prices.lowest()), from, until)));
    }
}
