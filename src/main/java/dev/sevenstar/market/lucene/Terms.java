package dev.sevenstar.market.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Ready terms on their way into a field; between two groups stays a gap no phrase can cross. */
final class Terms extends TokenStream {

    private static final int GAP = 50;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<List<String>> groups;
    private Iterator<List<String>> nextGroup;
    private Iterator<String> next = List.<String>of().iterator();
    private boolean first = true;

    Terms(List<List<String>> groups) {
        this.groups = groups;
        this.nextGroup = groups.iterator();
    }

    @Override
    public void reset() {
        nextGroup = groups.iterator();
        next = List.<String>of().iterator();
        first = true;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        var crossed = false;
        while (!next.hasNext()) {
            if (!nextGroup.hasNext()) return false;
            next = nextGroup.next().iterator();
            crossed = true;
        }
        term.append(next.next());
        step.setPositionIncrement(crossed && !first ? GAP : 1);
        first = false;
        return true;
    }
}
