package dev.sevenstar.market.lucene;

import dev.sevenstar.market.ListingIndex;
import dev.sevenstar.market.SearchEntry;
import dev.sevenstar.shared.ShopKey;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of this node. What {@link #keep} has written survives a crash at any moment; what came
 * after it is read again from the outbox.
 */
final class IndexFolder implements ListingIndex, AutoCloseable {

    private static final String SCHEMA = "schema";
    private static final String ORIGIN = "origin";
    private static final String POSITION = "position";
    private static final double MEMORY_MB = 32;
    private static final Sort RISING = new Sort(new SortField(Fields.LISTING_ID, SortField.Type.LONG));

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    IndexFolder(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, settings());
        if (!Fields.SCHEMA.equals(keptWords().get(SCHEMA))) writer.deleteAll();
        searchers = new SearcherManager(writer, new Factory());
    }

    private static IndexWriterConfig settings() {
        var settings = new IndexWriterConfig(new KeywordAnalyzer());
        settings.setRAMBufferSizeMB(MEMORY_MB);
        settings.setSimilarity(new BooleanSimilarity());
        settings.setCommitOnClose(false);
        return settings;
    }

    private static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BooleanSimilarity());
            return searcher;
        }
    }

    @Override
    public void put(Collection<SearchEntry> entries) {
        entries.forEach(
                entry -> write(() -> writer.updateDocument(key(entry.card().listingId()), EntryDocument.of(entry))));
    }

    @Override
    public void remove(Collection<Long> listingIds) {
        write(() ->
                writer.deleteDocuments(listingIds.stream().map(IndexFolder::key).toArray(Term[]::new)));
    }

    @Override
    public void show() {
        write(searchers::maybeRefreshBlocking);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        var words = new HashMap<String, String>();
        words.put(SCHEMA, Fields.SCHEMA);
        words.put(ORIGIN, checkpoint.origin());
        words.put(POSITION, Long.toString(checkpoint.position()));
        write(() -> {
            writer.setLiveCommitData(words.entrySet());
            writer.commit();
        });
    }

    @Override
    public Optional<Checkpoint> kept() {
        var words = keptWords();
        var origin = words.get(ORIGIN);
        var position = words.get(POSITION);
        return Fields.SCHEMA.equals(words.get(SCHEMA)) && origin != null && position != null
                ? Optional.of(new Checkpoint(origin, Long.parseLong(position)))
                : Optional.empty();
    }

    @Override
    public void clear() {
        write(() -> {
            writer.deleteAll();
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    @Override
    public void forget() {
        write(writer::deleteAll);
    }

    @Override
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public long bytes() {
        try {
            var sum = 0L;
            for (var file : directory.listAll()) sum += length(file);
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file may be merged away while one counts. */
    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return 0;
        }
    }

    @Override
    public List<ShopKey> ofShop(long shopId, long after, int limit) {
        return keys(Narrowing.term(Fields.SHOP, Long.toString(shopId)), after, limit);
    }

    @Override
    public List<ShopKey> inCategory(long categoryId, long after, int limit) {
        return keys(Narrowing.term(Fields.CATEGORY, Long.toString(categoryId)), after, limit);
    }

    private List<ShopKey> keys(Query query, long after, int limit) {
        return search(searcher -> {
            var begin = new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {after});
            var keys = new ArrayList<ShopKey>();
            var manager = new TopFieldCollectorManager(RISING, limit, begin, 1);
            for (var found : searcher.search(query, manager).scoreDocs) {
                var card = searcher.storedFields().document(found.doc).get(Fields.CARD);
                keys.add(CardText.key(card));
            }
            return keys;
        });
    }

    <T> T search(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private Map<String, String> keptWords() {
        var words = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) data.forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }

    private static Term key(long listingId) {
        return new Term(Fields.LISTING, Long.toString(listingId));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
