package dev.sevenstar.listing;

import dev.sevenstar.identity.People;
import dev.sevenstar.logistics.*;
import dev.sevenstar.support.*;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.*;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@HouseTest
class LookTest {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    WriteListing write;

    @Autowired
    dev.sevenstar.catalog.Catalog catalog;

    @Autowired
    dev.sevenstar.media.Pictures pictures;

    @LocalServerPort
    int port;

    @Test
    void look() throws Exception {
        var shop = world.boltFactory();
        people.change(shop.owner().id(), p -> p.usePassword(passwords.encode("a long enough one")));
        templates.add(
                shop.shop().id(),
                "全国快递",
                FreightTemplate.ChargeBy.PIECES,
                List.of(FreightRate.everywhere(100, "8", 100, "2")));
        addresses.add(shop.shop().id(), "陈恒", "13800000000", "330203", "海曙区工业路 8 号");
        var draft = write.start(
                shop.shop().id(),
                new Author(shop.owner().id(), "陈恒"),
                new Goods(catalog, pictures, templates, addresses).bolts(shop.shop(), shop.owner(), "六角螺栓 M8 现货"));
        var warned = write.start(
                shop.shop().id(),
                new Author(shop.owner().id(), "陈恒"),
                write.read(draft)
                        .content()
                        .with(Basics.of(
                                "六角螺栓 极品 现货",
                                write.read(draft).content().basics().attributes())));
        var admin = world.staff(dev.sevenstar.identity.StaffRole.ADMIN);
        people.change(admin.id(), x -> x.usePassword(passwords.encode("a long enough one")));
        var p = new ProcessBuilder(
                        "node",
                        "/tmp/lst/shot2.js",
                        "http://localhost:" + port,
                        shop.owner().email(),
                        draft.number(),
                        warned.number(),
                        admin.email())
                .redirectErrorStream(true)
                .redirectOutput(new File("/tmp/lst/out/log.txt"))
                .start();
        p.waitFor();
    }
}
