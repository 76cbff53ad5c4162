/**
 * Campaigns: the market's own promotions, four great ones a year and many small ones. Each has a clock that says when
 * shops may sign up, when staff look at what they bring, when buyers are told and when the price is lower. Nobody sets
 * its stage by hand.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalog", "listing", "listing::events"})
@NullMarked
package dev.sevenstar.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
