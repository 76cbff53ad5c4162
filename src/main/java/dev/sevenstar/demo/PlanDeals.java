package dev.sevenstar.demo;

import dev.sevenstar.demo.DealSheet.End;
import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who orders what of whom, and when: the deals of the sheet first, then some of every buyer with each of their shops. */
@Component
@DemoOnly
class PlanDeals {

    private static final int LONGEST_AGO = 40;
    private static final List<End> USUAL = List.of(
            End.SETTLED, End.SETTLED, End.RECEIVED, End.SENT, End.SETTLED, End.PAID, End.SETTLED, End.CANCELLED);

    /**
     * One order to be.
     *
     * @param shelf what the shop has by then that can be ordered without asking
     */
    record Deal(DealSheet sheet, BuyerSheet buyer, Person person, List<Shelved> shelf, int number, Instant placed) {

        Settled shop() {
            return shelf.get(0).shop();
        }

        List<Shelved> goods() {
            return goods(0);
        }

        /** The goods of the sheet, or those that lie so many places further where of these too few are left. */
        List<Shelved> goods(int further) {
            return sheet.picks().stream()
                    .map(pick -> shelf.get(Math.floorMod(pick + number + further, shelf.size())))
                    .distinct()
                    .toList();
        }
    }

    private final DemoClock clock;

    PlanDeals(DemoClock clock) {
        this.clock = clock;
    }

    List<Deal> plan(Map<BuyerSheet, Person> buyers, List<Shelved> shelved, List<DealSheet> sheets) {
        var deals = new ArrayList<Deal>();
        var all = new ArrayList<>(sheets);
        all.addAll(usual(buyers));
        for (var sheet : all)
            for (var buyer : buyers.entrySet()) {
                if (!buyer.getKey().handle().equals(sheet.buyer())) continue;
                var placed = clock.instant().minus(Duration.ofDays(sheet.ago())).minus(minutes(deals.size()));
                var shelf = shelf(shelved, sheet, placed);
                if (!shelf.isEmpty())
                    deals.add(new Deal(sheet, buyer.getKey(), buyer.getValue(), shelf, deals.size(), placed));
            }
        return deals;
    }

    private static List<DealSheet> usual(Map<BuyerSheet, Person> buyers) {
        var sheets = new ArrayList<DealSheet>();
        for (var buyer : buyers.keySet())
            for (var shop : buyer.wants()) {
                int k = sheets.size();
                var end = USUAL.get(k % USUAL.size());
                var ago = end == End.PAID ? k % 2 : end == End.SENT ? 2 + k % 4 : 8 + k * 11 % (LONGEST_AGO - 8);
                sheets.add(new DealSheet(
                        shop, buyer.handle(), MethodCode.ESCROW, ago, List.of(k, k + 3), 1 + k % 5, "", end, null));
            }
        return sheets;
    }

    private static Duration minutes(int k) {
        return Duration.ofMinutes(40 + k * 53L % 540);
    }

    /** On the shelf by then, and to be ordered without asking. */
    private static List<Shelved> shelf(List<Shelved> shelved, DealSheet sheet, Instant placed) {
        return shelved.stream()
                .filter(one -> one.online() && one.shop().sheet().handle().equals(sheet.shop()))
                .filter(one -> one.then().isBefore(placed))
                .filter(one -> one.content().sales().takesOrders())
                .filter(one -> !one.content().sales().privatePrice())
                .toList();
    }
}
