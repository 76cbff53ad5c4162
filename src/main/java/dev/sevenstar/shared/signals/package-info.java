/** Names sent to open pages, so that a region fetches itself again. */
@NullMarked
package dev.sevenstar.shared.signals;

import org.jspecify.annotations.NullMarked;
