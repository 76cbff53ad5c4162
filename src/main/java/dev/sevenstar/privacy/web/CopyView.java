package dev.sevenstar.privacy.web;

import dev.sevenstar.media.Weights;
import dev.sevenstar.privacy.Copies;
import dev.sevenstar.privacy.Copy;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import java.util.Locale;
import java.util.Objects;

/** How the copy of a person or shop stands. */
public record CopyView(State state, String asked, String until, String weight, long records, long files) {

    public enum State {
        NONE,
        MAKING,
        FAILING,
        READY;

        /** End of the keys of its messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final CopyView NONE = new CopyView(State.NONE, "", "", "", 0, 0);

    public static CopyView of(Copies copies, DataSubject subject, long subjectId) {
        return copies.of(subject, subjectId)
                .map(copy -> copy.isReady() ? ready(copy) : unmade(copy, copies.isFailing(copy)))
                .orElse(NONE);
    }

    private static CopyView ready(Copy copy) {
        return new CopyView(
                State.READY,
                Times.minute(copy.askedAt()),
                Times.minute(Objects.requireNonNull(copy.goneAt())),
                Weights.text(Objects.requireNonNull(copy.bytes())),
                Objects.requireNonNull(copy.recordCount()),
                Objects.requireNonNull(copy.fileCount()));
    }

    private static CopyView unmade(Copy copy, boolean failing) {
        return new CopyView(failing ? State.FAILING : State.MAKING, Times.minute(copy.askedAt()), "", "", 0, 0);
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isAskable() {
        return state != State.MAKING;
    }
}
