package dev.sevenstar;

import java.util.ArrayList;
import java.util.List;

/** The lists of shops, listings, inquiries and of the house itself, each of 100 000 rows. */
class PlanCensusTest extends PagesAtSize {

    private static final List<String> SHOP_LISTS =
            List.of("/workbench/listings", "/workbench/inquiries", "/workbench/notifications", "/workbench/audit");
    private static final List<String> STAFF_LISTS = List.of(
            "/admin/audit",
            "/admin/people",
            "/admin/shops",
            "/admin/listing-reviews",
            "/admin/mail",
            "/admin/data",
            "/admin/jobs",
            "/admin/audit-search");
    private static final List<String> BUYER_LISTS = List.of("/my/inquiries");

    private FullTables tables;

    @Override
    void fill() {
        tables = new FullTables(house, factory.shop().id(), owner, buyer);
        tables.fill();
    }

    @Override
    void clear() {
        tables.clear();
    }

    @Override
    List<Page> pages() {
        var pages = new ArrayList<Page>();
        SHOP_LISTS.forEach(path -> pages.add(Page.list(path, owner)));
        STAFF_LISTS.forEach(path -> pages.add(Page.list(path, admin)));
        BUYER_LISTS.forEach(path -> pages.add(Page.list(path, buyer)));
        pages.add(Page.list("/workbench/listings/" + tables.listing() + "/history", owner));
        // Albums, uses and the space used.
        pages.add(Page.list("/workbench/pictures", owner).richer(1));
        // What each room would have a shop do, and its numbers.
        pages.add(Page.detail("/workbench", owner).richer(11));
        // Each number that rules look at is told by the room that knows it.
        pages.add(Page.detail("/workbench/standing", owner).richer(8));
        pages.add(Page.detail("/admin/shops/" + factory.shop().number(), admin));
        return pages;
    }
}
