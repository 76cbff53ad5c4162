package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.plan.Clash.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks for what can't go well together in a plan. */
public final class Clashes {

    private Clashes() {}

    /**
     * @param stock pieces there now, by listing; one that is missing has none
     * @return listing by listing, and of each in the order of the rules
     */
    public static List<Clash> among(List<Participation> all, Map<Long, Long> stock) {
        var byListing = all.stream()
                .sorted(Comparator.comparing((Participation each) -> each.days().first())
                        .thenComparing(Participation::activityId))
                .collect(Collectors.groupingBy(each -> each.goods().listingId(), TreeMap::new, Collectors.toList()));
        var clashes = new LinkedHashSet<Clash>();
        byListing.forEach((listing, of) -> {
            clashes.addAll(pairs(listing, of));
            clashes.addAll(tooMuch(listing, of, stock.getOrDefault(listing, 0L)));
        });
        return List.copyOf(clashes);
    }

    private static List<Clash> pairs(long listing, List<Participation> of) {
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < of.size(); i++)
            for (int j = i + 1; j < of.size(); j++) {
                var two = List.of(of.get(i), of.get(j));
                if (of.get(i).days().overlaps(of.get(j).days())) clashes.add(clash(Rule.SAME_DAYS, listing, two));
                else if (locksOverlap(of.get(i), of.get(j))) clashes.add(clash(Rule.PRICE_LOCKED, listing, two));
            }
        return clashes;
    }

    /** On different days, but one of them would begin while the other one's price is held. */
    private static boolean locksOverlap(Participation one, Participation other) {
        return one.lock().flatMap(lock -> other.lock().map(lock::overlaps)).orElse(false);
    }

    /** For each activity: what it wants with all that it shares a day with. */
    private static List<Clash> tooMuch(long listing, List<Participation> of, long there) {
        var clashes = new LinkedHashSet<Clash>();
        for (var one : of) {
            var together =
                    of.stream().filter(each -> each.days().overlaps(one.days())).toList();
            var wanted = wanted(together);
            if (wanted > there) clashes.add(new Clash(Rule.STOCK_SHORT, listing, together, wanted, there));
        }
        return List.copyOf(clashes);
    }

    private static long wanted(List<Participation> together) {
        return together.stream().mapToLong(each -> each.goods().stockWanted()).sum();
    }

    private static Clash clash(Rule rule, long listing, List<Participation> two) {
        return new Clash(rule, listing, two, wanted(two), 0);
    }
}
