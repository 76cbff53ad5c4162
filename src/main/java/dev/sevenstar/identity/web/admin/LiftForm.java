package dev.sevenstar.identity.web.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why a penalty is lifted, as typed. */
record LiftForm(@Nullable String note) {

    private static final int LONGEST_NOTE = 500;

    @Nullable
    String read(BindingResult found) {
        return Typed.note("note", note, LONGEST_NOTE, found);
    }
}
