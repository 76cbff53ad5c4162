package dev.sevenstar.browser;

import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A buyer orders ¥335.00 of bolts and ¥38.50 freight, and the merchant serves him. */
abstract class Journey {

    static final String TOTAL = "¥373.50";

    private static final String BOLTS = "外六角螺栓 GB/T5783";
    private static final int PIECES = 500;

    @LocalServerPort
    int port;

    Page buyer;
    Page merchant;
    OrderDesk desk;
    private Checkout checkout;

    void open(Chromium chromium) {
        open(chromium, Screen.DESK, true);
    }

    void open(Chromium chromium, Screen screen, boolean javaScript) {
        buyer = Person.BUYER.open(chromium, screen, "zh", base(), javaScript);
        checkout = new Checkout(buyer, base(), javaScript);
        merchant = Person.OWNER.open(chromium, screen, "zh", base(), javaScript);
        desk = new OrderDesk(merchant, base());
    }

    Carriers carriers(Chromium chromium) {
        return new Carriers(Person.ADMIN.open(chromium, Screen.DESK, "zh", base()), base());
    }

    MyOrder place(String method) {
        return checkout.place(BOLTS, PIECES, method);
    }

    String base() {
        return "http://localhost:" + port;
    }
}
