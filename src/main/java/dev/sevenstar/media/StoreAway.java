package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The store does not answer, or not as it should: nothing is known of any file, least of all that it is not there. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class StoreAway extends IOException {

    StoreAway(String message) {
        super(message);
    }

    StoreAway(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** What an upload answers whose bytes could not be kept: to be said at the file, and to be tried again. */
    static RuntimeException refusal(IOException failed) {
        return failed instanceof StoreAway ? new Refused("media.refused.store-away") : new UncheckedIOException(failed);
    }
}
