package dev.sevenstar.academy.web;

import dev.sevenstar.academy.learning.Beacons;
import dev.sevenstar.academy.learning.Span;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a player says of itself every few seconds. Many come at once, so it asks for the person only. */
@Controller
@Serves(Audience.PERSON)
class BeaconsController {

    private static final String HERE = "/academy/beacons/";

    private final Beacons beacons;

    BeaconsController(Beacons beacons) {
        this.beacons = beacons;
    }

    static String href(String course, String lesson) {
        return HERE + course + "/" + lesson;
    }

    /**
     * @param seen the stretches that were shown since the last one, like {@code 0-10,25-31}
     * @param at where the film stands, in seconds
     */
    @PostMapping(HERE + "{number}/{lesson}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(
            SignedIn person,
            @PathVariable String number,
            @PathVariable String lesson,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "0") int at) {
        beacons.hear(person.personId(), Ids.parse(number), lesson, Span.read(seen), at);
    }
}
