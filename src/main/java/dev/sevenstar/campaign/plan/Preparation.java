package dev.sevenstar.campaign.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What has to be ready before an activity begins, and how many days before. */
public enum Preparation {
    STOCK(30),
    PICTURES(21),
    REGISTER(14),
    PRICE_CHECK(7),
    ROSTER(3),
    /** Whatever the shop adds itself. */
    OWN(0);

    private final int daysBefore;

    Preparation(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    public int daysBefore() {
        return daysBefore;
    }

    /** What every new activity begins with. */
    static List<Preparation> usual() {
        return Arrays.stream(values()).filter(each -> each != OWN).toList();
    }

    public String key() {
        return "campaign.plan.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
