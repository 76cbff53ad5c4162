package dev.sevenstar.shared.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF out of a template, in the language of the page that asks. The template is a page of its own, written
 * so that XML reads it; it looks as {@code print/paper.css} says, and nothing in it is fetched from anywhere.
 */
@Component
public class Papers {

    /** The fonts that {@code print/paper.css} names; only the characters that are used go into a PDF. */
    private static final String CHINESE = "Sevenstar Sans";

    /** The Chinese font has no Latin letters; PDFBox brings a font that has. */
    private static final String LATIN = "Sevenstar Latin";

    private static final int NORMAL = 400;

    private final ITemplateEngine templates;
    private final byte[] chinese;
    private final byte[] latin;
    private final String look;

    Papers(ITemplateEngine templates) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
        this.chinese = read("fonts/DroidSansFallbackFull.ttf");
        this.latin = read("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        this.look = new String(read("print/paper.css"), StandardCharsets.UTF_8);
    }

    /**
     * @param template without its ending
     * @param model what the template shows
     */
    public byte[] print(String template, Map<String, Object> model) {
        var page = templates.process(template, new Context(LocaleContextHolder.getLocale(), model));
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(() -> new ByteArrayInputStream(latin), LATIN, NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> new ByteArrayInputStream(chinese), CHINESE, NORMAL, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(page.replace("</head>", "<style>" + look + "</style></head>"), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] read(String resource) throws IOException {
        return StreamUtils.copyToByteArray(new ClassPathResource(resource).getInputStream());
    }
}
