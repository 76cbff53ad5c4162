package dev.sevenstar.demo;

import dev.sevenstar.demo.art.Kind;
import dev.sevenstar.media.Videos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Short videos of goods on a turntable, one for each kind that has one, once in each shop. */
@Component
@DemoOnly
class Clips {

    private static final Map<Kind, String> FILES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.HEX_BOLT, "bolt"),
            Map.entry(Kind.SOCKET_BOLT, "socket-bolt"),
            Map.entry(Kind.NUT, "nut"),
            Map.entry(Kind.FLANGE_NUT, "nut"),
            Map.entry(Kind.DRESS, "dress"),
            Map.entry(Kind.SHIRT, "shirt"),
            Map.entry(Kind.SKIRT, "skirt"),
            Map.entry(Kind.BOTTLE, "bottle"),
            Map.entry(Kind.MUG, "mug"),
            Map.entry(Kind.TEA_TIN, "tea"),
            Map.entry(Kind.NUT_BAG, "nuts"),
            Map.entry(Kind.CARTON, "carton"),
            Map.entry(Kind.STORAGE_BOX, "storage"),
            Map.entry(Kind.BULB, "bulb")));

    private final Videos videos;
    private final Map<String, Long> kept = new ConcurrentHashMap<>();

    Clips(Videos videos) {
        this.videos = videos;
    }

    @Nullable
    Long of(Settled shop, LineSheet line) {
        var file = line.draw() == null ? null : FILES.get(line.draw());
        if (file == null) return null;
        return kept.computeIfAbsent(shop.sheet().handle() + file, key -> upload(shop, line, file));
    }

    private long upload(Settled shop, LineSheet line, String file) {
        try (var in = new ClassPathResource("demo/videos/" + file + ".mp4").getInputStream()) {
            return videos.upload(shop.shop().id(), shop.owner().id(), line.name() + "展示.mp4", in)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
