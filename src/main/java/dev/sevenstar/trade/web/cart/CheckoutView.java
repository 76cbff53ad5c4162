package dev.sevenstar.trade.web.cart;

import dev.sevenstar.shared.web.Option;
import dev.sevenstar.trade.web.SumView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in ready words.
 *
 * @param shops one order each
 * @param lines every line as the form holds it
 * @param ready whether it can be ordered as it stands
 */
record CheckoutView(
        String requestKey,
        List<AddressRow> addresses,
        List<Option> titles,
        String title,
        List<OfShop> shops,
        List<String> lines,
        String total,
        boolean ready) {

    record AddressRow(String number, String name, String phone, String address, boolean chosen) {}

    /**
     * @param freight null while nobody knows where to
     * @param freightNote said where the seller names it after the order
     * @param groupNote said where it waits for other buyers
     * @param total with what the buyer bears of the method's fee
     * @param expected what is agreed to by ordering, in fen, without that
     */
    record OfShop(
            String number,
            String name,
            List<Line> lines,
            List<SumView> sums,
            @Nullable String freightNote,
            @Nullable String groupNote,
            List<String> problems,
            List<MethodRow> methods,
            String message,
            String total,
            String expected) {}

    record Line(
            String href,
            @Nullable String cover,
            String title,
            String label,
            String quantity,
            String price,
            String reason,
            String amount) {}

    /**
     * @param reason why it cannot be chosen; null where it can
     * @param ask where what is missing can be asked for; null for nowhere
     * @param surcharge what the buyer bears on top; null for nothing
     */
    record MethodRow(
            String code,
            String name,
            boolean chosen,
            @Nullable String reason,
            @Nullable String ask,
            @Nullable String surcharge,
            List<Part> parts,
            long surchargeFen) {}

    /** An instalment, with when it is due. */
    record Part(String name, String amount, String when) {}
}
