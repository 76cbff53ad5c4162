/**
 * The yardstick of bin/bench: the same stack doing the least it can, so that a page is judged against what it stands
 * on and not against the clock. Nothing of it exists outside the bench profile.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.sevenstar.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
