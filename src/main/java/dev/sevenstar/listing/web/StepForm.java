package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Step;
import java.util.Map;
import org.springframework.ui.Model;

/** One step of the wizard as a form: how it is filled, read, and what else its page shows. */
interface StepForm {

    Step step();

    /** Field name → text, of everything the content says on this step. */
    Map<String, String> fill(ListingContent content);

    /** What the content says when this has been typed; what cannot be read stays with {@code typed}. */
    ListingContent read(ListingContent before, Typed typed);

    /** Choices and hints the page needs besides the fields. */
    default void show(Draft draft, Map<String, String> form, Model model) {}
}
