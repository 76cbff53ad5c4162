package dev.sevenstar.shared.sheets;

import java.util.List;

/**
 * A row of a file that somebody brought in, without the blanks around its words.
 *
 * @param number as the spreadsheet counts it, from 1
 */
public record SheetLine(int number, List<String> cells) {

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** Empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
