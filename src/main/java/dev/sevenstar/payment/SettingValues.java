package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shop set for a method, by name and as text; whatever it did not set is as it is for everybody. */
public record SettingValues(Map<String, String> values) {

    public static final SettingValues NONE = new SettingValues(Map.of());

    public SettingValues {
        values = Map.copyOf(values);
    }

    /** These fields and no others, with what holds at first where nothing was set. */
    public static SettingValues of(List<SettingField> fields, Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields)
            values.put(
                    field.name(),
                    typed.getOrDefault(field.name(), field.initial()).strip());
        return new SettingValues(values);
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isOn(String name) {
        return text(name).equals(SettingField.ON);
    }

    int days(String name) {
        return Integer.parseInt(text(name));
    }

    Optional<Money> money(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(Money.parseYuan(text(name)));
    }
}
