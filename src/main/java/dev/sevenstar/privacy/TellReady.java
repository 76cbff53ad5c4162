package dev.sevenstar.privacy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells by letter, and in the centre of every shop they work in, that a copy can be fetched. */
@Component
class TellReady {

    private final Mails mails;
    private final Seats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String base;

    TellReady(Mails mails, Seats seats, ApplicationEventPublisher events, Clock clock, Site site) {
        this.mails = mails;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
        this.base = site.base();
    }

    void ready(Copy copy, Person reader, Duration kept) {
        var until = Times.minute(clock.instant().plus(kept));
        var href = copy.subject() == DataSubject.SHOP ? "/workbench/shop/data" : "/account/data";
        if (reader.email() != null)
            mails.send(reader.email(), reader.language(), "privacy.mail.copy-ready", reader.name(), until, base + href);
        seats.of(reader.signedIn()).stream()
                .filter(seat -> copy.subject() == DataSubject.PERSON || seat.shopId() == copy.subjectId())
                .forEach(seat -> events.publishEvent(
                        Notice.toPerson(seat.shopId(), reader.id(), href, "privacy.notice.copy-ready", until)));
    }
}
