package dev.sevenstar.shared.sheets;

/**
 * A column of a file.
 *
 * @param title its word, in the language of who takes the file
 * @param width in characters
 */
public record Column(String title, Kind kind, int width) {

    private static final int NUMBER = 14;
    private static final int DAY = 12;
    private static final int MOMENT = 18;

    /** What its cells hold. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link Long} or {@link Integer} */
        WHOLE,
        /** {@link dev.sevenstar.shared.Money}, in yuan with two decimals */
        MONEY,
        /** {@link java.time.LocalDate} */
        DAY,
        /** {@link java.time.Instant}, shown in Beijing time to the minute */
        MOMENT
    }

    public static Column text(String title, int width) {
        return new Column(title, Kind.TEXT, width);
    }

    public static Column whole(String title) {
        return new Column(title, Kind.WHOLE, NUMBER);
    }

    public static Column money(String title) {
        return new Column(title, Kind.MONEY, NUMBER);
    }

    public static Column day(String title) {
        return new Column(title, Kind.DAY, DAY);
    }

    public static Column moment(String title) {
        return new Column(title, Kind.MOMENT, MOMENT);
    }
}
