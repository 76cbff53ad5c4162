package dev.sevenstar.listing;

import dev.sevenstar.shared.web.StartStep;
import dev.sevenstar.shared.web.TodoSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a shop's listings ask of it next. */
@Component
class ListingTodos implements TodoSource {

    private static final int COUNTED_MAX = 99;
    private static final int ONE_STAR_SHORT = 6;

    private final Tallies tallies;
    private final ShopListings listings;

    ListingTodos(Tallies tallies, ShopListings listings) {
        this.tallies = tallies;
        this.listings = listings;
    }

    @Override
    public String right() {
        return "listing";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var counts = tallies.of(shopId);
        var todos = new ArrayList<Todo>();
        add(todos, "listing.todo.rejected", counts.getOrDefault(ListingState.REJECTED, 0), "?state=rejected", 70);
        add(todos, "listing.todo.drafts", counts.getOrDefault(ListingState.DRAFT, 0), "?state=draft", 40);
        if (counts.getOrDefault(ListingState.ONLINE, 0) > 0)
            add(
                    todos,
                    "listing.todo.one-star",
                    listings.withStars(shopId, ONE_STAR_SHORT, COUNTED_MAX),
                    "?stars=6",
                    35);
        return todos;
    }

    private static void add(List<Todo> todos, String key, int count, String query, int value) {
        if (count > 0) todos.add(new Todo(key, List.of(count), "/workbench/listings" + query, value, null));
    }

    /** The first thing a new shop does here: put something on the shelf. */
    @Component
    static class FirstListing implements StartStep {

        private final Tallies tallies;

        FirstListing(Tallies tallies) {
            this.tallies = tallies;
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String key() {
            return "listing.start.first";
        }

        @Override
        public String href() {
            return "/workbench/listings/new";
        }

        @Override
        public String right() {
            return "listing";
        }

        @Override
        public boolean isDone(long shopId) {
            return tallies.of(shopId).getOrDefault(ListingState.ONLINE, 0) > 0;
        }
    }
}
