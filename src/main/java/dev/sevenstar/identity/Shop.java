package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A shop of a company. Which people work in it is told by {@link Seats}. */
@Table("shop")
public class Shop {

    /** What a shop mainly does: make (生产型) or trade (贸易型). */
    public enum BusinessModel {
        MAKER,
        TRADER;

        public String key() {
            return "identity.business-model." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    final long id;

    @Version
    @Nullable
    Long version;

    final long companyId;
    String name;
    BusinessModel businessModel;
    String regionCode;
    String introduction = "";

    @Nullable
    Long mixedMinFen;

    @Nullable
    Integer mixedMinPieces;

    final Instant openedAt;

    @Nullable
    Instant closesAt;

    @Nullable
    Instant closedAt;

    @PersistenceCreator
    Shop(long id, long companyId, String name, BusinessModel businessModel, String regionCode, Instant openedAt) {
        this.id = id;
        this.companyId = companyId;
        this.name = name;
        this.businessModel = businessModel;
        this.regionCode = regionCode;
        this.openedAt = openedAt;
    }

    public static Shop opening(Company company, String name, BusinessModel model, String regionCode, Instant now) {
        return new Shop(Ids.next(), company.id, name, model, regionCode, now);
    }

    public void describe(String newName, BusinessModel model, String newRegionCode, String newIntroduction) {
        name = newName;
        businessModel = model;
        regionCode = newRegionCode;
        introduction = newIntroduction;
    }

    /** From which amount or number of pieces a buyer may mix goods; null: no such floor. */
    public void sellMixed(@Nullable Money minimum, @Nullable Integer pieces) {
        mixedMinFen = minimum == null ? null : minimum.fen();
        mixedMinPieces = pieces;
    }

    void close(Instant at) {
        if (!isOpen()) throw new Refused("identity.shop-closed");
        closesAt = at;
    }

    void reopen() {
        if (closedAt != null) throw new Refused("identity.shop-closed");
        closesAt = null;
    }

    /** Not closed, and not about to be. */
    public boolean isOpen() {
        return closesAt == null && closedAt == null;
    }

    /** Closed for good, its things erased. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** When a shop that is about to close will be erased. */
    public @Nullable Instant closesAt() {
        return closesAt;
    }

    public long id() {
        return id;
    }

    public String number() {
        return Ids.text(id);
    }

    public long companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public BusinessModel businessModel() {
        return businessModel;
    }

    /** GB/T 2260 code, six digits. */
    public String regionCode() {
        return regionCode;
    }

    public String introduction() {
        return introduction;
    }

    public @Nullable Money mixedMinimum() {
        return mixedMinFen == null ? null : Money.ofFen(mixedMinFen);
    }

    public @Nullable Integer mixedPieces() {
        return mixedMinPieces;
    }

    /** Which saving of it one has seen. */
    public long version() {
        return version == null ? 0 : version;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
