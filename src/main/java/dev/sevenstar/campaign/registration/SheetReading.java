package dev.sevenstar.campaign.registration;

import java.util.List;

/** What a spreadsheet offers, and which of its rows say nothing that can be kept. */
public record SheetReading(List<Brought> brought, List<Wrong> wrong) {

    /** A listing of which the file has at least one price or number of pieces. */
    public record Brought(long listingId, Offer offer) {}

    /**
     * @param row as the spreadsheet counts, from 1
     * @param key of the words that say why
     */
    public record Wrong(int row, String key, List<String> args) {

        static Wrong of(int row, String key, String... args) {
            return new Wrong(row, "campaign.sheet.wrong." + key, List.of(args));
        }
    }

    public SheetReading {
        brought = List.copyOf(brought);
        wrong = List.copyOf(wrong);
    }
}
