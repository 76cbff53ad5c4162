@NamedInterface("events")
@NullMarked
package dev.sevenstar.identity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
