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

    /** An owner, who answers for the owner, a buyer, somebody of the platform. */
    private static final List<String> FIRST =
            List.of("henggu-owner", "henggu-service", "jinxiu-owner", "wang-cheng", "admin");

    private final DemoPeople people;
    private final MessageSource messages;

    OneClickSignIn(DemoPeople people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Offer offer(Locale language) {
        var first = new ArrayList<Choice>();
        for (var handle : FIRST) people.find(handle).ifPresent(face -> first.add(first(face, language)));
        first.add(mailbox(language));
        return new Offer(
                messages.getMessage("demo.sign-in.title", null, language),
                messages.getMessage("demo.sign-in.hint", null, language),
                first,
                others(language));
    }

    private Choice first(DemoPeople.Face face, Locale language) {
        var what = messages.getMessage(face.group(), null, language);
        return new Choice(face.name(), face.note().isEmpty() ? what : what + " · " + face.note(), action(face));
    }

    private List<Group> others(Locale language) {
        var groups = new ArrayList<Group>();
        people.grouped().forEach((key, faces) -> {
            var others = faces.stream()
                    .filter(face -> !FIRST.contains(face.handle()))
                    .map(OneClickSignIn::choice)
                    .toList();
            if (!others.isEmpty()) groups.add(new Group(messages.getMessage(key, null, language), others));
        });
        return groups;
    }

    private Choice mailbox(Locale language) {
        var title = messages.getMessage("demo.mailbox.title", null, language);
        var open = messages.getMessage("demo.mailbox.open", null, language);
        return new Choice(title, open, "/demo/mailbox/visit");
    }

    private static Choice choice(DemoPeople.Face face) {
        return new Choice(face.name(), face.note(), action(face));
    }

    private static String action(DemoPeople.Face face) {
        return "/demo/sign-in/" + face.handle();
    }
}
