package dev.sevenstar.academy;

import java.util.Locale;

/** What a course is about. */
public enum Topic {
    PUBLISHING,
    PICTURES,
    PRICING,
    INQUIRY,
    CAMPAIGNS,
    PAYMENT,
    ORDERS,
    DATA,
    SAFETY,
    CROSS_BORDER;

    /** Key of the word for it. */
    public String key() {
        return "academy.topic." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
