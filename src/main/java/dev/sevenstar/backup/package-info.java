/**
 * Puts a copy of the whole market, database and files, into a folder while people trade, and builds a market
 * from such a folder. The database is copied first and the files after it: a file never changes once it is
 * there, so every file that a row of the copy names is in the folder. Nobody looks at this room.
 */
@ApplicationModule(allowedDependencies = {"shared", "media", "market"})
@NullMarked
package dev.sevenstar.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
