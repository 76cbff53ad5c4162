/** Work that is promised in a transaction and done after it. */
@NullMarked
package dev.sevenstar.shared.jobs;

import org.jspecify.annotations.NullMarked;
