package dev.sevenstar.academy;

import dev.sevenstar.shared.Aggregates;

/** All courses, whosever and in whatever state. */
public interface Courses extends Aggregates<Course, Long> {}
