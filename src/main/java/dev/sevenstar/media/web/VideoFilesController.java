package dev.sevenstar.media.web;

import dev.sevenstar.media.MediaFiles;
import dev.sevenstar.media.VideoFormat;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.WebRequest;

/** Videos, also in parts: a player seeks by asking for ranges. */
@Controller
@Serves(Audience.EVERYONE)
class VideoFilesController {

    private final MediaFiles files;

    VideoFilesController(MediaFiles files) {
        this.files = files;
    }

    @GetMapping("/media/videos/{file}")
    void show(
            @PathVariable String file,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            @RequestHeader(name = "If-Range", required = false) @Nullable String ifRange,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var dot = Math.max(0, file.lastIndexOf('.'));
        var hash = file.substring(0, dot);
        var size = files.videoSize(hash).orElseThrow(NotFound::new);
        var etag = "\"" + hash.substring(0, 16) + "\"";
        var type = type(file.substring(dot + 1));
        if (request.checkNotModified(etag)) {
            Answer.forEver(response, etag);
            return;
        }
        var part = range == null || ifRange != null && !ifRange.equals(etag) ? Part.whole(size) : Part.of(range, size);
        if (part == null) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(416);
            return;
        }
        // Opened before anything is promised: a failure must not be cached for ever.
        try (var stream = files.openVideo(hash, part.from(), part.length())) {
            Answer.inert(response, type);
            Answer.forEver(response, etag);
            response.setHeader("Accept-Ranges", "bytes");
            response.setContentLengthLong(part.length());
            if (part.isPartial()) {
                response.setStatus(206);
                response.setHeader("Content-Range", part.header());
            }
            stream.transferTo(response.getOutputStream());
        }
    }

    private static String type(String ending) {
        for (var format : VideoFormat.values()) if (format.ending().equals(ending)) return format.type();
        throw new NotFound();
    }
}
