package dev.sevenstar.privacy;

import dev.sevenstar.shared.privacy.Holder;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All modules that hold something, those that the others are found by last. */
@Component
class Holders {

    private final List<Holder> all;

    Holders(List<Holder> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Holder::isRoot).thenComparing(Holder::module))
                .toList();
    }

    List<Holder> all() {
        return all;
    }
}
