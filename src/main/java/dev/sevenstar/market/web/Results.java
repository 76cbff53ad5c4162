package dev.sevenstar.market.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of goods as a page shows it: how many, what is chosen, what can be chosen, the goods. */
record Results(
        String typed,
        String count,
        List<CardRow> cards,
        List<Choice> chosen,
        @Nullable String clear,
        List<Group> groups,
        List<Choice> sorts,
        PriceForm priceForm,
        List<String> notices,
        @Nullable Instead instead,
        @Nullable String first,
        @Nullable String next,
        List<Choice> help,
        List<CardRow> others) {

    /** Something to click: a filter, a sorting, a category. */
    record Choice(String text, @Nullable String count, String href, boolean on) {}

    record Group(String name, boolean on, List<Choice> choices) {}

    /** The free price band; everything else of the address travels in hidden fields. */
    record PriceForm(String action, String from, String to, List<Asked.Field> rest) {}

    /** Another question was answered, or would find more. */
    record Instead(String text, String href, String act) {}

    public boolean isEmpty() {
        return cards.isEmpty();
    }
}
