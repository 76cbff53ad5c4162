package dev.sevenstar.shared.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What of a table is a person's or a shop's, and what becomes of it when they are erased. The conditions and
 * assignments are SQL that both databases know, with these parameters:
 * <ul>
 *   <li>{@code :id} the number of the person or shop
 *   <li>{@code :contact} runs the statement for each address and number the person ever signed in with
 *   <li>{@code :word} the same, and for each name that nobody else bears
 *   <li>{@code :closed} what stands where a name stood
 *   <li>{@code :now} the moment of the erasure
 * </ul>
 *
 * @param copied the columns of the copy, the first one orders it; empty: another part copies these rows, or none
 * @param set what a blanked row becomes
 * @param why the reason for whatever stays
 */
public record Part(
        DataSubject subject,
        String where,
        String copied,
        Fate fate,
        @Nullable String set,
        String why) {

    public enum Fate {
        DELETED,
        BLANKED,
        KEPT
    }

    /** Stands where a name stood; in both languages, because it is stored. */
    public static final String CLOSED = "已注销用户 Closed account";

    public static Part deleted(DataSubject subject, String where, String copied) {
        return new Part(subject, where, copied, Fate.DELETED, null, "");
    }

    public static Part blanked(DataSubject subject, String where, String copied, String set, String why) {
        return new Part(subject, where, copied, Fate.BLANKED, set, why);
    }

    public static Part kept(DataSubject subject, String where, String copied, String why) {
        return new Part(subject, where, copied, Fate.KEPT, null, why);
    }

    /** The rows of a shop, by the column they all have. */
    public static Part shopDeleted(String copied) {
        return deleted(DataSubject.SHOP, "shop_id = :id", copied);
    }

    public static Part shopKept(String copied, String why) {
        return kept(DataSubject.SHOP, "shop_id = :id", copied, why);
    }

    public boolean isCopied() {
        return !copied.isEmpty();
    }

    public boolean isAskedFor(String parameter) {
        return where.contains(parameter) || (set != null && set.contains(parameter));
    }
}
