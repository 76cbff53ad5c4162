package dev.sevenstar.listing.web;

/** The words for the fields of a listing as history and conflicts name them. */
final class FieldNames {

    private FieldNames() {}

    static String label(String field, String detail, Phrases phrases) {
        var name = phrases.text("listing.field." + field);
        return detail.isEmpty() ? name : name + " · " + detail;
    }
}
