@NamedInterface("events")
@NullMarked
package dev.sevenstar.listing.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
