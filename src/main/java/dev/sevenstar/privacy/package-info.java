/**
 * What the house holds of a person or a shop, given out and erased. The modules tell what they hold by
 * {@code shared.privacy}; this one puts the copy together, keeps the days of grace, erases, and remembers by
 * number who was erased. Nobody looks at this room.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "media"})
@NullMarked
package dev.sevenstar.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
