package dev.sevenstar.payment;

import java.util.Set;

/** Something a shop must have before it can take a method; offered as a bean by the room that can judge it. */
public interface Requirement {

    Set<MethodCode> methods();

    /** Message key of what is required, {@code key + ".act"} of the link to it. */
    String key();

    /** The page where the shop sees to it. */
    String href();

    boolean isMet(long shopId);

    /** Whether it is needed where the method is set like this. */
    default boolean isNeededWith(SettingValues settings) {
        return true;
    }
}
