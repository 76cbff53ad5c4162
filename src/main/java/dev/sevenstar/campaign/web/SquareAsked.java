package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.Matches.Standing;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the square somebody wants to see, as it stands in the address.
 *
 * @param q words of the title; empty for all
 * @param fits only what the shop could register for
 */
record SquareAsked(SquareView view, @Nullable CampaignKind kind, String q, boolean fits) {

    boolean isFiltered() {
        return kind != null || fits || !q.isEmpty();
    }

    boolean shows(CampaignList.Row row, Map<Long, Standing> standings) {
        var standing = standings.get(row.id());
        return (kind == null || row.kind() == kind)
                && (!fits || standing != null && standing.missing() == 0)
                && (row.title() + " " + row.tagline()).toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    String in(SquareView other) {
        var uri = UriComponentsBuilder.fromPath(SquareController.HERE).queryParam("view", other);
        if (kind != null) uri.queryParam("kind", kind);
        if (fits) uri.queryParam("fits", true);
        if (!q.isEmpty()) uri.queryParam("q", "{q}");
        return uri.build(Map.of("q", q)).toString();
    }

    /** The same without filters. */
    String plain() {
        return SquareController.HERE + "?view=" + view;
    }
}
