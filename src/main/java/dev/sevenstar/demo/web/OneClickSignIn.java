package dev.sevenstar.demo.web;

import dev.sevenstar.demo.DemoOnly;
import dev.sevenstar.demo.DemoPeople;
import dev.sevenstar.identity.SignInOffer;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Offers everybody of the demo market on the sign-in page. */
@Component
@DemoOnly
class OneClickSignIn implements SignInOffer {

    private final DemoPeople people;
    private final MessageSource messages;

    OneClickSignIn(DemoPeople people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Offer offer(Locale language) {
        var groups = people.grouped().entrySet().stream()
                .map(group -> new Group(
                        messages.getMessage(group.getKey(), null, language),
                        group.getValue().stream().map(OneClickSignIn::choice).toList()))
                .toList();
        return new Offer(
                messages.getMessage("demo.sign-in.title", null, language),
                messages.getMessage("demo.sign-in.hint", null, language),
                groups);
    }

    private static Choice choice(DemoPeople.Face face) {
        return new Choice(face.name(), face.note(), "/demo/sign-in/" + face.handle());
    }
}
