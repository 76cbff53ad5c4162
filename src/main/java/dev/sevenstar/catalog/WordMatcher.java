package dev.sevenstar.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds listed words in a text, the longest first, and passes over what the exemptions allow. */
final class WordMatcher {

    private record Watched(ListedWord word, Phrase phrase) {}

    private record Span(int start, int end) {
        boolean holds(Span other) {
            return start <= other.start && other.end <= end;
        }
    }

    private record Found(Watched watched, Span span) {}

    private final Map<Character, List<Watched>> words = new HashMap<>();
    private final Map<Character, List<Phrase>> exemptions = new HashMap<>();

    WordMatcher(Collection<ListedWord> words, Collection<String> exemptions, Map<String, List<String>> classes) {
        for (var word : words) {
            var phrase = Phrase.of(word.phrase(), classes);
            phrase.beginnings().forEach(first -> put(this.words, first, new Watched(word, phrase)));
        }
        for (var written : exemptions) {
            var phrase = Phrase.of(written, classes);
            phrase.beginnings().forEach(first -> put(this.exemptions, first, phrase));
        }
    }

    private static <T> void put(Map<Character, List<T>> index, char first, T entry) {
        index.computeIfAbsent(first, c -> new ArrayList<>()).add(entry);
    }

    List<ProhibitedWords.Hit> find(String typed, Collection<String> allowedNames) {
        var text = new ReadText(typed);
        var allowed = allowed(text, allowedNames);
        var hits = new ArrayList<ProhibitedWords.Hit>();
        for (var at = 0; at < text.length(); ) {
            var found = longest(text, at, allowed);
            found.ifPresent(hit -> hits.add(hit(text, hit)));
            at = found.map(hit -> hit.span().end()).orElse(at + 1);
        }
        return hits;
    }

    private List<Span> allowed(ReadText text, Collection<String> names) {
        var own = names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> Phrase.of(name, Map.of()))
                .toList();
        var spans = new ArrayList<Span>();
        for (var at = 0; at < text.length(); at++)
            for (var phrase : List.of(own, exemptions.getOrDefault(text.at(at), List.of())))
                spans.addAll(spans(text, at, phrase));
        return spans;
    }

    private static List<Span> spans(ReadText text, int at, List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> new Span(at, phrase.match(text, at)))
                .filter(span -> span.end() > at)
                .toList();
    }

    private Optional<Found> longest(ReadText text, int at, List<Span> allowed) {
        return words.getOrDefault(text.at(at), List.of()).stream()
                .map(watched -> new Found(watched, new Span(at, watched.phrase().match(text, at))))
                .filter(found -> found.span().end() > at)
                .filter(found -> allowed.stream().noneMatch(span -> span.holds(found.span())))
                .max(Comparator.comparingInt((Found found) -> found.span().end())
                        .thenComparing(found -> found.watched().word().level()));
    }

    private static ProhibitedWords.Hit hit(ReadText text, Found found) {
        var word = found.watched().word();
        return new ProhibitedWords.Hit(
                text.from(found.span().start()),
                text.until(found.span().end()),
                word.phrase(),
                word.level(),
                word.family(),
                word.article(),
                word.family().adviceKey());
    }
}
