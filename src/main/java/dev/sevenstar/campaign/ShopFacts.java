package dev.sevenstar.campaign;

import dev.sevenstar.identity.ShopFact;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of shops, by the name of the fact. */
@Component
public class ShopFacts {

    private static final String METHOD = "payment.method.";

    private final Map<String, ShopFact> facts;

    ShopFacts(List<ShopFact> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(ShopFact::name, Function.identity()));
    }

    /** The methods of payment that a shop can choose to take, by their slugs. */
    public List<String> methods() {
        return facts.keySet().stream()
                .filter(name -> name.startsWith(METHOD))
                .map(name -> name.substring(METHOD.length()))
                .sorted()
                .toList();
    }
}
