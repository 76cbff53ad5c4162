/** The plan of the year on screen: calendar, table, activities, and the address of the calendar for a phone. */
@NullMarked
package dev.sevenstar.campaign.web.plan;

import org.jspecify.annotations.NullMarked;
