package dev.sevenstar.shared.web;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what the domain throws into the status and the page that say it. */
@ControllerAdvice
class Refusals {

    /** The refusal, where the error page finds its sentence. */
    static final String REFUSED = "refused";

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(404);
    }

    @ExceptionHandler(Refused.class)
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSED, Flash.of("error", refused.key(), refused.args()));
        response.sendError(422);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(409);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(413);
    }

    @ExceptionHandler(TooMany.class)
    void tooMany(TooMany tooMany, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seconds = Math.max(1, tooMany.retryAfter().toSeconds());
        response.setHeader("Retry-After", String.valueOf(seconds));
        request.setAttribute("retryMinutes", Math.max(1, (seconds + 59) / 60));
        response.sendError(429);
    }
}
