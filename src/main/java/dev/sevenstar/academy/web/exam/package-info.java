/** Exams and certificates before those who earn them, and before whoever checks one. */
@NullMarked
package dev.sevenstar.academy.web.exam;

import org.jspecify.annotations.NullMarked;
