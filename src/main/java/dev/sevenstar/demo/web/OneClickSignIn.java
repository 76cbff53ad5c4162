package dev.sevenstar.demo.web;

import dev.sevenstar.demo.DemoOnly;
import dev.sevenstar.demo.DemoPeople;
import dev.sevenstar.identity.SignInOffer;
import java.util.ArrayList;
import java.util.List;
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
        var groups = new ArrayList<Group>();
        people.grouped()
                .forEach((key, faces) -> groups.add(new Group(
                        messages.getMessage(key, null, language),
                        faces.stream().map(OneClickSignIn::choice).toList())));
        groups.add(mailbox(language));
        return new Offer(
                messages.getMessage("demo.sign-in.title", null, language),
                messages.getMessage("demo.sign-in.hint", null, language),
                groups);
    }

    private Group mailbox(Locale language) {
        var title = messages.getMessage("demo.mailbox.title", null, language);
        var open = messages.getMessage("demo.mailbox.open", null, language);
        return new Group(title, List.of(new Choice(open, "", "/demo/mailbox/visit")));
    }

    private static Choice choice(DemoPeople.Face face) {
        return new Choice(face.name(), face.note(), "/demo/sign-in/" + face.handle());
    }
}
