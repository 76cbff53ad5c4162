package dev.sevenstar.media;

import java.io.IOException;

/** More bytes came than are taken; nothing was kept. */
public class FileTooHeavy extends IOException {

    private final long limit;

    FileTooHeavy(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
