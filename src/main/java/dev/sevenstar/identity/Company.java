package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A registered company; it may run several shops, and buy. */
@Table("company")
public class Company {

    @Id
    final long id;

    @Version
    @Nullable
    Long version;

    String name;
    String regionCode;
    final Instant knownSince;

    @PersistenceCreator
    Company(long id, String name, String regionCode, Instant knownSince) {
        this.id = id;
        this.name = name;
        this.regionCode = regionCode;
        this.knownSince = knownSince;
    }

    public static Company of(String name, String regionCode, Instant now) {
        return new Company(Ids.next(), name, regionCode, now);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** GB/T 2260 code, six digits. */
    public String regionCode() {
        return regionCode;
    }
}
