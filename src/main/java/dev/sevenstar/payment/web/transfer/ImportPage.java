package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.payment.transfer.Places;
import dev.sevenstar.payment.transfer.StatementField;
import dev.sevenstar.payment.transfer.StatementImport;
import dev.sevenstar.payment.transfer.StatementImports;
import dev.sevenstar.payment.transfer.StatementImports.Preview;
import dev.sevenstar.payment.transfer.StatementRow;
import dev.sevenstar.payment.transfer.StatementSheet;
import dev.sevenstar.shared.web.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A statement that is looked at before it is taken in. */
@Component
class ImportPage {

    /** So many rows are shown; all are counted and taken. */
    private static final int SHOWN = 200;

    private static final int SAMPLES = 3;

    /** A row of the file. */
    record RowView(
            int number,
            TransferWords.Mark mark,
            String on,
            String amount,
            String payer,
            String remark,
            String problem) {}

    /** Where one thing stands. */
    record FieldView(String name, String label, String chosen, boolean required) {}

    private final StatementImports imports;
    private final TransferWords words;

    ImportPage(StatementImports imports, TransferWords words) {
        this.imports = imports;
        this.words = words;
    }

    String lay(StatementImport statement, boolean asking, String problem, Model model) {
        var preview = imports.preview(statement.key());
        model.addAttribute("statement", words.row(statement));
        model.addAttribute("number", statement.number());
        model.addAttribute("problem", problem);
        if (preview.places() == null || asking) return layForm(preview, model);
        model.addAttribute("came", preview.came());
        model.addAttribute("known", preview.known().size());
        model.addAttribute("passed", preview.passed());
        model.addAttribute("wrong", preview.wrong());
        model.addAttribute(
                "rows",
                preview.rows().stream()
                        .limit(SHOWN)
                        .map(row -> row(row, preview))
                        .toList());
        model.addAttribute("more", Math.max(0, preview.rows().size() - SHOWN));
        return "payment/imports/preview";
    }

    private String layForm(Preview preview, Model model) {
        var places = preview.places() == null ? StatementImports.guess(preview.sheet()) : preview.places();
        model.addAttribute("columns", columns(preview.sheet()));
        model.addAttribute(
                "fields",
                Arrays.stream(StatementField.values())
                        .map(field -> field(field, places))
                        .toList());
        model.addAttribute("titles", preview.sheet().titles());
        model.addAttribute("samples", samples(preview.sheet()));
        return "payment/imports/layout";
    }

    private static List<Option> columns(StatementSheet sheet) {
        return IntStream.range(0, sheet.titles().size())
                .mapToObj(at -> new Option(
                        String.valueOf(at), (at + 1) + " · " + sheet.titles().get(at)))
                .toList();
    }

    private static List<List<String>> samples(StatementSheet sheet) {
        var samples = new ArrayList<List<String>>();
        for (var row : sheet.rows().subList(0, Math.min(SAMPLES, sheet.rows().size())))
            samples.add(IntStream.range(0, sheet.titles().size())
                    .mapToObj(row::cell)
                    .toList());
        return samples;
    }

    private FieldView field(StatementField field, Places places) {
        var at = places.columns().get(field);
        return new FieldView(
                field.slug(), words.say(field.key()), at == null ? "" : at.toString(), field == StatementField.DATE);
    }

    private RowView row(StatementRow row, Preview preview) {
        var line = row.line();
        if (line == null)
            return new RowView(
                    row.number(),
                    new TransferWords.Mark("red", words.say("payment.imports.wrong")),
                    "",
                    "",
                    "",
                    "",
                    words.say(row.problemKey(), row.args().toArray()));
        var known = preview.known().contains(row.number());
        return new RowView(
                row.number(),
                known
                        ? new TransferWords.Mark("", words.say("payment.imports.known"))
                        : new TransferWords.Mark("green", words.say("payment.imports.new")),
                line.on().toString(),
                line.amount().toString(),
                line.payer(),
                line.remark(),
                "");
    }
}
