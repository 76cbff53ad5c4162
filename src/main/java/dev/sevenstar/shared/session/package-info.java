/** Sessions in the database that are read once and seldom written. */
@NullMarked
package dev.sevenstar.shared.session;

import org.jspecify.annotations.NullMarked;
