package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.registration.SheetRow;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The columns of the spreadsheet by which a shop registers. A file is read by its headings, in whichever language and
 * order they stand.
 */
@Component
class SheetColumns {

    private static final int WIDE = 40;
    private static final int USUAL = 18;

    /** In the order of the file that is taken out. */
    enum Field {
        LISTING(true),
        TITLE(false),
        LABEL(false),
        SKU(true),
        FROM(true),
        LISTED(false),
        MOST(false),
        STOCK(false),
        PRICE(true),
        PIECES(true),
        STATE(false),
        PROBLEM(false);

        private final boolean needed;

        Field(boolean needed) {
            this.needed = needed;
        }

        String key() {
            return this == TITLE ? "campaign.sheet.title-of" : "campaign.sheet." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final MessageSource messages;

    SheetColumns(MessageSource messages) {
        this.messages = messages;
    }

    List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var field : Field.values()) columns.add(column(field));
        return columns;
    }

    private Column column(Field field) {
        var title = word(field, LocaleContextHolder.getLocale());
        return switch (field) {
            case LISTED, MOST, PRICE -> Column.money(title);
            case FROM, STOCK, PIECES -> Column.whole(title);
            case TITLE, PROBLEM -> Column.text(title, WIDE);
            default -> Column.text(title, USUAL);
        };
    }

    /** @throws Refused if a column is missing that cannot be done without */
    List<SheetRow> read(List<SheetLine> lines) {
        var at = headings(lines.get(0));
        for (var field : Field.values())
            if (field.needed && !at.containsKey(field))
                throw new Refused("campaign.sheet.no-column", word(field, LocaleContextHolder.getLocale()));
        return lines.stream()
                .skip(1)
                .map(line -> new SheetRow(
                        line.number(),
                        cell(line, at, Field.LISTING),
                        cell(line, at, Field.SKU),
                        cell(line, at, Field.FROM),
                        cell(line, at, Field.PRICE),
                        cell(line, at, Field.PIECES)))
                .toList();
    }

    private static String cell(SheetLine line, Map<Field, Integer> at, Field field) {
        return line.cell(Objects.requireNonNull(at.get(field)));
    }

    private Map<Field, Integer> headings(SheetLine line) {
        var at = new EnumMap<Field, Integer>(Field.class);
        for (int column = 0; column < line.cells().size(); column++)
            for (var field : Field.values()) if (isCalled(field, line.cell(column))) at.putIfAbsent(field, column);
        return at;
    }

    private boolean isCalled(Field field, String heading) {
        return heading.equalsIgnoreCase(word(field, Locale.SIMPLIFIED_CHINESE))
                || heading.equalsIgnoreCase(word(field, Locale.ENGLISH));
    }

    private String word(Field field, Locale language) {
        return messages.getMessage(field.key(), null, language);
    }
}
