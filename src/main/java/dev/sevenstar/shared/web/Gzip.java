package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** Compresses what is answered more than once, so that the server need not do it for each answer. */
final class Gzip {

    private Gzip() {}

    static boolean isAcceptedBy(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** @param level of {@link java.util.zip.Deflater}, 1 to 9 */
    static byte[] compress(byte[] plain, int level) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new AtLevel(bytes, level)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static final class AtLevel extends GZIPOutputStream {

        AtLevel(ByteArrayOutputStream to, int level) throws IOException {
            super(to);
            def.setLevel(level);
        }
    }
}
