package dev.sevenstar.shared.web;

import java.time.Instant;
import java.util.Optional;

/** Somebody who knows when pages change by themselves: one that was drawn before is not shown after. */
public interface PageTurns {

    /** The first moment later than this one. */
    Optional<Instant> next(Instant after);
}
