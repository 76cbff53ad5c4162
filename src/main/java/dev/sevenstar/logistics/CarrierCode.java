package dev.sevenstar.logistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The carriers, by their codes in the dialect of Cainiao, with those of Kdniao beside them (facts §9.6). What their
 * numbers look like is this product's own table: an example for each form that is in use.
 */
public enum CarrierCode {
    SF("SF", "SF\\d{13}|\\d{12}", "SF1234567890123", "123456789012"),
    ZTO("ZTO", "7\\d{13}|\\d{12}", "73110012345678", "640012345678"),
    STO("STO", "77\\d{13}|\\d{12,13}", "773012345678901", "268012345678"),
    YTO("YTO", "YT\\d{13}|[A-Z]\\d{9}|\\d{12}", "YT1234567890123", "D123456789"),
    YUNDA("YD", "4\\d{14}|\\d{13}", "462312345678901", "1200123456789"),
    JT("JTSD", "JT\\d{13}", "JT1234567890123"),
    JD("JD", "JD[A-Z0-9]{9,18}", "JD0123456789012", "JDVA12345678901"),
    EMS("EMS", "1\\d{12}|[A-Z]{2}\\d{9}CN", "1012345678901", "EA473124829CN"),
    POSTB("YZPY", "9\\d{12}|[A-Z]{2}\\d{9}CN", "9812345678901", "PA473124829CN"),
    POST("", "9\\d{12}|[A-Z]{2}\\d{9}CN", "9912345678901", "RA473124829CN"),
    EYB("", "1\\d{12}|9\\d{12}", "1112345678901"),
    HTKY("HTKY", "55\\d{13}|\\d{12,14}", "550012345678901", "71123456789012"),
    DBKD("DBL", "DPK\\d{12}|\\d{8,11}", "DPK123456789012", "61234567890"),
    TTKDEX("HHTT", "TT\\d{13}|\\d{12}", "TT1234567890123", "667712345678"),
    UC("UC", "[A-Z]?\\d{12,13}", "518012345678"),
    ZJS("ZJS", "ZJS\\d{12}|\\d{10}", "ZJS012345678901", "6612345678"),
    QFKD("", "\\d{12}", "710012345678"),
    FAST("", "\\d{11,13}", "55012345678"),
    GTO("", "\\d{12,13}", "350012345678"),
    ZTKY("", "\\d{8,14}", "12345678"),
    DHL("DHL", "\\d{10}", "1234567891"),
    UPS("UPS", "1Z[0-9A-Z]{16}", "1Z12345E0205271688"),
    FEDEX("FEDEX", "\\d{12}|\\d{15}", "986578788855"),
    TNT("TNT", "\\d{9}", "123456782"),
    /** A carrier that is not in the list, or the shop's own car: its name has to be given. */
    OTHER("", "[A-Z0-9]{2,30}", "A20260305");

    private final String kdniao;
    private final Pattern form;
    private final List<String> examples;

    CarrierCode(String kdniao, String form, String... examples) {
        this.kdniao = kdniao;
        this.form = Pattern.compile(form);
        this.examples = List.of(examples);
    }

    /** Its code with Kdniao; empty where it has none. */
    public String kdniao() {
        return kdniao;
    }

    /** One number for each form that its numbers have. */
    public List<String> examples() {
        return examples;
    }

    /** Whether a number, in capitals and without spaces, looks like one of its. */
    boolean knows(String number) {
        return form.matcher(number).matches();
    }

    /** In addresses and forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "logistics.carrier." + slug();
    }

    /** By the code of either dialect, in whatever case. */
    public static Optional<CarrierCode> find(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted) || !wanted.isEmpty() && each.kdniao.equals(wanted))
                .findFirst();
    }

    /** Whose numbers look like this one, the likeliest first; {@link #OTHER} is never among them. */
    public static List<CarrierCode> likely(String typed) {
        var number = Waybill.plain(typed);
        return Arrays.stream(values())
                .filter(each -> each != OTHER && each.knows(number))
                .toList();
    }

    /** Where people can follow a parcel of this carrier. */
    public Optional<String> followed(String number) {
        return Optional.ofNullable(
                switch (this) {
                    case SF -> "https://www.sf-express.com/we/ow/chn/sc/waybill/waybill-detail/" + number;
                    case JD -> "https://www.jdl.com/orderSearch?waybillCodes=" + number;
                    case DHL -> "https://www.dhl.com/cn-zh/home/tracking.html?tracking-id=" + number;
                    case UPS -> "https://www.ups.com/track?tracknum=" + number;
                    case FEDEX -> "https://www.fedex.com/fedextrack/?trknbr=" + number;
                    default -> null;
                });
    }
}
