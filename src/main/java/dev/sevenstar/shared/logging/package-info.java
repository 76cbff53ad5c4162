/** Logs that hold no personal numbers. */
@NullMarked
package dev.sevenstar.shared.logging;

import org.jspecify.annotations.NullMarked;
