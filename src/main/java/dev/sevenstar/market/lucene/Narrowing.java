package dev.sevenstar.market.lucene;

import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.shared.Money;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The filters of a query. Attributes and provinces are apart: their counts look past themselves. */
final class Narrowing {

    private Narrowing() {}

    static void fixed(ListingQuery query, BooleanQuery.Builder to) {
        if (query.categoryId() != null)
            to.add(term(Fields.CATEGORY, query.categoryId().toString()), Occur.FILTER);
        if (query.shopId() != null) to.add(term(Fields.SHOP, query.shopId().toString()), Occur.FILTER);
        if (query.among() != null)
            to.add(
                    oneOf(
                            Fields.LISTING,
                            query.among().stream().map(String::valueOf).toList()),
                    Occur.FILTER);
        if (query.priceFrom() != null || query.priceTo() != null) to.add(price(query), Occur.FILTER);
        if (query.minimumAtMost() != null)
            to.add(IntPoint.newRangeQuery(Fields.MINIMUM, 0, query.minimumAtMost()), Occur.FILTER);
        if (query.withinHours() != null)
            to.add(LongPoint.newRangeQuery(Fields.PROMISE, 0, query.withinHours()), Occur.FILTER);
        if (query.onlineOrder()) to.add(term(Fields.ONLINE_ORDER, "1"), Occur.FILTER);
        if (query.starsAtLeast() > 0)
            to.add(IntPoint.newRangeQuery(Fields.STARS, query.starsAtLeast(), Integer.MAX_VALUE), Occur.FILTER);
    }

    static void chosen(ListingQuery query, BooleanQuery.Builder to) {
        query.attributes().forEach((attribute, values) -> {
            var terms = values.stream().map(value -> attribute + ":" + value).toList();
            to.add(oneOf(Fields.TRAIT, terms), Occur.FILTER);
        });
        if (!query.provinces().isEmpty()) to.add(oneOf(Fields.PROVINCE, query.provinces()), Occur.FILTER);
    }

    private static Query price(ListingQuery query) {
        var from = query.priceFrom() == null ? Money.ZERO : query.priceFrom();
        var to = query.priceTo() == null ? new Money(Money.MAX_FEN) : query.priceTo();
        return LongPoint.newRangeQuery(Fields.PRICE, from.fen(), to.fen());
    }

    private static Query oneOf(String field, Collection<String> terms) {
        List<BytesRef> bytes = terms.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(field, bytes);
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
