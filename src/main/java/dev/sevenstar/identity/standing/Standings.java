package dev.sevenstar.identity.standing;

import dev.sevenstar.identity.standing.Standing.Held;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The standing of shops now: one statement, however many are asked for. */
@Component
public class Standings {

    /** A shop and one of the things it is recognised as; null for a shop without any. */
    private record Line(
            long shopId,
            String company,
            Instant openedAt,
            @Nullable Held held,
            int openPenalties) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such shop */
    public Standing of(long shopId) {
        return Optional.ofNullable(of(List.of(shopId)).get(shopId)).orElseThrow(NotFound::new);
    }

    /** Of each shop that there is. */
    public Map<Long, Standing> of(Collection<Long> shopIds) {
        if (shopIds.isEmpty()) return Map.of();
        var now = Times.now(clock);
        var lines = new HashMap<Long, List<Line>>();
        for (var line : lines(shopIds, now))
            lines.computeIfAbsent(line.shopId(), shop -> new ArrayList<>()).add(line);
        var standings = new HashMap<Long, Standing>();
        lines.forEach((shop, of) -> standings.put(shop, standing(of, now)));
        return standings;
    }

    private static Standing standing(List<Line> lines, Instant now) {
        var first = lines.get(0);
        var held = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.held()).stream())
                .toList();
        return Standing.of(first.shopId(), first.company(), first.openedAt(), held, first.openPenalties(), now);
    }

    private List<Line> lines(Collection<Long> shopIds, Instant now) {
        return jdbc.sql("""
                select s.id, c.name as company, s.opened_at, r.kind, r.from_day, r.until_day,
                    (select count(*) from shop_penalty p where p.shop_id = s.id and p.until_at > :now
                        and p.from_at <= :now and p.lifted_at is null) as penalties
                from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                join shop s on s.id = wanted_id
                join company c on c.id = s.company_id
                left join shop_recognition r on r.shop_id = s.id""")
                .param("shops", shopIds.stream().distinct().toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Standings::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("company"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                held(row),
                row.getInt("penalties"));
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) return null;
        var days = new Term(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
        return new Held(RecognitionKind.valueOf(kind), days);
    }
}
