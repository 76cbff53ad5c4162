package dev.sevenstar.shared.web;

import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cities by their name, their province's or a county's, also in pinyin. */
@Controller
@Serves(Audience.EVERYONE)
class PlacesController {

    private static final int LOOKED_AT = 60;
    private static final int MOST = 10;
    private static final int PER_MINUTE = 240;

    record Place(String code, String text) {}

    private final Regions regions;
    private final Throttle throttle;

    PlacesController(Regions regions, Throttle throttle) {
        this.regions = regions;
        this.throttle = throttle;
    }

    @GetMapping("/places")
    ResponseEntity<List<Place>> index(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request, Locale language) {
        throttle.take("places " + request.getRemoteAddr(), PER_MINUTE, Duration.ofMinutes(1));
        var found = new LinkedHashMap<String, Place>();
        for (var region : regions.search(q, LOOKED_AT))
            for (var code : cities(region)) found.putIfAbsent(code, new Place(code, regions.place(code, language)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .varyBy("Accept-Language", "Cookie")
                .body(found.values().stream().limit(MOST).toList());
    }

    private List<String> cities(Region region) {
        var own = regions.cityCode(region.code());
        var below = regions.children(region.code()).stream()
                .map(Region::code)
                .map(regions::cityCode)
                .distinct()
                .toList();
        return region.isProvince() && below.size() > 1 ? below : List.of(own);
    }
}
