package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.TransformedResource;

/** Compresses a file as far as it goes, once: the resolver before this one keeps the answer for each encoding. */
class Compressed extends ReworkedFiles {

    private static final List<String> WORTH_IT = List.of(".css", ".js", ".svg");

    @Override
    boolean concerns(@Nullable HttpServletRequest request, String path) {
        return request != null && accepts(request) && WORTH_IT.stream().anyMatch(path::endsWith);
    }

    @Override
    Resource rework(Resource found) throws IOException {
        return new Gzipped(found);
    }

    private static boolean accepts(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static final class Gzipped extends TransformedResource implements HttpResource {

        Gzipped(Resource original) throws IOException {
            super(original, gzip(original.getContentAsByteArray()));
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return headers;
        }

        private static byte[] gzip(byte[] plain) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new Best(bytes)) {
                gzip.write(plain);
            }
            return bytes.toByteArray();
        }
    }

    private static final class Best extends GZIPOutputStream {

        Best(ByteArrayOutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
