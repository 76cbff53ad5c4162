package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.signals.Signals;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open line on which pages hear that something changed. */
@Controller
@Serves(Audience.PERSON)
class SignalsController {

    private final Signals signals;

    SignalsController(Signals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/signals", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter show(SignedIn person, @Nullable Seat seat) throws IOException {
        return signals.open(person.personId(), seat == null ? 0 : seat.shopId());
    }
}
