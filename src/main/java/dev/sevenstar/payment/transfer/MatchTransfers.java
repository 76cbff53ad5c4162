package dev.sevenstar.payment.transfer;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What transfers seem to be for, among all that a shop waits for. */
@Component
public class MatchTransfers {

    /** Of a shop that waits for more, the oldest orders are looked at. */
    private static final int MOST = 2_000;

    private final Slips slips;
    private final People people;

    MatchTransfers(Slips slips, People people) {
        this.slips = slips;
        this.people = people;
    }

    /** By the number of the transfer; each has one. */
    public Map<String, Match> of(long shopId, List<Transfer> transfers) {
        if (transfers.isEmpty()) return Map.of();
        var open = slips.open(shopId, null, MOST).rows();
        var names = names(open);
        var expected = open.stream()
                .map(slip -> slip.expected(names.getOrDefault(slip.buyer(), "")))
                .toList();
        var matches = Matching.of(transfers.stream().map(Transfer::line).toList(), expected);
        return IntStream.range(0, transfers.size())
                .boxed()
                .collect(Collectors.toMap(at -> transfers.get(at).number(), matches::get));
    }

    private Map<Long, String> names(List<Slip> open) {
        var silent = open.stream()
                .filter(slip -> slip.told() == null)
                .map(Slip::buyer)
                .distinct()
                .toList();
        if (silent.isEmpty()) return Map.of();
        return people.findAllById(silent).stream().collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a));
    }
}
