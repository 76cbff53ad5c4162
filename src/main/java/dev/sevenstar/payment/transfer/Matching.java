package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.transfer.Match.Confidence;
import dev.sevenstar.payment.transfer.Match.Reason;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds which orders the lines of a bank statement are for. What carries a code with its amount is certain and is taken
 * first; of the rest the best guess is named with its reasons. No order is given to two lines.
 */
public final class Matching {

    /** More orders of one payer are not tried in all sums. */
    private static final int MOST_SUMMED = 14;

    private final Set<Expected> open;

    private Matching(List<Expected> expected) {
        open = new LinkedHashSet<>(expected);
    }

    /** A match for every line, in the order of the lines. */
    public static List<Match> of(List<StatementLine> lines, List<Expected> expected) {
        var matching = new Matching(expected);
        var found = new LinkedHashMap<StatementLine, Match>();
        matching.pass(lines, found, matching::byCodeAndAmount);
        matching.pass(lines, found, matching::byCode);
        matching.pass(lines, found, matching::byAmountAndPayer);
        matching.pass(lines, found, matching::bySum);
        matching.pass(lines, found, matching::byAmount);
        matching.pass(lines, found, matching::byPayer);
        return lines.stream()
                .map(line ->
                        found.getOrDefault(line, new Match(line, List.of(), Confidence.NONE, Set.of(), line.amount())))
                .toList();
    }

    private interface Guess {
        Match of(StatementLine line);
    }

    private void pass(List<StatementLine> lines, Map<StatementLine, Match> found, Guess guess) {
        for (var line : lines) {
            if (found.containsKey(line)) continue;
            var match = guess.of(line);
            if (match.confidence() == Confidence.NONE) continue;
            found.put(line, match);
            match.orders().forEach(open::remove);
        }
    }

    private Match byCodeAndAmount(StatementLine line) {
        var named = named(line);
        if (named.isEmpty() || !sum(named).equals(line.amount())) return none(line);
        return match(line, named, Confidence.EXACT, Reason.CODE, Reason.AMOUNT);
    }

    /** Too much or too little for the orders it names. */
    private Match byCode(StatementLine line) {
        var named = named(line);
        return named.isEmpty() ? none(line) : match(line, named, Confidence.NEAR, Reason.CODE);
    }

    private Match byAmountAndPayer(StatementLine line) {
        return only(
                line,
                each -> each.amount().equals(line.amount()) && samePayer(line, each),
                Reason.AMOUNT,
                Reason.PAYER);
    }

    private Match byAmount(StatementLine line) {
        return only(line, each -> each.amount().equals(line.amount()), Reason.AMOUNT);
    }

    private Match byPayer(StatementLine line) {
        return only(line, each -> samePayer(line, each), Reason.PAYER);
    }

    /** Several orders of one payer that together come to the amount, if there is one way only. */
    private Match bySum(StatementLine line) {
        var ofPayer = open.stream().filter(each -> samePayer(line, each)).toList();
        if (ofPayer.size() < 2 || ofPayer.size() > MOST_SUMMED) return none(line);
        List<Expected> only = List.of();
        for (int mask = 1; mask < 1 << ofPayer.size(); mask++) {
            if (Integer.bitCount(mask) < 2) continue;
            var some = chosen(ofPayer, mask);
            if (!sum(some).equals(line.amount())) continue;
            if (!only.isEmpty()) return none(line);
            only = some;
        }
        return only.isEmpty()
                ? none(line)
                : match(line, only, Confidence.NEAR, Reason.SUM_OF_SEVERAL, Reason.AMOUNT, Reason.PAYER);
    }

    private static List<Expected> chosen(List<Expected> from, int mask) {
        var some = new ArrayList<Expected>();
        for (int i = 0; i < from.size(); i++) if ((mask & 1 << i) != 0) some.add(from.get(i));
        return some;
    }

    private List<Expected> named(StatementLine line) {
        var codes = SlipCode.in(line.remark());
        return open.stream().filter(each -> codes.contains(each.code())).toList();
    }

    private Match only(StatementLine line, Predicate<Expected> which, Reason first, Reason... more) {
        var fitting = open.stream().filter(which).toList();
        return fitting.size() == 1 ? match(line, fitting, Confidence.NEAR, first, more) : none(line);
    }

    private static Match match(
            StatementLine line, List<Expected> orders, Confidence confidence, Reason first, Reason... more) {
        var reasons = EnumSet.of(first, more);
        if (orders.stream().allMatch(each -> samePayer(line, each))) reasons.add(Reason.PAYER);
        return new Match(line, orders, confidence, reasons, line.amount().minus(sum(orders)));
    }

    private static Match none(StatementLine line) {
        return new Match(line, List.of(), Confidence.NONE, Set.of(), line.amount());
    }

    private static Money sum(List<Expected> orders) {
        return orders.stream().map(Expected::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Names of companies are typed with and without their legal form and in both widths of brackets. */
    private static boolean samePayer(StatementLine line, Expected expected) {
        var one = bare(line.payer());
        var other = bare(expected.payer());
        return !one.isEmpty() && one.equals(other);
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s()（）]", "").replaceAll("(股份|有限责任|有限)?公司$", "");
    }
}
