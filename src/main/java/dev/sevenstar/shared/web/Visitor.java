package dev.sevenstar.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame of a page knows of the one who looks at it; identity fills it in. */
public interface Visitor {

    String ATTRIBUTE = Visitor.class.getName();

    Visitor ANONYMOUS = new Visitor() {};

    default @Nullable String personName() {
        return null;
    }

    default @Nullable String shopName() {
        return null;
    }

    default @Nullable String shopNumber() {
        return null;
    }

    default long shopId() {
        return 0;
    }

    /** Works in a shop, so there is a workbench to go to. */
    default boolean merchant() {
        return false;
    }

    /** Belongs to the platform. */
    default boolean staff() {
        return false;
    }

    default boolean may(String right) {
        return false;
    }

    /** The shops the person may switch between. */
    default List<ShopChoice> shops() {
        return List.of();
    }

    record ShopChoice(String number, String name, boolean current) {}
}
