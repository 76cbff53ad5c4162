package dev.sevenstar.market.lucene;

import dev.sevenstar.market.SearchEntry;
import dev.sevenstar.market.SearchEntry.Trait;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Writes an entry as a document of the index. */
final class EntryDocument {

    private static final FieldType GRAMS = new FieldType();

    static {
        GRAMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        GRAMS.setOmitNorms(true);
        GRAMS.setTokenized(true);
        GRAMS.freeze();
    }

    private final SearchEntry entry;
    private final Document document = new Document();

    private EntryDocument(SearchEntry entry) {
        this.entry = entry;
    }

    static Document of(SearchEntry entry) {
        var writing = new EntryDocument(entry);
        writing.identity();
        writing.words();
        writing.filters();
        writing.rank();
        return writing.document;
    }

    private void identity() {
        document.add(new StringField(Fields.LISTING, Long.toString(entry.card().listingId()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.LISTING_ID, entry.card().listingId()));
        document.add(new StringField(Fields.SHOP, Long.toString(entry.card().shopId()), Field.Store.NO));
        document.add(new StoredField(Fields.CARD, CardText.write(entry.card())));
    }

    private void words() {
        var core = plain(entry.coreWords());
        var broad = plain(entry.broadWords());
        var known = new HashSet<>(core);
        known.addAll(broad);
        var title = new TitleWords(entry.card().title(), known);
        terms(Fields.WORD, title.words);
        terms(Fields.CHARACTER, title.characters);
        grams(Fields.GRAM, title.grams);
        terms(Fields.CODE, title.codes);
        terms(Fields.CODE_PART, title.codeParts);
        if (entry.cargoNumber() != null) cargo(entry.cargoNumber());
        terms(Fields.CORE, core);
        terms(Fields.CORE, english(core));
        terms(Fields.BROAD, broad);
        traits();
        grams(Fields.SHOP_GRAM, new TitleWords(entry.card().shopName(), Set.of()).grams);
        sounds(title, core);
    }

    private void cargo(String number) {
        var words = new TitleWords(number, Set.of());
        words.codes.addAll(words.codeParts);
        terms(Fields.CARGO, words.codes);
    }

    private static Set<String> english(Set<String> names) {
        return names.stream()
                .flatMap(name -> English.words(name).stream())
                .filter(word -> !names.contains(word))
                .collect(Collectors.toSet());
    }

    private void traits() {
        var text = entry.traits().stream().map(Trait::text).collect(Collectors.joining(" ; "));
        var traits = new TitleWords(text, Set.of());
        grams(Fields.TRAIT_GRAM, traits.grams);
        traits.codes.addAll(traits.codeParts);
        terms(Fields.TRAIT_CODE, traits.codes);
    }

    private void sounds(TitleWords title, Set<String> core) {
        var typed = new LinkedHashSet<String>();
        for (var word : title.words) if (word.length() > 1) typed.add(word);
        typed.addAll(title.phrases);
        for (var word : core) if (isChinese(word)) typed.add(word);
        var sounds = new LinkedHashSet<String>();
        var initials = new LinkedHashSet<String>();
        for (var word : typed) {
            for (var sound : Sounds.whole(word)) {
                sounds.add(sound);
                term(Fields.LEXICON, sound + "|" + word);
                var soft = Sounds.soft(sound);
                if (!soft.equals(sound)) term(Fields.LEXICON_SOFT, soft + "|" + word);
            }
            for (var letters : Sounds.initials(word)) {
                initials.add(letters);
                term(Fields.LEXICON_INITIALS, letters + "|" + word);
            }
        }
        terms(Fields.PHRASE, typed);
        terms(Fields.SOUND, sounds);
        terms(Fields.HEARD, heard(title));
        terms(Fields.SOFT, sounds.stream().map(Sounds::soft).collect(Collectors.toSet()));
        terms(Fields.INITIALS, initials);
    }

    private static Set<String> heard(TitleWords title) {
        return Stream.concat(title.words.stream(), title.phrases.stream())
                .filter(word -> word.length() > 1)
                .flatMap(word -> Sounds.whole(word).stream())
                .collect(Collectors.toSet());
    }

    private void filters() {
        for (var id : entry.categoryPath()) term(Fields.CATEGORY, Long.toString(id));
        var path = entry.categoryPath();
        if (!path.isEmpty())
            document.add(new SortedDocValuesField(Fields.LEAF, new BytesRef(Long.toString(path.get(path.size() - 1)))));
        for (var value : traitValues()) {
            term(Fields.TRAIT, value);
            document.add(new SortedSetDocValuesField(Fields.TRAIT, new BytesRef(value)));
        }
        var price = entry.card().price();
        if (price != null) number(Fields.PRICE, price.fen());
        document.add(new IntPoint(Fields.MINIMUM, entry.card().minimum()));
        term(Fields.PROVINCE, entry.province());
        document.add(new SortedDocValuesField(Fields.PROVINCE, new BytesRef(entry.province())));
        var hours = entry.promiseHours();
        if (hours != null) number(Fields.PROMISE, hours);
        // Both kinds in every document: a field of two shapes in one index is refused.
        term(Fields.ONLINE_ORDER, entry.card().onlineOrder() ? "1" : "0");
        document.add(new NumericDocValuesField(Fields.ONLINE_ORDER, entry.card().onlineOrder() ? 1 : 0));
    }

    private Set<String> traitValues() {
        return entry.traits().stream()
                .filter(trait -> trait.valueId() != null)
                .map(trait -> trait.attributeId() + ":" + trait.valueId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void rank() {
        document.add(new IntPoint(Fields.STARS, entry.card().stars()));
        if (entry.card().stars() > 0)
            document.add(
                    new FeatureField(Fields.RANK, Fields.STARS, entry.card().stars()));
        number(Fields.PUBLISHED, entry.publishedAt().getEpochSecond());
    }

    private void number(String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private void terms(String field, Collection<String> terms) {
        for (var term : terms) term(field, term);
    }

    private void term(String field, String term) {
        document.add(new StringField(field, term, Field.Store.NO));
    }

    private void grams(String field, List<List<String>> groups) {
        if (!groups.isEmpty()) document.add(new Field(field, new Terms(groups), GRAMS));
    }

    private static Set<String> plain(List<String> words) {
        var plain = new LinkedHashSet<String>();
        for (var word : words) plain.add(PlainText.of(word));
        plain.remove("");
        return plain;
    }

    private static boolean isChinese(String word) {
        return word.length() > 1
                && word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
