package dev.sevenstar.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Where a page of a list ended that is ordered by a time and then by id, the latest first. */
public record TimeCursor(Instant at, long id) {

    /** Before everything: the end of what both databases can keep. */
    public static final TimeCursor START = new TimeCursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** @throws NotFound if it is none: an address nobody can have got from us; empty for the start */
    public static TimeCursor parse(String text) {
        if (text.isEmpty()) return START;
        var dot = text.indexOf('~');
        if (dot < 0) throw new NotFound();
        try {
            return new TimeCursor(Instant.parse(text.substring(0, dot)), Ids.parse(text.substring(dot + 1)));
        } catch (DateTimeException notOurs) {
            throw new NotFound();
        }
    }

    /** As a parameter of a statement. */
    public OffsetDateTime sql() {
        return at.atOffset(ZoneOffset.UTC);
    }

    public String text() {
        return at + "~" + Ids.text(id);
    }
}
