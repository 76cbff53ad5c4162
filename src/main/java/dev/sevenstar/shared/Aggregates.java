package dev.sevenstar.shared;

import java.util.function.Consumer;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.transaction.annotation.Transactional;

/** A collection of aggregates that are changed one at a time, each change in its own transaction. */
@NoRepositoryBean
public interface Aggregates<T, K> extends ListCrudRepository<T, K> {

    default T get(K key) {
        return findById(key).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is none under this key */
    @Transactional
    default T change(K key, Consumer<T> change) {
        var aggregate = get(key);
        change.accept(aggregate);
        return save(aggregate);
    }
}
