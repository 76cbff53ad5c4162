/** The search of the market in an index of our own, in a folder of each node. */
@NullMarked
package dev.sevenstar.market.lucene;

import org.jspecify.annotations.NullMarked;
