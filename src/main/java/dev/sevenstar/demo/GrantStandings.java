package dev.sevenstar.demo;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.standing.Fault;
import dev.sevenstar.identity.standing.Penalise;
import dev.sevenstar.identity.standing.PenaltyKind;
import dev.sevenstar.identity.standing.Recognise;
import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Term;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The platform's support recognises most shops as something, and punishes two. */
@Component
@DemoOnly
class GrantStandings {

    private static final List<String> KNOWN_BEST = List.of("henggu", "jinxiu");
    private static final String PARDONED = "henggu";
    private static final String PUNISHED = "yibai";
    private static final int OUTSIDERS = 6;
    private static final int SOON = 24;
    private static final int SOONEST_OF_OTHERS = 40;
    private static final int SPREAD = 280;
    private static final int CHECKED_FOR_YEARS = 3;

    private final Recognise recognise;
    private final Penalise penalise;
    private final People people;
    private final DemoClock clock;

    GrantStandings(Recognise recognise, Penalise penalise, People people, DemoClock clock) {
        this.recognise = recognise;
        this.penalise = penalise;
        this.people = people;
        this.clock = clock;
    }

    List<Happening> happenings(Iterable<Settled> shops) {
        var support =
                people.findByEmail("support@sevenstar.example").orElseThrow().signedIn();
        var happenings = new ArrayList<Happening>();
        int number = 0;
        for (var shop : shops) {
            var handle = shop.sheet().handle();
            happenings.addAll(verified(shop, support));
            if (number % OUTSIDERS != OUTSIDERS - 1) happenings.addAll(member(shop, support));
            if (KNOWN_BEST.contains(handle) || number % 3 == 2 && shop.sheet().model() == BusinessModel.MAKER)
                happenings.addAll(ranked(shop, support));
            number++;
            if (handle.equals(PARDONED)) happenings.addAll(pardoned(shop, support));
            if (handle.equals(PUNISHED)) happenings.addAll(punished(shop, support));
        }
        return happenings;
    }

    private List<Happening> verified(Settled shop, SignedIn support) {
        var day = opened(shop).plusDays(1);
        var checks = new ArrayList<Happening>();
        checks.add(given(shop, RecognitionKind.ENTERPRISE, years(day, CHECKED_FOR_YEARS), "营业执照与法人核验一致", support));
        if (KNOWN_BEST.contains(shop.sheet().handle()))
            checks.add(given(shop, RecognitionKind.ONSITE, years(day.plusDays(20), 2), "第三方机构上门核查厂房与设备", support));
        return checks;
    }

    /** Year after year from the day the shop opened; the first one that is known ends soon. */
    private List<Happening> member(Settled shop, SignedIn support) {
        var spread = SOONEST_OF_OTHERS + Math.floorMod(shop.sheet().handle().hashCode(), SPREAD);
        var until = today().plusDays(shop.sheet().handle().equals(PARDONED) ? SOON : spread);
        var terms = new ArrayList<Happening>();
        for (var last = until; last.isAfter(opened(shop)); last = last.minusYears(1)) {
            var from = last.minusYears(1).plusDays(1);
            var begins = from.isBefore(opened(shop)) ? opened(shop) : from;
            terms.add(given(shop, RecognitionKind.TRUST_PASS, new Term(begins, last), "年费已对公转账", support));
        }
        return terms;
    }

    private List<Happening> ranked(Settled shop, SignedIn support) {
        var best = shop.sheet().handle().equals(PARDONED);
        var kind = best ? RecognitionKind.SUPER_FACTORY : RecognitionKind.POWER_MERCHANT;
        return List.of(given(shop, kind, years(opened(shop).plusDays(30), 2), "年度复核通过", support));
    }

    private List<Happening> pardoned(Settled shop, SignedIn support) {
        var day = today().minusDays(41);
        var fault = new Fault(PenaltyKind.FALSE_PRICE, "两款螺栓标价低于起批价，买家下单时价格不符。", 2, new Term(day, day.plusDays(29)));
        var given = new AtomicReference<ShopKey>();
        return List.of(
                new Happening(
                        at(day),
                        () -> given.set(penalise.impose(shop.shop().id(), fault, support)
                                .key())),
                new Happening(
                        at(day.plusDays(2)),
                        () -> penalise.lift(Objects.requireNonNull(given.get()), "价格已改正，申诉成立。", support)));
    }

    private List<Happening> punished(Settled shop, SignedIn support) {
        var day = today().minusDays(3);
        var fault = new Fault(PenaltyKind.LATE_SHIPPING, "近 30 天有 9 张订单超过承诺时间才发货。", 6, new Term(day, day.plusDays(13)));
        return List.of(new Happening(at(day), () -> penalise.impose(shop.shop().id(), fault, support)));
    }

    private Happening given(Settled shop, RecognitionKind kind, Term term, String note, SignedIn support) {
        return new Happening(at(term.from()), () -> recognise.give(shop.shop().id(), kind, term, note, support));
    }

    private static Term years(LocalDate from, int years) {
        return new Term(from, from.plusYears(years).minusDays(1));
    }

    private static LocalDate opened(Settled shop) {
        return LocalDate.ofInstant(shop.shop().openedAt(), Times.ZONE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(Times.ZONE).toInstant();
    }
}
