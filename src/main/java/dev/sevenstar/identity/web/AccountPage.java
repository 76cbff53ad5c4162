package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Agreements;
import dev.sevenstar.identity.Browser;
import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.Devices;
import dev.sevenstar.identity.OpenSessions;
import dev.sevenstar.identity.Passkeys;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** All a person's account holds, on one page. */
@Component
class AccountPage {

    static final String VIEW = "identity/account/show";

    record SessionRow(String handle, String browser, String address, String since, String seen, boolean current) {}

    record DeviceRow(String number, String browser, String address, String until) {}

    record ShopRow(String number, String name, String role) {}

    record BuyerRow(String company, String kind, String place) {}

    record Agreed(String key, String href, int version, String at) {

        static Agreed of(Agreements.Agreement agreement) {
            return new Agreed(
                    agreement.kind().key(),
                    "/" + agreement.kind().slug() + "?version=" + agreement.version(),
                    agreement.version(),
                    Times.minute(agreement.at()));
        }
    }

    private final People people;
    private final OpenSessions sessions;
    private final Seats seats;
    private final Buyers buyers;
    private final Choices choices;
    private final Agreements agreements;
    private final TwoStep twoStep;
    private final Devices devices;
    private final Passkeys passkeys;
    private final MessageSource messages;

    AccountPage(
            People people,
            OpenSessions sessions,
            Seats seats,
            Buyers buyers,
            Choices choices,
            Agreements agreements,
            TwoStep twoStep,
            Devices devices,
            Passkeys passkeys,
            MessageSource messages) {
        this.people = people;
        this.sessions = sessions;
        this.seats = seats;
        this.buyers = buyers;
        this.choices = choices;
        this.agreements = agreements;
        this.twoStep = twoStep;
        this.devices = devices;
        this.passkeys = passkeys;
        this.messages = messages;
    }

    ModelAndView fill(ModelAndView page, SignedIn signedIn, HttpSession session, Locale language) {
        var person = people.get(signedIn.personId());
        page.getModelMap().addAttribute("form", page.getModelMap().getOrDefault("form", AccountForm.from(person)));
        return page.addObject("email", person.email())
                .addObject("mobile", person.mobile())
                .addObject("twoStep", twoStep.isOn(person.id()))
                .addObject("passkeys", passkeys.of(person.id()).size())
                .addObject("shops", shops(signedIn, language))
                .addObject("buyer", buyer(signedIn, language))
                .addObject(
                        "agreements",
                        agreements.of(person.id()).stream().map(Agreed::of).toList())
                .addObject(
                        "devices",
                        devices.trusted(person.id()).stream()
                                .map(AccountPage::row)
                                .toList())
                .addObject(
                        "sessions",
                        sessions.of(person.id(), session.getId()).stream()
                                .map(this::row)
                                .toList());
    }

    private List<ShopRow> shops(SignedIn person, Locale language) {
        return seats.of(person).stream()
                .map(s -> new ShopRow(
                        s.shopNumber(),
                        s.shopName(),
                        messages.getMessage(s.role().key(), null, language)))
                .toList();
    }

    private @Nullable BuyerRow buyer(SignedIn person, Locale language) {
        return buyers.of(person.personId())
                .map(b -> new BuyerRow(
                        b.companyName(),
                        messages.getMessage(b.kind().key(), null, language),
                        choices.place(b.regionCode(), language)))
                .orElse(null);
    }

    private static DeviceRow row(Devices.Device device) {
        var until = Objects.requireNonNull(device.trustedUntil());
        return new DeviceRow(Ids.text(device.id()), Browser.of(device.browser()), device.address(), Times.day(until));
    }

    private SessionRow row(OpenSessions.OpenSession session) {
        return new SessionRow(
                session.handle(),
                Browser.of(Objects.requireNonNullElse(session.browser(), "")),
                session.address(),
                Times.minute(session.signedInAt()),
                Times.minute(session.seenAt()),
                session.current());
    }
}
