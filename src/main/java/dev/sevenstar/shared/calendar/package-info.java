/** Working days and working hours, with China's public holidays and make-up days. */
@NullMarked
package dev.sevenstar.shared.calendar;

import org.jspecify.annotations.NullMarked;
