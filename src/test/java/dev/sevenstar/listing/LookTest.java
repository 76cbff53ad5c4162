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
        var p = new ProcessBuilder(
                        "node",
                        "/tmp/lst/shot.js",
                        "http://localhost:" + port,
                        shop.owner().email())
                .redirectErrorStream(true)
                .redirectOutput(new File("/tmp/lst/out/log.txt"))
                .start();
        p.waitFor();
    }
}
