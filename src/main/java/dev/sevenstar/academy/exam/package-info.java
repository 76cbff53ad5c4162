/** Papers drawn from a bank, answered by the server's clock, and the certificates that come of them. */
@NamedInterface("exam")
@NullMarked
package dev.sevenstar.academy.exam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
