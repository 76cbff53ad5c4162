package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.DaySpan;
import java.util.Comparator;

/**
 * Something that stands on days of the calendar.
 *
 * @param tone class of its colour: a kind, or {@code official}
 * @param kind the word for it
 * @param href empty for what has no page
 */
record Entry(DaySpan days, String text, String tone, String kind, String href, boolean gone) {

    static final Comparator<Entry> BY_DAY = Comparator.comparing(
                    (Entry each) -> each.days().first())
            .thenComparing(each -> each.days().last())
            .thenComparing(Entry::text);

    /** What is called off is drawn through. */
    String look() {
        return gone ? tone + " gone" : tone;
    }
}
