/** The courses that come with the product: text files of the house, read when they have changed. */
@NullMarked
package dev.sevenstar.academy.shipped;

import org.jspecify.annotations.NullMarked;
