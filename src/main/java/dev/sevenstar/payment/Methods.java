package dev.sevenstar.payment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All methods of payment, in the order of the settings page. */
public final class Methods {

    private static final List<Method> ALL = List.of(
            new Escrow(),
            new CreditCard(),
            new BankTransfer(),
            new CashOnDelivery(),
            new CreditTerm(),
            Staged.threeSeven(),
            Staged.threeSixOne(),
            Staged.nineOne(),
            new BillCollect(),
            new AcceptanceBill(),
            new TrustPay(),
            new CreditBuy());

    private static final Map<MethodCode, Method> BY_CODE = new EnumMap<>(MethodCode.class);

    static {
        ALL.forEach(method -> BY_CODE.put(method.code(), method));
        Arrays.stream(MethodCode.values()).forEach(Methods::of);
    }

    private Methods() {}

    public static List<Method> all() {
        return ALL;
    }

    public static Method of(MethodCode code) {
        var method = BY_CODE.get(code);
        if (method == null) throw new IllegalStateException("no method " + code);
        return method;
    }
}
