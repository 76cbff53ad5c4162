package dev.sevenstar.campaign;

import java.util.Locale;

/**
 * What an entry condition looks at, of the shop or of a listing.
 *
 * <p>A share is in hundredths of a per cent. What a shop has not yet done often enough to be judged by is not held
 * against it ◇; what it simply has not got is.
 */
public enum Measure {
    /** The shop's membership 诚信通 holds for so many more days. */
    MEMBERSHIP(Subject.SHOP, "identity.membership-days", Sense.AT_LEAST, Unit.DAYS, 1),
    /** How thoroughly the company was verified, as a rank. */
    VERIFICATION(Subject.SHOP, "identity.verification", Sense.AT_LEAST, Unit.RANK, 2),
    AGE(Subject.SHOP, "identity.shop-age", Sense.AT_LEAST, Unit.MONTHS, 3),
    TIER(Subject.SHOP, "identity.tier", Sense.AT_LEAST, Unit.RANK, 1),
    DISPUTE_RATE(Subject.SHOP, "trade.dispute-rate", Sense.AT_MOST, Unit.SHARE, 100),
    ANSWER_RATE(Subject.SHOP, "inquiry.answer-rate", Sense.AT_LEAST, Unit.SHARE, 8_000),
    ON_TIME(Subject.SHOP, "trade.on-time", Sense.AT_LEAST, Unit.SHARE, 9_000),
    PENALTIES(Subject.SHOP, "identity.open-penalties", Sense.AT_MOST, Unit.COUNT, 0),
    STARS(Subject.LISTING, "", Sense.AT_LEAST, Unit.STARS, 5),
    ONLINE_ORDER(Subject.LISTING, "", Sense.AT_LEAST, Unit.YES, 1),
    STOCK(Subject.LISTING, "", Sense.AT_LEAST, Unit.PIECES, 100),
    SENT_WITHIN(Subject.LISTING, "", Sense.AT_MOST, Unit.HOURS, 48),
    SOLD(Subject.LISTING, "", Sense.AT_LEAST, Unit.PIECES, 10),
    WHITE_BACKGROUND(Subject.LISTING, "", Sense.AT_LEAST, Unit.YES, 1),
    /** Whether the shop takes every method of payment that is asked for. */
    PAYMENTS(Subject.SHOP, "", Sense.AT_LEAST, Unit.YES, 1),
    /** Whether the listing lies in one of the categories. */
    SCOPE(Subject.LISTING, "", Sense.AT_LEAST, Unit.YES, 1),
    /** Whether it makes every promise that is asked for. */
    PROMISES(Subject.LISTING, "", Sense.AT_LEAST, Unit.YES, 1);

    /** Whose it is. */
    public enum Subject {
        SHOP,
        LISTING
    }

    enum Sense {
        AT_LEAST,
        AT_MOST
    }

    /** What its number counts. */
    public enum Unit {
        DAYS,
        MONTHS,
        HOURS,
        PIECES,
        STARS,
        COUNT,
        RANK,
        /** In hundredths of a per cent. */
        SHARE,
        /** 1 for yes, 0 for no. */
        YES
    }

    private final Subject subject;
    private final String fact;
    private final Sense sense;
    private final Unit unit;
    private final long usual;

    Measure(Subject subject, String fact, Sense sense, Unit unit, long usual) {
        this.subject = subject;
        this.fact = fact;
        this.sense = sense;
        this.unit = unit;
        this.usual = usual;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether it follows from other terms instead of being chosen. */
    public boolean isImplied() {
        return this == PAYMENTS || this == SCOPE || this == PROMISES;
    }

    /** Name of the shop's fact; empty for what is read otherwise. */
    String fact() {
        return fact;
    }

    public Unit unit() {
        return unit;
    }

    /** What a new rule begins with. */
    public long usual() {
        return usual;
    }

    /** Whether what there is cannot speak against the shop because there is too little of it. */
    boolean excusesTheUnknown() {
        return unit == Unit.SHARE;
    }

    boolean holds(long measured, long limit) {
        return sense == Sense.AT_LEAST ? measured >= limit : measured <= limit;
    }

    /** The range in which a limit makes sense. */
    public long most() {
        return switch (unit) {
            case SHARE -> 10_000;
            case STARS -> 7;
            case YES -> 1;
            case RANK -> 4;
            case COUNT -> 10;
            case HOURS -> 24 * 90L;
            case MONTHS -> 240;
            case DAYS -> 366;
            case PIECES -> 10_000_000;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "campaign.measure." + slug();
    }
}
