@NamedInterface("events")
@NullMarked
package dev.sevenstar.catalog.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
