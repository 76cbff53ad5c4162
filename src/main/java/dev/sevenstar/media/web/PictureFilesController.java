package dev.sevenstar.media.web;

import dev.sevenstar.media.MediaFiles;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

@Controller
@Serves(Audience.EVERYONE)
class PictureFilesController {

    private static final Pattern FILE = Pattern.compile("(\\d{2,4})\\.jpg");

    private final MediaFiles files;

    PictureFilesController(MediaFiles files) {
        this.files = files;
    }

    @GetMapping("/media/{hash}/{file}")
    void show(@PathVariable String hash, @PathVariable String file, WebRequest request, HttpServletResponse response)
            throws IOException {
        var size = FILE.matcher(file);
        if (!size.matches()) throw new NotFound();
        var picture = files.picture(hash, Integer.parseInt(size.group(1))).orElseThrow(NotFound::new);
        var etag = "\"" + hash.substring(0, 16) + "-" + size.group(1) + "\"";
        Answer.inert(response, "image/jpeg");
        Answer.forEver(response, etag);
        if (request.checkNotModified(etag)) return;
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
