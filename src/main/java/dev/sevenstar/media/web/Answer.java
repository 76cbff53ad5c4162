package dev.sevenstar.media.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of a file we serve: its type is what we know of it, and it can run nothing. */
final class Answer {

    private static final String FOR_EVER = "max-age=31536000, public, immutable";

    private Answer() {}

    static void inert(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    static void forEver(HttpServletResponse response, String etag) {
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("ETag", etag);
    }
}
