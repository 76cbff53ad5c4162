/**
 * What can be sold here: the tree of categories, the attributes each leaf asks for, and the words a
 * listing must not use. Everything is read from one snapshot in memory; the data files fill the
 * tables at start, the platform's staff edit them, and what they edited is never overwritten.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.sevenstar.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
