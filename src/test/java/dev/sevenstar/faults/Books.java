package dev.sevenstar.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the database of the house that has stopped, for acts that were done by halves or twice. */
final class Books {

    /** Each finds nothing in good books. */
    private static final Map<String, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("a listing on the shelf without what it shows", """
                select l.id from listing l where l.state = 'ONLINE' and not exists (
                  select 1 from listing_revision r
                  where r.shop_id = l.shop_id and r.listing_id = l.id and r.number = l.published_number)""");
        FAULTS.put("a listing without its working content", """
                select l.id from listing l where not exists (
                  select 1 from listing_revision r
                  where r.shop_id = l.shop_id and r.listing_id = l.id and r.number = l.working_number)""");
        FAULTS.put("a listing on the shelf without an address", """
                select l.id from listing l where l.state = 'ONLINE'
                  and not exists (select 1 from listing_address a where a.id = l.id)""");
        FAULTS.put("a stock that is not the sum of its parts", """
                select l.id from listing l where l.state = 'ONLINE' and l.stock_total <> (
                  select coalesce(sum(s.stock), 0) from listing_sku s
                  where s.shop_id = l.shop_id and s.listing_id = l.id)""");
        FAULTS.put("a number of listings that is not their count", """
                select t.shop_id from listing_tally t where t.total <> (
                  select count(*) from listing l where l.shop_id = t.shop_id and l.state = t.state)""");
        FAULTS.put("a question without a word", """
                select i.id from inquiry i where not exists (
                  select 1 from inquiry_message m where m.shop_id = i.shop_id and m.inquiry_id = i.id)""");
        FAULTS.put("a question asked twice", """
                select body from inquiry_message where body like '请问 问%' group by body having count(*) > 1""");
        FAULTS.put("an inquiry that does not know its last word", """
                select i.id from inquiry i where i.last_message_id <> (
                  select max(m.id) from inquiry_message m
                  where m.shop_id = i.shop_id and m.inquiry_id = i.id and m.kind <> 'NOTE')""");
    }

    private Books() {}

    static List<String> faults(String url, String user, String password) {
        var faults = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            for (var fault : FAULTS.entrySet())
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(fault.getValue())) {
                    while (rows.next()) faults.add(fault.getKey() + ": " + rows.getString(1));
                }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }
}
