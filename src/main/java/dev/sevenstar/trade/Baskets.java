package dev.sevenstar.trade;

import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.listing.VirtualGoods;
import dev.sevenstar.payment.Basket;
import dev.sevenstar.payment.MethodCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the methods of payment have to know of goods that are reckoned. */
@Component
public class Baskets {

    private final VirtualGoods virtualGoods;

    Baskets(VirtualGoods virtualGoods) {
        this.virtualGoods = virtualGoods;
    }

    public Basket of(Reckoning reckoning) {
        var listings = reckoning.lines().stream()
                .map(Reckoning.Line::listing)
                .distinct()
                .toList();
        var staged = Arrays.stream(StageScheme.values())
                .filter(scheme -> isTakenByAll(scheme, listings))
                .map(Baskets::method)
                .collect(Collectors.toSet());
        return new Basket(
                reckoning.goods(),
                reckoning.total().minus(reckoning.goods()),
                virtualGoods.isAnyOf(listings),
                staged,
                reckoning.codHere(),
                reckoning.groupBuy().isPresent());
    }

    private static boolean isTakenByAll(StageScheme scheme, List<PublishedListing> listings) {
        return !listings.isEmpty()
                && listings.stream()
                        .allMatch(each -> each.content().sales().stages().contains(scheme));
    }

    private static MethodCode method(StageScheme scheme) {
        return switch (scheme) {
            case THREE_SEVEN -> MethodCode.STAGED_37;
            case THREE_SIX_ONE -> MethodCode.STAGED_361;
            case NINE_ONE -> MethodCode.STAGED_91;
        };
    }
}
