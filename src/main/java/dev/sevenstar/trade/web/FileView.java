package dev.sevenstar.trade.web;

import dev.sevenstar.media.Attachment;

/** A file of an order: what shows how far the goods are, an invoice. */
public record FileView(String name, String weight, String href) {

    public static FileView of(Attachment file) {
        return new FileView(file.name(), file.weight(), file.url());
    }
}
