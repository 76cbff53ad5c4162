/** What happened to a parcel; ids and plain values only. */
@NamedInterface("events")
@NullMarked
package dev.sevenstar.logistics.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
