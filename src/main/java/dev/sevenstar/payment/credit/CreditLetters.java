package dev.sevenstar.payment.credit;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters about credit and bills, in the language of who reads them; kept with the transaction that writes them. */
@Component
public class CreditLetters {

    private final People people;
    private final Shops shops;
    private final Seats seats;
    private final Mails mails;
    private final String base;

    CreditLetters(People people, Shops shops, Seats seats, Mails mails, Site site) {
        this.people = people;
        this.shops = shops;
        this.seats = seats;
        this.mails = mails;
        this.base = site.base();
    }

    /**
     * To a buyer: the shop's name, then what is told, then the address of the page.
     *
     * @param path of the page, from the root of the market
     */
    public void toBuyer(long shopId, long buyer, String key, String path, Object... told) {
        people.findById(buyer)
                .ifPresent(person -> write(person, key, shops.findById(shopId).map(Shop::name), path, told));
    }

    /** To everybody in a shop who looks after its money. */
    public void toShop(long shopId, String key, String path, String buyerName, Object... told) {
        var ids = seats.in(shopId).stream()
                .filter(seat -> seat.may("money"))
                .map(Seat::personId)
                .toList();
        people.findAllById(ids).forEach(person -> write(person, key, Optional.of(buyerName), path, told));
    }

    private void write(Person person, String key, Optional<String> otherSide, String path, Object... told) {
        if (!person.isActive() || person.email() == null) return;
        var args = Stream.of(
                        Stream.of(otherSide.orElse("")), Stream.of(told).map(String::valueOf), Stream.of(base + path))
                .flatMap(each -> each)
                .toArray();
        mails.send(Objects.requireNonNull(person.email()), person.language(), key, args);
    }
}
