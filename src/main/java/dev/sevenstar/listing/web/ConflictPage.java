package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Change;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.Facts;
import dev.sevenstar.listing.Step;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Two versions of one step: what somebody saved meanwhile, and what was just typed. Nothing is written yet. */
record ConflictPage(
        String number,
        Step step,
        String savedBy,
        String savedAt,
        List<Difference> differences,
        List<Field> typed,
        String base) {

    record Difference(String label, String saved, String mine) {

        static Difference of(Change change, FieldNames names) {
            return new Difference(
                    names.label(change.field(), change.detail()),
                    names.value(change.field(), change.from()),
                    names.value(change.field(), change.to()));
        }
    }

    /** A field of the form as it was sent, so that choosing it sends the same again. */
    record Field(String name, String value) {}

    static ConflictPage of(
            Draft saved,
            StepForm form,
            Typed typed,
            MultiValueMap<String, String> params,
            Phrases phrases,
            FieldNames names) {
        var mine = form.read(saved.content(), typed);
        var differences = Facts.changes(saved.content(), mine).stream()
                .map(change -> Difference.of(change, names))
                .toList();
        var fields = params.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("base")
                        && !entry.getKey().equals("go")
                        && !entry.getKey().startsWith("_"))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        return new ConflictPage(
                saved.listing().number(),
                form.step(),
                saved.savedBy(),
                phrases.clock(saved.savedAt()),
                differences,
                fields,
                saved.stamp(form.step()));
    }

    public String action() {
        return "/workbench/listings/" + number + "/steps/" + step.key();
    }
}
