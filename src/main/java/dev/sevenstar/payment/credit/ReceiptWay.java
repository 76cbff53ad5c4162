package dev.sevenstar.payment.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How money for bills of account came in. */
public enum ReceiptWay {
    /** A partner collected it from the buyer. */
    ONLINE,
    BANK,
    CASH,
    /** Set off against what the shop owes the buyer. */
    OFFSET,
    /** By a bill of exchange. */
    EXCHANGE;

    /** Whether a person of the shop says that it came, and may take that back. */
    public boolean isWrittenDown() {
        return this != ONLINE && this != EXCHANGE;
    }

    public static List<ReceiptWay> writtenDown() {
        return Arrays.stream(values()).filter(ReceiptWay::isWrittenDown).toList();
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.receipt-way." + name().toLowerCase(Locale.ROOT);
    }
}
