package dev.sevenstar.trade.shipment;

import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.SheetLine;
import dev.sevenstar.shared.web.Words;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.shipment.BatchRow.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet of orders, carriers and numbers: what each row means, and whether it can be done. */
@Component
class ShipmentSheet {

    /** So many orders leave by one file at most. */
    static final int MOST = 1_000;

    private static final Pattern ORDER = Pattern.compile("订单号|order", Pattern.CASE_INSENSITIVE);
    private static final Pattern CARRIER = Pattern.compile("承运商|快递公司|carrier", Pattern.CASE_INSENSITIVE);
    private static final Pattern WAYBILL = Pattern.compile("运单号|快递单号|waybill", Pattern.CASE_INSENSITIVE);

    private record Columns(int order, int carrier, int waybill) {}

    private final Orders orders;
    private final MessageSource messages;

    ShipmentSheet(Orders orders, MessageSource messages) {
        this.orders = orders;
        this.messages = messages;
    }

    /**
     * Rows without carrier and number are left out: those orders do not leave yet.
     *
     * @throws Refused if the columns cannot be found, or there are too many rows
     */
    List<BatchRow> read(long shopId, List<SheetLine> lines) {
        var columns = columns(lines.get(0).cells());
        var filled = lines.stream()
                .skip(1)
                .filter(line -> !line.cell(columns.carrier()).isEmpty()
                        || !line.cell(columns.waybill()).isEmpty())
                .toList();
        if (filled.isEmpty()) throw new Refused("trade.refused.sheet-empty");
        if (filled.size() > MOST) throw new Refused("trade.refused.sheet-long", MOST);
        var seen = new HashSet<Long>();
        return filled.stream().map(line -> row(shopId, line, columns, seen)).toList();
    }

    private static Columns columns(List<String> head) {
        return new Columns(find(head, ORDER), find(head, CARRIER), find(head, WAYBILL));
    }

    private static int find(List<String> head, Pattern word) {
        for (int at = 0; at < head.size(); at++) if (word.matcher(head.get(at)).find()) return at;
        throw new Refused("trade.refused.sheet-columns");
    }

    private BatchRow row(long shopId, SheetLine line, Columns columns, Set<Long> seen) {
        var typed = cut(line.cell(columns.order()));
        var waybill = cut(line.cell(columns.waybill()));
        var id = Ids.find(typed.toLowerCase(Locale.ROOT)).orElse(0L);
        try {
            requireShippable(shopId, id, seen);
            var read = waybill(line.cell(columns.carrier()), waybill);
            return new BatchRow(
                    line.number(),
                    typed,
                    id,
                    read.carrier().name(),
                    read.carrierName(),
                    read.number(),
                    State.READY,
                    "",
                    List.of());
        } catch (Refused refused) {
            return new BatchRow(
                    line.number(), typed, id, "", "", waybill, State.WRONG, refused.key(), details(refused, messages));
        }
    }

    private void requireShippable(long shopId, long id, Set<Long> seen) {
        var key = new ShopKey(shopId, id);
        if (id == 0 || !orders.exists(key)) throw new Refused("trade.refused.sheet-order");
        if (!orders.get(key).isToShip()) throw new Refused("trade.refused.sheet-state");
        if (!seen.add(id)) throw new Refused("trade.refused.sheet-twice");
    }

    /** The carrier as its code, its name in either language, or by the number alone if only one has such numbers. */
    private Waybill waybill(String typed, String number) {
        var named = typed.isEmpty() ? only(CarrierCode.likely(number)) : find(typed);
        if (named.isPresent()) return Waybill.of(named.get(), "", number);
        if (typed.isEmpty()) throw new Refused("trade.refused.carrier");
        return Waybill.of(CarrierCode.OTHER, typed, number);
    }

    private static Optional<CarrierCode> only(List<CarrierCode> likely) {
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    private Optional<CarrierCode> find(String typed) {
        return CarrierCode.find(typed).filter(code -> code != CarrierCode.OTHER).or(() -> Arrays.stream(
                        CarrierCode.values())
                .filter(code -> code != CarrierCode.OTHER && isCalled(code, typed))
                .findFirst());
    }

    private boolean isCalled(CarrierCode code, String typed) {
        return Words.LANGUAGES.stream()
                .map(language -> messages.getMessage(code.key(), null, language))
                .anyMatch(name -> name.equalsIgnoreCase(typed));
    }

    /** Words in arguments are said in Chinese: they are kept with the row. */
    static List<String> details(Refused refused, MessageSource messages) {
        return Arrays.stream(refused.args())
                .map(arg -> arg instanceof MessageSourceResolvable word
                        ? messages.getMessage(word, Words.LANGUAGES.get(0))
                        : String.valueOf(arg))
                .toList();
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), 40));
    }
}
