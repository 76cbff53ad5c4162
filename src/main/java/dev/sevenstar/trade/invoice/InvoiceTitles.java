package dev.sevenstar.trade.invoice;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.trade.invoice.InvoiceTitle.Kept;
import dev.sevenstar.trade.invoice.InvoiceTitle.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom buyers have their invoices made out. */
@Component
public class InvoiceTitles {

    /** ◇ For each person. */
    public static final int MOST = 20;

    static final String COLUMNS = "kind, title, tax_id, bank, bank_account, registered_address, registered_phone";

    private static final String SELECT =
            "select id, version, preferred, " + COLUMNS + " from trade_invoice_title where person_id = :person";

    private final JdbcClient jdbc;

    InvoiceTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Kept> of(long person) {
        return jdbc.sql(SELECT + " order by person_id, id")
                .param("person", person)
                .query(InvoiceTitles::kept)
                .list();
    }

    /** @throws NotFound if it is none of this person's */
    public Kept get(long person, long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("person", person)
                .param("id", id)
                .query(InvoiceTitles::kept)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws Refused if there are too many */
    @Transactional
    public long add(long person, InvoiceTitle title, boolean preferred) {
        var there = of(person).size();
        if (there >= MOST) throw new Refused("trade.refused.many-titles", MOST);
        var id = Ids.next();
        jdbc.sql("insert into trade_invoice_title (person_id, id, version, preferred, " + COLUMNS + """
                ) values (:person, :id, 0, false, :kind, :title, :taxId, :bank, :account, :address, :phone)""")
                .paramSource(columns(title).addValue("person", person).addValue("id", id))
                .update();
        if (preferred || there == 0) prefer(person, id);
        return id;
    }

    /** @throws OptimisticLockingFailureException if it was changed since this version */
    @Transactional
    public void change(long person, long id, long version, InvoiceTitle title, boolean preferred) {
        var changed = jdbc.sql("""
                update trade_invoice_title set version = version + 1, kind = :kind, title = :title, tax_id = :taxId,
                    bank = :bank, bank_account = :account, registered_address = :address, registered_phone = :phone
                where person_id = :person and id = :id and version = :version""")
                .paramSource(columns(title)
                        .addValue("person", person)
                        .addValue("id", id)
                        .addValue("version", version))
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("invoice title");
        if (preferred) prefer(person, id);
    }

    @Transactional
    public void remove(long person, long id) {
        var gone = get(person, id);
        jdbc.sql("delete from trade_invoice_title where person_id = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .update();
        if (gone.preferred()) of(person).stream().findFirst().ifPresent(next -> prefer(person, next.id()));
    }

    private void prefer(long person, long id) {
        jdbc.sql("update trade_invoice_title set preferred = (id = :id) where person_id = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    static MapSqlParameterSource columns(InvoiceTitle title) {
        return new MapSqlParameterSource()
                .addValue("kind", title.kind().name())
                .addValue("title", title.title())
                .addValue("taxId", title.taxId())
                .addValue("bank", title.bank())
                .addValue("account", title.bankAccount())
                .addValue("address", title.registeredAddress())
                .addValue("phone", title.registeredPhone());
    }

    static InvoiceTitle title(ResultSet row) throws SQLException {
        return new InvoiceTitle(
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("tax_id"),
                row.getString("bank"),
                row.getString("bank_account"),
                row.getString("registered_address"),
                row.getString("registered_phone"));
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(row.getLong("id"), row.getLong("version"), title(row), row.getBoolean("preferred"));
    }
}
