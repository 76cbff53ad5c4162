package dev.sevenstar.catalog;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class CatalogHolder implements Holder {

    @Override
    public String module() {
        return "catalog";
    }

    @Override
    public List<Holding> holdings() {
        return Stream.of(
                        "category",
                        "category_attribute",
                        "category_attribute_value",
                        "category_cascade",
                        "catalog_stamp",
                        "prohibited_word")
                .map(table -> Holding.nobodys(table, "the platform's own words"))
                .toList();
    }
}
