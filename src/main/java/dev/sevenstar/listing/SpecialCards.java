package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Memo;
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
import java.util.stream.Collectors;
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

    private record Known(Map<Long, List<OnCard>> cards, Map<Long, Set<Long>> ofHolder, TreeSet<Instant> turns) {

        static Known of(List<Row> rows) {
            var turns = new TreeSet<Instant>();
            rows.forEach(row -> {
                turns.add(row.card().from());
                turns.add(row.card().until());
            });
            return new Known(
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
    private final Memo<Known> known;

    SpecialCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.known = new Memo<>(() -> Known.of(read(Times.now(clock))));
    }

    /** The one that holds at this moment. */
    public Optional<OnCard> of(long listingId, Instant now) {
        return known.get().cards().getOrDefault(listingId, List.of()).stream()
                .filter(card -> card.isLive(now))
                .findFirst();
    }

    /** The numbers of the listings of which a holder has anything left to sell, now or later. */
    public Set<Long> ofHolder(long holder) {
        return known.get().ofHolder().getOrDefault(holder, Set.of());
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(known.get().turns().higher(after));
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) known.forget();
    }

    @EventListener
    void on(MaybeMissed missed) {
        known.forget();
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
