/**
 * The market's school. A course is written as an edition, a document of chapters and lessons; people learn the edition
 * they began. What is kept of a learner belongs to a lesson, which keeps its name from one edition to the next.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "media"})
@NullMarked
package dev.sevenstar.academy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
