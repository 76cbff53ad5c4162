package dev.sevenstar.identity;

import java.util.List;
import java.util.Locale;

/**
 * Another way in that the sign-in page shows below the password, each choice a button that posts to
 * its action; offered as a bean. Whoever takes the post lets the person in through {@link Entrance}.
 */
public interface SignInOffer {

    /**
     * @param title what this way is, in the language asked for
     * @param hint one line below it
     * @param first what most people take
     * @param groups everything else, folded away
     */
    record Offer(String title, String hint, List<Choice> first, List<Group> groups) {}

    record Group(String label, List<Choice> choices) {}

    /**
     * @param note what one finds behind it, such as the shop's name
     * @param action the path the button posts to
     */
    record Choice(String label, String note, String action) {}

    Offer offer(Locale language);
}
