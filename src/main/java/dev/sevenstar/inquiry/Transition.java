package dev.sevenstar.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inquiry went from one state to another: who, when and why. */
record Transition(
        long id,
        InquiryState from,
        InquiryState to,
        @Nullable LostReason reason,
        String detail,
        Author by,
        Instant at) {}
