package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** A shop's plan for whoever has the address; a phone asks for it every few hours. */
@Controller
@Serves(Audience.EVERYONE)
class CalendarFilesController {

    private static final int PER_MINUTE = 30;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;
    private final Throttle throttle;

    CalendarFilesController(CalendarFeed feed, Throttle throttle) {
        this.feed = feed;
        this.throttle = throttle;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> show(@PathVariable String secret, ServletWebRequest request) {
        throttle.take("calendar " + request.getRequest().getRemoteAddr(), PER_MINUTE, Duration.ofMinutes(1));
        var calendar = feed.read(secret).orElseThrow(NotFound::new).getBytes(StandardCharsets.UTF_8);
        var etag = '"' + DigestUtils.md5DigestAsHex(calendar) + '"';
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(etag)
                .header("X-Robots-Tag", "noindex")
                .body(calendar);
    }
}
