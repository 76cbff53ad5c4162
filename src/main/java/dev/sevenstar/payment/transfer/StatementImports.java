package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.BankTransfer;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.StatementImport.State;
import dev.sevenstar.payment.transfer.StatementRow.Kind;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.shared.sheets.UnreadableSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements that shops bring in: looked at first, then taken, and taken back as long as nothing was decided. */
@Component
public class StatementImports {

    /**
     * What would come of a statement.
     *
     * @param places null as long as nobody has said where what stands
     * @param rows all but those passed over
     * @param known numbers of rows that are there already, or stand twice in the file
     */
    public record Preview(
            StatementSheet sheet,
            @Nullable Places places,
            List<StatementRow> rows,
            Set<Integer> known,
            int came,
            int passed,
            int wrong) {

        /** Which are to be taken. */
        List<StatementRow> taken() {
            return rows.stream()
                    .filter(row -> row.kind() == Kind.CAME_IN && !known.contains(row.number()))
                    .toList();
        }
    }

    private final ImportRows rows;
    private final ShopMethods methods;
    private final Jobs jobs;
    private final Audit audit;

    StatementImports(ImportRows rows, ShopMethods methods, Jobs jobs, Audit audit) {
        this.rows = rows;
        this.methods = methods;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Keeps a file to be looked at.
     *
     * @throws UnreadableSheet if it is no table, or too large
     */
    @Transactional
    public ShopKey bring(long shopId, String fileName, InputStream file, By by) throws IOException {
        var bytes = file.readNBytes(SheetLimits.USUAL.bytes() + 1);
        var sheet = StatementSheet.of(SheetReader.read(new ByteArrayInputStream(bytes), SheetLimits.USUAL));
        var key = ShopKey.next(shopId);
        rows.insert(key, fileName.substring(0, Math.min(fileName.length(), 200)), bytes, sheet.layout(), by);
        return key;
    }

    /** @throws NotFound if the shop has no such statement */
    public StatementImport get(ShopKey key) {
        return rows.find(key, "").orElseThrow(NotFound::new);
    }

    /** The newest first. */
    public Slice<StatementImport> page(long shopId, @Nullable String before, int limit) {
        return rows.page(shopId, before, limit);
    }

    /** Of a draft. */
    public Preview preview(ShopKey key) {
        if (get(key).state() != State.DRAFT) throw new NotFound();
        try {
            return preview(key.shopId(), rows.content(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Preview preview(long shopId, byte[] content) throws IOException {
        var sheet = StatementSheet.of(SheetReader.read(new ByteArrayInputStream(content), SheetLimits.USUAL));
        var places = rows.remembered(shopId, sheet.layout()).or(sheet::known).orElse(null);
        if (places == null) return new Preview(sheet, null, List.of(), Set.of(), 0, 0, 0);
        var read = ReadStatement.read(sheet, places);
        var shown = read.stream().filter(row -> row.kind() != Kind.PASSED).toList();
        var known = known(shopId, shown);
        var came = count(shown, Kind.CAME_IN) - known.size();
        return new Preview(sheet, places, shown, known, came, read.size() - shown.size(), count(shown, Kind.WRONG));
    }

    private static int count(List<StatementRow> rows, Kind kind) {
        return Math.toIntExact(rows.stream().filter(row -> row.kind() == kind).count());
    }

    private Set<Integer> known(long shopId, List<StatementRow> shown) {
        var came = shown.stream().filter(row -> row.line() != null).toList();
        var serials = new ArrayList<String>();
        came.forEach(row -> serials.add(serial(row)));
        var seen = new HashSet<>(rows.known(shopId, serials));
        var known = new HashSet<Integer>();
        for (var row : came) if (!seen.add(serial(row))) known.add(row.number());
        return known;
    }

    private static String serial(StatementRow row) {
        return Objects.requireNonNull(row.line()).number();
    }

    /** Where things probably stand in a statement nobody knows. */
    public static Places guess(StatementSheet sheet) {
        return Places.guess(sheet.titles());
    }

    /** Where the columns of a statement with these titles are, from now on. */
    @Transactional
    public void remember(ShopKey key, Places places) {
        if (!places.areEnough()) throw new Refused("payment.refused.places");
        rows.remember(key.shopId(), get(key).layout(), places);
    }

    /**
     * Makes transfers of what came in. Those that are certain are booked by a job if the shop lets them.
     *
     * @throws Refused if it was taken before, or nobody has said where what stands
     */
    @Transactional
    public StatementImport take(ShopKey key) {
        if (hold(key).state() != State.DRAFT) throw new Refused("payment.refused.import-state");
        var preview = preview(key);
        if (preview.places() == null) throw new Refused("payment.refused.places");
        var wanted = preview.taken();
        var taken = rows.add(key, wanted);
        var known = preview.known().size() + wanted.size() - taken;
        rows.decided(key, State.TAKEN, taken, known, preview.passed(), preview.wrong());
        if (methods.isOn(key.shopId(), MethodCode.BANK_TRANSFER, BankTransfer.CERTAIN))
            jobs.soon(BookCertain.TASK, key.number(), new BookCertain.Brought(key.shopId(), key.id()));
        record(key, "payment.statement-taken", taken);
        return get(key);
    }

    /** @throws Refused if something of it was decided on */
    @Transactional
    public void undo(ShopKey key) {
        var statement = hold(key);
        if (statement.state() == State.UNDONE) return;
        if (rows.isDecided(key)) throw new Refused("payment.refused.import-decided");
        rows.removeLines(key);
        rows.decided(key, State.UNDONE, statement.taken(), statement.known(), statement.passed(), statement.wrong());
        record(key, "payment.statement-undone", statement.taken());
    }

    private StatementImport hold(ShopKey key) {
        return rows.find(key, " for update").orElseThrow(NotFound::new);
    }

    private void record(ShopKey key, String action, int taken) {
        audit.record(key.shopId(), action, "statement", get(key).fileName(), null, String.valueOf(taken));
    }
}
