/** What people do with courses: begin them, watch and read, write down, and finish. */
@NamedInterface("learning")
@NullMarked
package dev.sevenstar.academy.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
