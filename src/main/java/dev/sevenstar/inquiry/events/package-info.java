/** What happened to inquiries; ids and plain values only. */
@NamedInterface("events")
@NullMarked
package dev.sevenstar.inquiry.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
