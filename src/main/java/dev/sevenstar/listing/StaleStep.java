package dev.sevenstar.listing;

/** Somebody else saved this step after the form was opened; nothing was written. */
public class StaleStep extends RuntimeException {

    private final transient Draft saved;

    StaleStep(Draft saved) {
        super("step saved in between", null, false, false);
        this.saved = saved;
    }

    public Draft saved() {
        return saved;
    }
}
