package dev.sevenstar.listing;

/** A field of the wizard: the step it is on and its name there, which is also its anchor. */
public record FieldRef(Step step, String field) {

    public String anchor() {
        return "f-" + field.replace('.', '-');
    }
}
