package dev.sevenstar.listing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a listing says, one part for each step of the wizard; immutable. A revision is one such
 * content. While a draft is written parts of it may be missing; a published one has passed every
 * {@link PublishingRule}.
 */
public record ListingContent(
        @Nullable Long categoryId, Basics basics, Gallery gallery, Sales sales, Delivery delivery, Detail detail) {

    public static final ListingContent EMPTY =
            new ListingContent(null, Basics.EMPTY, Gallery.EMPTY, Sales.EMPTY, Delivery.EMPTY, Detail.EMPTY);

    public ListingContent {
        basics = Objects.requireNonNullElse(basics, Basics.EMPTY);
        gallery = Objects.requireNonNullElse(gallery, Gallery.EMPTY);
        sales = Objects.requireNonNullElse(sales, Sales.EMPTY);
        delivery = Objects.requireNonNullElse(delivery, Delivery.EMPTY);
        detail = Objects.requireNonNullElse(detail, Detail.EMPTY);
    }

    public String title() {
        return basics.title();
    }

    public ListingContent with(@Nullable Long category) {
        return new ListingContent(category, basics, gallery, sales, delivery, detail);
    }

    public ListingContent with(Basics part) {
        return new ListingContent(categoryId, part, gallery, sales, delivery, detail);
    }

    public ListingContent with(Gallery part) {
        return new ListingContent(categoryId, basics, part, sales, delivery, detail);
    }

    public ListingContent with(Sales part) {
        return new ListingContent(categoryId, basics, gallery, part, delivery, detail);
    }

    public ListingContent with(Delivery part) {
        return new ListingContent(categoryId, basics, gallery, sales, part, detail);
    }

    public ListingContent with(Detail part) {
        return new ListingContent(categoryId, basics, gallery, sales, delivery, part);
    }

    /** What one step shows and saves, for telling whether two people wrote over each other. */
    @Nullable
    Object part(Step step) {
        return switch (step) {
            case CATEGORY -> categoryId;
            case BASICS -> basics;
            case PICTURES -> gallery;
            case SALES -> sales;
            case LOGISTICS -> delivery;
            case DETAIL -> detail;
            case CHECK -> null;
        };
    }
}
