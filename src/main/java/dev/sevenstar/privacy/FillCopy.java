package dev.sevenstar.privacy;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what the modules hold of a person or shop into an archive, row by row as the database gives them. */
@Component
class FillCopy {

    private static final int AT_ONCE = 500;

    private final Holders holders;
    private final Traces traces;
    private final People people;
    private final Shops shops;
    private final NamedParameterJdbcTemplate rows;
    private final ITemplateEngine templates;
    private final TransactionOperations transaction;
    private final Clock clock;

    FillCopy(
            Holders holders,
            Traces traces,
            People people,
            Shops shops,
            JdbcTemplate jdbc,
            ITemplateEngine templates,
            TransactionOperations transaction,
            Clock clock) {
        this.holders = holders;
        this.traces = traces;
        this.people = people;
        this.shops = shops;
        this.rows = new NamedParameterJdbcTemplate(streaming(jdbc));
        this.templates = templates;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** PostgreSQL hands rows over in portions only when it is told how many, and only in a transaction. */
    private static JdbcTemplate streaming(JdbcTemplate jdbc) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        return streaming;
    }

    Archive.Size write(Copy copy, Locale language, Path file) throws IOException {
        var archive = new Archive(file);
        try (archive) {
            transaction.executeWithoutResult(status -> fill(archive, copy));
            archive.page("index.html", page(archive, copy, language));
        }
        return archive.size();
    }

    private void fill(Archive archive, Copy copy) {
        var found = traces.of(copy.subject(), copy.subjectId());
        try {
            for (var holder : holders.all()) {
                for (var holding : holder.holdings()) sheets(archive, holder, holding, copy, found);
                holder.addFiles(copy.subject(), copy.subjectId(), archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheets(Archive archive, Holder holder, Holding holding, Copy copy, Traces.Of found)
            throws IOException {
        for (var part : holding.partsOf(copy.subject()))
            if (part.isCopied())
                archive.sheet(holder.module(), holding.table(), taker -> each(holding, part, copy, found, taker));
    }

    private void each(Holding holding, Part part, Copy copy, Traces.Of found, Archive.Taker taker) {
        var sql = "select " + part.copied() + " from " + holding.table() + " where " + part.where() + " order by 1";
        var words = part.isAskedFor(":contact") ? found.contacts() : List.of("");
        RowCallbackHandler take = row -> {
            try {
                taker.take(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        for (var word : words) rows.query(sql, Map.of("id", copy.subjectId(), "contact", word), take);
    }

    private String page(Archive archive, Copy copy, Locale language) {
        var context = new Context(language);
        context.setVariable("ofShop", copy.subject() == DataSubject.SHOP);
        context.setVariable("name", name(copy));
        context.setVariable("language", language.getLanguage().equals("en") ? "en" : "zh-CN");
        context.setVariable("at", Times.minute(clock.instant()));
        context.setVariable("sheets", archive.entries());
        context.setVariable("files", archive.files());
        return templates.process("privacy/copy/index", context);
    }

    private String name(Copy copy) {
        return copy.subject() == DataSubject.SHOP
                ? shops.findById(copy.subjectId()).map(Shop::name).orElse("")
                : people.findById(copy.subjectId()).map(Person::name).orElse("");
    }
}
