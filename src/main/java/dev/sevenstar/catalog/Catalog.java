package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.CatalogChanged;
import dev.sevenstar.catalog.events.WordsChanged;
import dev.sevenstar.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The categories and their attributes, read from memory. Lists hold only what takes listings now;
 * {@link #find} also knows what staff have switched off, for listings that still stand there.
 */
@Component
public class Catalog {

    private final CatalogTables tables;
    private volatile CategoryTree tree = CategoryTree.EMPTY;

    Catalog(CatalogTables tables, FillCatalog fill) {
        this.tables = tables;
        fill.run();
        refresh();
    }

    /** Rises with every change. */
    public long stamp() {
        return tree.stamp();
    }

    /** Names the data files that this version brings; another version with other files has another. */
    public String edition() {
        return CatalogFiles.fingerprint().substring(0, 16);
    }

    public Optional<Category> find(long id) {
        return tree.find(id);
    }

    public Category get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public List<Category> roots() {
        return tree.below(0);
    }

    public List<Category> children(long id) {
        return tree.below(id);
    }

    /** All leaves, or those below a category; a leaf itself has none below. */
    public List<Category> leaves(long id) {
        return tree.leavesBelow(id);
    }

    public List<Category> leaves() {
        return leaves(0);
    }

    /** From the first level to the category itself; empty for an unknown one. */
    public List<Category> path(long id) {
        return find(id).map(tree::path).orElse(List.of());
    }

    /** {@code 女装 › 裙装 › 连衣裙}. */
    public String pathName(long id, Locale locale) {
        return path(id).stream().map(category -> category.name().in(locale)).collect(Collectors.joining(" › "));
    }

    /** Whether listings may be published there: a leaf that is switched on with all above it. */
    public boolean takesListings(long id) {
        return find(id).filter(Category::leaf)
                .map(leaf -> tree.below(leaf.parentId()).contains(leaf))
                .orElse(false);
    }

    /** What a leaf asks; nothing for anything else. */
    public AttributeSet attributes(long leafId) {
        return tree.attributes(leafId);
    }

    /** A selling unit by its Chinese word; an unknown one stands for itself. */
    public Name unit(String zh) {
        return tree.unit(zh).orElseGet(() -> new Name(zh.isBlank() ? "件" : zh, ""));
    }

    /** Leaves by Chinese, English or pinyin ({@code 大衣}, {@code dayi}, {@code dy}), best first. */
    public List<CategoryHit> search(String typed, int limit) {
        return tree.search().find(typed, limit);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CatalogChanged changed) {
        follow(changed.categoryId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WordsChanged changed) {
        follow(0);
    }

    /** One change of our own is taken over alone; if there were others too, everything is read again. */
    private synchronized void follow(long categoryId) {
        if (tables.stamp() == tree.stamp() + 1) tree = tables.tree(tree, categoryId);
        else refresh();
    }

    /** Reads the tables again if somebody, on whatever node, has changed them. */
    final synchronized void refresh() {
        if (tables.stamp() != tree.stamp()) tree = tables.tree();
    }
}
