package dev.sevenstar.shared.sheets;

/**
 * How much of a file is read at most.
 *
 * @param bytes of the file as it comes
 * @param rows with anything in them
 * @param columns of each
 * @param characters of a cell
 */
public record SheetLimits(int bytes, int rows, int columns, int characters) {

    /** What a bank's statement or a shop's list of parcels stays far below. */
    public static final SheetLimits USUAL = new SheetLimits(10 * 1024 * 1024, 20_000, 60, 2_000);

    /** How much a packed file may become when it is unpacked. */
    static final int UNPACKED = 12;
}
