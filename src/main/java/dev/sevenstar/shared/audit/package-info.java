/** Who did what, when, from where, and what it was before. */
@NullMarked
package dev.sevenstar.shared.audit;

import org.jspecify.annotations.NullMarked;
