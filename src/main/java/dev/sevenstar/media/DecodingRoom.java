package dev.sevenstar.media;

import java.util.concurrent.Semaphore;

/**
 * Pixels take far more memory than files, so only so many are decoded at once, whoever asks: many
 * small pictures side by side, a huge one alone.
 */
class DecodingRoom implements AutoCloseable {

    private static final int MEGAPIXELS = 12;
    private static final Semaphore SPACE = new Semaphore(MEGAPIXELS, true);

    private final int taken;

    private DecodingRoom(int taken) {
        this.taken = taken;
    }

    /** WebP can only be decoded whole; the other two thin out while they read. */
    static DecodingRoom enter(PictureHeader header, int workingSide) {
        var stored = header.stored();
        long step = header.format() == PictureFormat.WEBP ? 1 : Math.max(1, stored.longer() / workingSide);
        int taken = (int) Math.min(MEGAPIXELS, 1 + stored.pixels() / (step * step) / 1_000_000);
        SPACE.acquireUninterruptibly(taken);
        return new DecodingRoom(taken);
    }

    @Override
    public void close() {
        SPACE.release(taken);
    }
}
