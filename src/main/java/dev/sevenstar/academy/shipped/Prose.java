package dev.sevenstar.academy.shipped;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as simple HTML; a picture is called by the name of its file in {@code static/img/academy}. */
final class Prose {

    static final String PICTURES = "/img/academy/";

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private Prose() {}

    static String html(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.setDestination(picture(image.getDestination()));
            }
        });
        return RENDERER.render(document);
    }

    static String picture(String name) {
        return PICTURES + name + ".jpg";
    }
}
