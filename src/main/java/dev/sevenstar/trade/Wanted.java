package dev.sevenstar.trade;

/** So many pieces of this SKU. A listing without specifications is asked for as its single one. */
public record Wanted(long listingId, String sku, int quantity) implements Comparable<Wanted> {

    public static final int MOST_PIECES = 99_999_999;

    public Wanted {
        if (quantity < 1 || quantity > MOST_PIECES) throw new IllegalArgumentException("pieces " + quantity);
    }

    /** The order in which stock is taken, so that two orders never wait for each other. */
    @Override
    public int compareTo(Wanted other) {
        return listingId == other.listingId ? sku.compareTo(other.sku) : Long.compare(listingId, other.listingId);
    }
}
