package dev.sevenstar.trade.claim;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.shared.signals.Signals;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimMessage.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells each side what the other, the platform or time did to a claim: notices and letters, and open pages. */
@Component
class ClaimNews {

    static final String SIGNAL = "claims-changed";

    private static final Set<Kind> UNTOLD = EnumSet.of(Kind.RECEIVED_BACK);
    private static final Set<Kind> BY_LETTER = EnumSet.of(Kind.OPENED, Kind.PLATFORM_CALLED, Kind.DECIDED);

    private final ApplicationEventPublisher events;
    private final Mails mails;
    private final People people;
    private final Seats seats;
    private final Shops shops;
    private final Signals signals;
    private final ClaimsToAnswer toAnswer;
    private final MessageSource messages;
    private final String base;

    ClaimNews(
            ApplicationEventPublisher events,
            Mails mails,
            People people,
            Seats seats,
            Shops shops,
            Signals signals,
            ClaimsToAnswer toAnswer,
            MessageSource messages,
            Site site) {
        this.events = events;
        this.mails = mails;
        this.people = people;
        this.seats = seats;
        this.shops = shops;
        this.signals = signals;
        this.toAnswer = toAnswer;
        this.messages = messages;
        this.base = site.base();
    }

    void tell(Claim claim) {
        var told = claim.since().stream()
                .filter(each -> !UNTOLD.contains(each.kind()))
                .toList();
        var toShop =
                told.stream().filter(each -> each.by().side() != Side.SELLER).toList();
        var toBuyer =
                told.stream().filter(each -> each.by().side() != Side.BUYER).toList();
        toShop.forEach(each -> noticeShop(claim, each));
        var forStaff =
                toShop.stream().filter(each -> BY_LETTER.contains(each.kind())).toList();
        if (!forStaff.isEmpty()) writeShop(claim, forStaff);
        if (!toBuyer.isEmpty()) writeBuyer(claim, toBuyer);
        signals.shop(claim.key().shopId(), SIGNAL);
        signals.person(claim.buyerPerson(), SIGNAL);
        toAnswer.changed(claim.key().shopId());
    }

    /** Time is up and the shop has not the money: it has to see to it. */
    void noMoney(Claim claim) {
        events.publishEvent(Notice.toShop(
                claim.key().shopId(),
                "refund",
                hrefOfShop(claim),
                "trade.notice.claim.no-money",
                claim.buyerName(),
                claim.terms().amount()));
    }

    private void noticeShop(Claim claim, ClaimMessage message) {
        events.publishEvent(Notice.toShop(
                claim.key().shopId(),
                "refund",
                hrefOfShop(claim),
                "trade.notice.claim."
                        + message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                claim.buyerName(),
                claim.state() == ClaimState.REFUNDED
                        ? claim.refunded()
                        : claim.terms().amount()));
    }

    private void writeBuyer(Claim claim, List<ClaimMessage> told) {
        person(claim.buyerPerson())
                .forEach(buyer -> mails.send(
                        Objects.requireNonNull(buyer.email()),
                        buyer.language(),
                        "trade.mail.claim",
                        shopName(claim.key().shopId()),
                        text(told, buyer.language()),
                        base + "/my/claims/" + claim.number()));
    }

    private void writeShop(Claim claim, List<ClaimMessage> told) {
        var staff = seats.in(claim.key().shopId()).stream()
                .filter(seat -> seat.may("refund"))
                .map(Seat::personId)
                .toList();
        for (var person : people.findAllById(staff))
            if (person.isActive() && person.email() != null)
                mails.send(
                        person.email(),
                        person.language(),
                        "trade.mail.claim",
                        claim.buyerName(),
                        text(told, person.language()),
                        base + hrefOfShop(claim));
    }

    private List<Person> person(long id) {
        return people.findById(id).stream()
                .filter(each -> each.isActive() && each.email() != null)
                .toList();
    }

    private String text(List<ClaimMessage> told, Locale language) {
        return told.stream()
                .map(each ->
                        messages.getMessage(each.kind().key(), each.details().toArray(), language))
                .collect(Collectors.joining("\n"));
    }

    private String say(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    private String shopName(long shopId) {
        return shops.findById(shopId).map(Shop::name).orElse("");
    }

    private static String hrefOfShop(Claim claim) {
        return "/workbench/claims/" + claim.number();
    }
}
