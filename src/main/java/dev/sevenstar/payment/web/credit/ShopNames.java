package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What shops are called. */
@Component
class ShopNames {

    private final Shops shops;

    ShopNames(Shops shops) {
        this.shops = shops;
    }

    /** Empty for a shop there is not. */
    String name(long id) {
        return shops.findById(id).map(Shop::name).orElse("");
    }

    @SafeVarargs
    final Map<Long, String> of(List<Long>... ids) {
        var all = Stream.of(ids).flatMap(Collection::stream).distinct().toList();
        return all.isEmpty()
                ? Map.of()
                : shops.findAllById(all).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }
}
