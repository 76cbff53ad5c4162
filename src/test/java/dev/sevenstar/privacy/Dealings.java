package dev.sevenstar.privacy;

import dev.sevenstar.identity.Invitations;
import dev.sevenstar.identity.OwnAccount;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryFiles;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody who buys here and works there, and leaves traces in every room. */
final class Dealings {

    static final String PASSWORD = "bolts hold the world";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext house;

    private Dealings(ApplicationContext house) {
        this.house = house;
    }

    static Dealings in(ApplicationContext house) {
        return new Dealings(house);
    }

    /** Signs in with an address and a number, and was called otherwise before. */
    Person somebody() {
        var tail = String.valueOf(System.nanoTime());
        var world = house.getBean(World.class);
        var person = world.person("旧名" + tail);
        act(person, () -> house.getBean(OwnAccount.class)
                .introduce(person.id(), "王离" + tail, Locale.SIMPLIFIED_CHINESE));
        var people = house.getBean(People.class);
        people.change(
                person.id(),
                p -> p.usePassword(house.getBean(PasswordEncoder.class).encode(PASSWORD)));
        var mobile = "13" + tail.substring(tail.length() - 9);
        act(person, () -> house.getBean(OwnAccount.class)
                .moveTo(person.id(), PASSWORD, "li" + tail + "@example.test", mobile));
        return people.get(person.id());
    }

    /** Asks with a file, tells address and number, and is answered. */
    ShopKey buysFrom(Shop shop, Person colleague, Person buyer) {
        var request = "form-" + Ids.text(Ids.next());
        house.getBean(InquiryFiles.class).add(request, buyer.id(), "图纸.pdf", new ByteArrayInputStream(PDF));
        var asker = Asker.person(buyer.id(), buyer.name(), "成都离家机电", "", "510100", buyer.language())
                .sharing(buyer.email(), buyer.mobile());
        var text = "请打 " + buyer.mobile() + " 或写 " + buyer.email();
        var subject = new Subject(Ids.next(), "304 不锈钢螺栓", null, "件", 100, "");
        var key = house.getBean(AskShop.class)
                .ask(shop.id(), subject, asker, Ask.of(5_000, null), new MessageContent(text, 1, request));
        var author = Author.colleague(colleague.id(), colleague.name());
        var inquiries = house.getBean(Inquiries.class);
        inquiries.change(key, i -> i.reply(author, MessageContent.of("好的"), Instant.now()));
        inquiries.change(key, i -> i.note(author, MessageContent.of("底价 0.36"), Instant.now()));
        return key;
    }

    /** Asks by letter, before there was an account. */
    ShopKey visits(Shop shop, Person visitor) {
        var asker = Asker.visitor(
                visitor.name(), Objects.requireNonNull(visitor.email()), visitor.mobile(), true, Locale.ENGLISH);
        var subject = new Subject(Ids.next(), "304 不锈钢螺栓", null, "件", 100, "");
        return house.getBean(AskShop.class)
                .ask(shop.id(), subject, asker, Ask.of(50, null), MessageContent.of("Price for 50?"));
    }

    /** Takes a seat, writes goods, a picture and an address, invites somebody and looks after an inquiry. */
    void worksFor(Shop shop, Person owner, Person worker, Person customer) {
        var host = new Seat(owner.id(), owner.name(), shop.id(), shop.name(), Role.OWNER);
        act(owner, () -> house.getBean(Invitations.class)
                .invite(host, Objects.requireNonNull(worker.email()), Role.SERVICE, Locale.ENGLISH));
        house.getBean(Seats.class).give(shop.id(), worker.id(), Role.OPERATOR);
        var author = new dev.sevenstar.listing.Author(worker.id(), worker.name());
        house.getBean(WriteListing.class).start(shop.id(), author, ListingContent.EMPTY);
        house.getBean(Pictures.class)
                .upload(
                        shop.id(),
                        worker.id(),
                        "p.jpg",
                        null,
                        new ByteArrayInputStream(TestPictures.jpeg(TestPictures.corners(500, 400))));
        house.getBean(ShipFromAddresses.class)
                .add(shop.id(), worker.name(), Objects.requireNonNull(worker.mobile()), "330203", "工业路 8 号");
        var key = buysFrom(shop, worker, customer);
        house.getBean(Inquiries.class)
                .change(
                        key,
                        i -> i.assign(
                                worker.id(), worker.name(), Author.colleague(owner.id(), owner.name()), Instant.now()));
    }

    private static void act(Person person, Runnable act) {
        SecurityContextHolder.getContext().setAuthentication(World.as(person));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
