package dev.sevenstar.media;

import java.time.Instant;
import java.util.Optional;

/** When all files and the database were last copied together; told by the room that copies them. */
public interface LastBackup {

    record Made(Instant at, String folder, long bytes) {}

    Optional<Made> lastBackup();
}
