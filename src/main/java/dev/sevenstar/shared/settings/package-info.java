/** What an operator can set, checked at the start: nonsense is refused with the name of the variable. */
@NullMarked
package dev.sevenstar.shared.settings;

import org.jspecify.annotations.NullMarked;
