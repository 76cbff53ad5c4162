/** What the modules hold of people and of shops: told, copied and erased by one contract. */
@NullMarked
package dev.sevenstar.shared.privacy;

import org.jspecify.annotations.NullMarked;
