package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
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
        return request != null
                && Gzip.isAcceptedBy(request)
                && WORTH_IT.stream().anyMatch(path::endsWith);
    }

    @Override
    Resource rework(Resource found) throws IOException {
        return new Gzipped(found);
    }

    private static final class Gzipped extends TransformedResource implements HttpResource {

        Gzipped(Resource original) throws IOException {
            super(original, Gzip.compress(original.getContentAsByteArray(), Deflater.BEST_COMPRESSION));
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return headers;
        }
    }
}
