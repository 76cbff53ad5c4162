package dev.sevenstar.trade.claim;

/**
 * Pictures that came with a form.
 *
 * @param key of the form, under which they are kept; empty for none
 * @param pictures how many, up to five
 */
public record Evidence(String key, int pictures) {

    public static final int MOST = 5;
    public static final Evidence NONE = new Evidence("", 0);

    boolean isEmpty() {
        return pictures == 0;
    }
}
