package dev.sevenstar.identity.standing;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters and notices to whoever looks after a shop, kept with the transaction that writes them. */
@Component
class StandingLetters {

    private static final String PAGE = "/workbench/standing";
    private static final String RIGHT = "shop";

    private final People people;
    private final Shops shops;
    private final Seats seats;
    private final Mails mails;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final String base;

    StandingLetters(
            People people,
            Shops shops,
            Seats seats,
            Mails mails,
            MessageSource messages,
            ApplicationEventPublisher events,
            Site site) {
        this.people = people;
        this.shops = shops;
        this.seats = seats;
        this.mails = mails;
        this.messages = messages;
        this.events = events;
        this.base = site.base();
    }

    void punished(Penalty penalty) {
        var last = Times.day(penalty.untilAt.minusMillis(1));
        notice(penalty.key().shopId(), "identity.notice.penalty-given", last, penalty.reason);
        mail(penalty.key().shopId(), "identity.mail.penalty-given", language ->
                new Object[] {word(penalty.kind().key(), language), last, penalty.reason});
    }

    void lifted(Penalty penalty) {
        var given = Times.day(penalty.givenAt);
        notice(penalty.key().shopId(), "identity.notice.penalty-lifted", given, penalty.liftNote);
        mail(penalty.key().shopId(), "identity.mail.penalty-lifted", language ->
                new Object[] {word(penalty.kind().key(), language), given, penalty.liftNote});
    }

    /** @param days after today, 0 on the last */
    void ending(long shopId, LocalDate until, long days) {
        var what = days == 0 ? "membership-ends-today" : "membership-ends";
        notice(shopId, "identity.notice." + what, until, days);
        mail(shopId, "identity.mail." + what, language -> new Object[] {until.toString(), String.valueOf(days)});
    }

    private void notice(long shopId, String key, Object... told) {
        events.publishEvent(Notice.toShop(shopId, RIGHT, PAGE, key, told));
    }

    private void mail(long shopId, String key, Function<Locale, Object[]> told) {
        var name = shops.get(shopId).name();
        var owners = seats.in(shopId).stream()
                .filter(seat -> seat.may(RIGHT))
                .map(Seat::personId)
                .toList();
        for (var person : people.findAllById(owners)) write(person, key, name, told);
    }

    private void write(Person person, String key, String shop, Function<Locale, Object[]> told) {
        if (!person.isActive() || person.email() == null) return;
        var said = told.apply(person.language());
        var args = new Object[said.length + 2];
        args[0] = shop;
        System.arraycopy(said, 0, args, 1, said.length);
        args[said.length + 1] = base + PAGE;
        mails.send(person.email(), person.language(), key, args);
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
