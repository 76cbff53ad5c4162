package dev.sevenstar.faults;

import java.io.IOException;

/** The house answered that it could not. */
final class HouseFailed extends IOException {

    HouseFailed(int status, String path) {
        super(status + " from " + path);
    }
}
