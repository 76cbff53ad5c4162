package dev.sevenstar.campaign.plan;

import java.time.LocalDate;
import java.util.List;

/** Whoever knows of days that the market has set; a plan shows those of all such beans. */
public interface OfficialDates {

    /** Those of which any day lies within these, the last one included. */
    List<OfficialDate> between(long shopId, LocalDate from, LocalDate until);
}
