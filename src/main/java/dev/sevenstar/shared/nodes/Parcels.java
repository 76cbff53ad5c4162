package dev.sevenstar.shared.nodes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Words as PostgreSQL carries them: lines below the name of the sender, as many as fit. */
final class Parcels {

    /** PostgreSQL takes less than 8000 bytes. */
    static final int MOST_BYTES = 7_900;

    private Parcels() {}

    static List<String> pack(String sender, Collection<Told> words) {
        var parcels = new ArrayList<String>();
        var parcel = new StringBuilder(sender);
        var bytes = length(sender);
        for (var told : words) {
            var line = "\n" + told.topic() + " " + told.word();
            if (bytes + length(line) > MOST_BYTES) {
                parcels.add(parcel.toString());
                parcel = new StringBuilder(sender);
                bytes = length(sender);
            }
            parcel.append(line);
            bytes += length(line);
        }
        if (!words.isEmpty()) parcels.add(parcel.toString());
        return parcels;
    }

    static String sender(String parcel) {
        return parcel.split("\n", 2)[0];
    }

    static List<Told> open(String parcel) {
        return Stream.of(parcel.split("\n"))
                .skip(1)
                .map(line -> line.split(" ", 2))
                .map(pair -> new Told(pair[0], pair[1]))
                .toList();
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
