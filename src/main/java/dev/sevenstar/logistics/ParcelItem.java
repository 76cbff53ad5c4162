package dev.sevenstar.logistics;

/**
 * So many pieces in a parcel.
 *
 * @param line number of the line they are of
 * @param title with the specification, as the one who opens the parcel knows the goods
 */
public record ParcelItem(int line, String title, String unit, int quantity) {

    public static final int TITLE_MAX = 500;

    public ParcelItem {
        if (quantity < 1) throw new IllegalArgumentException("pieces " + quantity);
        title = title.substring(0, Math.min(title.length(), TITLE_MAX));
    }
}
