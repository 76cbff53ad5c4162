package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.util.List;

/**
 * Something a shop can set about a method. Values are kept as text: days as a whole number, money in yuan, a switch as
 * {@code on} or empty.
 *
 * @param name last part of its message key
 * @param initial what holds until the shop says otherwise
 * @param choices of a choice, else none
 * @param least days, or fen
 * @param most days, or fen
 */
public record SettingField(String name, Kind kind, String initial, List<String> choices, long least, long most) {

    /** How it is typed. */
    public enum Kind {
        DAYS,
        MONEY,
        CHOICE,
        SWITCH
    }

    static final String ON = "on";

    static SettingField days(String name, int initial, int least, int most) {
        return new SettingField(name, Kind.DAYS, String.valueOf(initial), List.of(), least, most);
    }

    /** An amount that may be left empty. */
    static SettingField money(String name, Money most) {
        return new SettingField(name, Kind.MONEY, "", List.of(), 1, most.fen());
    }

    static SettingField choice(String name, String... choices) {
        return new SettingField(name, Kind.CHOICE, choices[0], List.of(choices), 0, 0);
    }

    static SettingField on(String name, boolean initially) {
        return new SettingField(name, Kind.SWITCH, initially ? ON : "", List.of(), 0, 0);
    }

    public String key() {
        return "payment.setting." + name;
    }

    /** Whether it can be what was typed. */
    public boolean takes(String typed) {
        return switch (kind) {
            case DAYS -> typed.matches("\\d{1,4}") && isWithin(Long.parseLong(typed));
            case MONEY -> typed.isEmpty() || isAmount(typed);
            case CHOICE -> choices.contains(typed);
            case SWITCH -> typed.isEmpty() || typed.equals(ON);
        };
    }

    private boolean isAmount(String typed) {
        try {
            return isWithin(Money.parseYuan(typed).fen());
        } catch (NumberFormatException notAnAmount) {
            return false;
        }
    }

    private boolean isWithin(long number) {
        return number >= least && number <= most;
    }
}
