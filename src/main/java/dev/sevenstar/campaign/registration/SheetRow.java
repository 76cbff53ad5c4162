package dev.sevenstar.campaign.registration;

/**
 * A row of a spreadsheet as it was typed.
 *
 * @param number as the spreadsheet counts, from 1
 * @param listing public number of the listing
 * @param sku key, empty where the quantity decides
 * @param from the quantity a price holds from, empty where each SKU has its own
 */
public record SheetRow(int number, String listing, String sku, String from, String price, String pieces) {

    boolean isUnfilled() {
        return price.isEmpty() && pieces.isEmpty();
    }
}
