package dev.sevenstar.payment.bound;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was typed.
 *
 * @param bank of a bank account, else null
 * @param bankCode CNAPS code of its branch, twelve digits; empty for Alipay
 */
public record NewAccount(
        AccountKind kind,
        String holder,
        String number,
        @Nullable Bank bank,
        String bankCode) {

    private static final String COMPANY_NUMBER = "\\d{8,30}";
    private static final String CARD = "62\\d{14,17}";
    private static final String ALIPAY = "1[3-9]\\d{9}|[^@\\s]{1,60}@[^@\\s]+\\.[^@\\s]{2,}";

    public NewAccount {
        number = number.replaceAll("[\\s-]", "");
        holder = holder.strip();
        bankCode = bankCode.replaceAll("\\s", "");
    }

    /** Message keys by field, of what cannot be; empty if all can. */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (holder.length() < 2 || holder.length() > 100) errors.put("holder", "payment.error.holder");
        if (kind.isAlipay()) {
            if (!number.matches(ALIPAY) || number.length() > 100) errors.put("number", "payment.error.alipay");
            return errors;
        }
        if (!number.matches(COMPANY_NUMBER)) errors.put("number", "payment.error.account-number");
        else if (number.matches(CARD) && !passesLuhn(number)) errors.put("number", "payment.error.card-number");
        if (bank == null) errors.put("bank", "payment.error.bank");
        else if (!bankCode.matches("\\d{12}")) errors.put("bankCode", "payment.refused.bank-code");
        else if (!bank.hasCode(bankCode)) errors.put("bankCode", "payment.error.bank-code-other");
        return errors;
    }

    /** The last four characters, by which people know it again. */
    String tail() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /** The check digit of card numbers (ISO/IEC 7812-1). */
    private static boolean passesLuhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
