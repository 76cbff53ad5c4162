package dev.sevenstar.backup;

/** Says in one sentence what stands in the way. */
class BackupFailed extends RuntimeException {

    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
