/** What the nodes of one market say to each other, so that what one has in memory follows what another changed. */
@NullMarked
package dev.sevenstar.shared.nodes;

import org.jspecify.annotations.NullMarked;
