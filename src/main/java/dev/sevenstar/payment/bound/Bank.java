package dev.sevenstar.payment.bound;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The banks by the first three digits of their CNAPS codes; a city bank has 313 whatever it is called. */
public enum Bank {
    ICBC("102"),
    ABC("103"),
    BOC("104"),
    CCB("105"),
    COMM("301"),
    CITIC("302"),
    CEB("303"),
    HXBANK("304"),
    CMBC("305"),
    GDB("306"),
    SPABANK("307"),
    CMB("308"),
    CIB("309"),
    SPDB("310"),
    EGBANK("315"),
    CZBANK("316"),
    BOHAIB("318", "317"),
    HUISHANG("319"),
    PSBC("403"),
    CITY("313");

    private static final String CODE = "\\d{12}";

    private final List<String> heads;

    Bank(String... heads) {
        this.heads = List.of(heads);
    }

    /** Key of its name. */
    public String key() {
        return "payment.bank." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a CNAPS code of twelve digits can be of one of its branches. */
    public boolean hasCode(String code) {
        return code.matches(CODE) && heads.contains(code.substring(0, 3));
    }

    public static Optional<Bank> find(String name) {
        return Arrays.stream(values()).filter(bank -> bank.name().equals(name)).findFirst();
    }
}
