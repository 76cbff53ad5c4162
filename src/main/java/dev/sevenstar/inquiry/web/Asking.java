package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subjects;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.regions.Regions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends a checked form to the shop, in the name of the person or of the visitor. */
@Component
class Asking {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AskShop askShop;
    private final Uploads uploads;
    private final People people;
    private final Buyers buyers;
    private final Regions regions;
    private final Throttle throttle;

    Asking(AskShop askShop, Uploads uploads, People people, Buyers buyers, Regions regions, Throttle throttle) {
        this.askShop = askShop;
        this.uploads = uploads;
        this.people = people;
        this.buyers = buyers;
        this.regions = regions;
        this.throttle = throttle;
    }

    /** @throws dev.sevenstar.shared.TooMany who asks too often, or has too many letters sent to one address */
    void calmly(@Nullable SignedIn person, AskForm form, String address) {
        var who = person == null ? "address-" + address : "person-" + person.personId();
        throttle.take("inquiry-" + who, InquiryLimits.ASKS_PER_HOUR, HOUR);
        if (person == null)
            throttle.take("inquiry-letter-" + form.address().orElse(""), InquiryLimits.LETTERS_PER_HOUR, HOUR);
    }

    ShopKey ask(@Nullable SignedIn person, AskForm form, Subjects.Offered offered) {
        var asker = person == null ? visitor(form) : known(person, Boolean.TRUE.equals(form.contactShared()));
        var region = AskForm.plain(form.region());
        var content = new MessageContent(form.said(), uploads.of(form.key()).size(), form.key());
        var ask = form.ask(regions.knows(region) ? region : "");
        return askShop.ask(offered.shopId(), offered.subject(), asker, ask, content);
    }

    private Asker visitor(AskForm form) {
        return Asker.visitor(
                AskForm.plain(form.name()),
                form.address().orElseThrow(),
                form.phone().orElse(null),
                Boolean.TRUE.equals(form.contactShared()),
                LocaleContextHolder.getLocale());
    }

    private Asker known(SignedIn signedIn, boolean contactShared) {
        var person = people.get(signedIn.personId());
        var buyer = buyers.of(signedIn.personId());
        var asker = Asker.person(
                person.id(),
                person.name(),
                buyer.map(b -> b.companyName()).orElse(""),
                buyer.map(b -> b.kind().key()).orElse(""),
                buyer.map(b -> b.regionCode()).orElse(""),
                person.language());
        return contactShared ? asker.sharing(person.email(), person.mobile()) : asker;
    }
}
