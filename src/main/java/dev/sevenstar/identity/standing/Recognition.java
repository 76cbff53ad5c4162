package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A shop is recognised as something for some days; staff may end it early and take that back. */
@Table("shop_recognition")
public class Recognition {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final ShopKey key;

    @Version
    @Nullable
    Long version;

    final RecognitionKind kind;
    final LocalDate fromDay;
    LocalDate untilDay;
    final LocalDate agreedUntil;
    final String note;
    String endNote = "";
    final Instant givenAt;
    final long byId;
    final String byName;

    @Nullable
    Integer toldDays;

    @PersistenceCreator
    Recognition(
            ShopKey key,
            RecognitionKind kind,
            LocalDate fromDay,
            LocalDate untilDay,
            LocalDate agreedUntil,
            String note,
            Instant givenAt,
            long byId,
            String byName) {
        this.key = key;
        this.kind = kind;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
        this.agreedUntil = agreedUntil;
        this.note = note;
        this.givenAt = givenAt;
        this.byId = byId;
        this.byName = byName;
    }

    static Recognition of(long shopId, RecognitionKind kind, Term term, String note, Actor by, Instant now) {
        return new Recognition(
                ShopKey.next(shopId),
                kind,
                term.from(),
                term.until(),
                term.until(),
                note,
                now,
                by.personId(),
                by.personName());
    }

    /** From the day after on it holds no more; a last day before the first takes all of it back. */
    void end(LocalDate lastDay, String why) {
        if (!lastDay.isBefore(untilDay)) throw new Refused("identity.refused.end-later", untilDay);
        var last = lastDay.isBefore(fromDay) ? fromDay.minusDays(1) : lastDay;
        if (!last.isBefore(untilDay)) throw new Refused("identity.refused.ended-already");
        untilDay = last;
        endNote = why;
        toldDays = null;
    }

    void resume() {
        if (!isEnded()) throw new Refused("identity.refused.not-ended");
        untilDay = agreedUntil;
        endNote = "";
        toldDays = null;
    }

    boolean isEnded() {
        return untilDay.isBefore(agreedUntil);
    }

    public ShopKey key() {
        return key;
    }

    public RecognitionKind kind() {
        return kind;
    }

    public Term term() {
        return new Term(fromDay, untilDay);
    }

    Term agreed() {
        return new Term(fromDay, agreedUntil);
    }
}
