package dev.sevenstar.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the special prices that came with a listing, each with its share. */
final class LiveSpecials {

    private LiveSpecials() {}

    static List<Special> of(ResultSet row) throws SQLException {
        var live = texts(row, "specials");
        if (live.isEmpty()) return List.of();
        var shares = shares(row);
        return live.stream()
                .map(LiveSpecials::price)
                .map(price -> new Special(price, shares.getOrDefault(price.holder(), Map.of())))
                .sorted(Comparator.comparingLong(each -> each.price().holder()))
                .toList();
    }

    private static Map<Long, Map<String, Integer>> shares(ResultSet row) throws SQLException {
        var shares = new HashMap<Long, Map<String, Integer>>();
        for (var text : texts(row, "shares")) {
            var words = text.split(" ", 3);
            shares.computeIfAbsent(Long.valueOf(words[0]), holder -> new HashMap<>())
                    .put(words[2], Integer.valueOf(words[1]));
        }
        return shares;
    }

    private static SpecialPrice price(String text) {
        var lines = text.split("\n", 3);
        var words = lines[0].split(" ", 5);
        return new SpecialPrice(
                SpecialKind.valueOf(words[3]),
                Long.parseLong(words[0]),
                lines[1],
                words[4],
                Instant.ofEpochSecond(Long.parseLong(words[1])),
                Instant.ofEpochSecond(Long.parseLong(words[2])),
                ContentJson.prices(lines[2]));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var found = new ArrayList<String>();
        var array = row.getArray(column);
        if (array != null) for (var each : (Object[]) array.getArray()) found.add(each.toString());
        return found;
    }
}
