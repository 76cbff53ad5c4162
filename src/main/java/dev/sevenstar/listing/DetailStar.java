package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.DETAIL_PICTURES_STAR;

import java.util.ArrayList;
import java.util.List;

/** The seventh star: online order is on and the detail page has all that a buyer looks for. */
final class DetailStar {

    static final List<BlockKind> NEEDED =
            List.of(BlockKind.PARAMETERS, BlockKind.RELATED, BlockKind.SCENE, BlockKind.FACTORY, BlockKind.SHIPPING);

    private DetailStar() {}

    static List<Reason> missing(ListingContent content, Circumstances circumstances) {
        var missing = new ArrayList<Reason>();
        if (!content.sales().takesOrders()) missing.add(Reason.missing("online-order", Step.SALES, "onlineOrder"));
        var pictures = content.detail().pictureCount();
        if (pictures < DETAIL_PICTURES_STAR)
            missing.add(Reason.missing("detail-pictures", Step.DETAIL, "blocks", pictures, DETAIL_PICTURES_STAR));
        for (var kind : NEEDED)
            if (!content.detail().has(kind)) missing.add(Reason.missing("detail-" + kind.key(), Step.DETAIL, "blocks"));
        return missing;
    }
}
