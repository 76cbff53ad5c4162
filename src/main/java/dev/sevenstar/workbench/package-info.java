/**
 * The merchant's first page: what to do next, what changed since yesterday, what happened meanwhile.
 * It collects what the other modules offer as beans and keeps the notifications; nobody looks at it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.sevenstar.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
