package dev.sevenstar.campaign;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.identity.ShopFact.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What this measure finds of each of these shops, in one statement; missing where there is nothing to find. */
    public Map<Long, Value> of(Measure measure, Collection<Long> shops) {
        var fact = facts.get(measure.fact());
        return fact == null ? Map.of() : fact.of(shops);
    }

    /** These facts of these shops: one statement for each fact, however many shops there are. */
    Readings read(Collection<Long> shops, Set<String> names) {
        var known = names.stream().filter(facts::containsKey).toList();
        return new Readings(
                known.stream().collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(facts.get(name))
                        .of(shops))));
    }

    /** What a shop is judged by under these terms. */
    static Set<String> names(Terms terms) {
        return Stream.concat(
                        terms.conditions(Measure.Subject.SHOP).stream()
                                .map(each -> each.measure().fact()),
                        terms.payments().stream().map(ShopFacts::method))
                .collect(Collectors.toSet());
    }

    static String method(String slug) {
        return METHOD + slug;
    }

    /** Facts by name, then by shop. */
    record Readings(Map<String, Map<Long, Value>> facts) {

        Optional<Value> of(String fact, long shop) {
            return Optional.ofNullable(facts.getOrDefault(fact, Map.of()).get(shop));
        }
    }
}
