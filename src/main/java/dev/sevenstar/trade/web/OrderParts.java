package dev.sevenstar.trade.web;

import dev.sevenstar.logistics.ParcelTraces;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.trade.Happening;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderParcels;
import dev.sevenstar.trade.RefusedFreight;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.StageFiles;
import dev.sevenstar.trade.web.invoice.InvoiceView;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The parts that both sides' pages of an order have in common: its lines, plan, timeline and parcels. */
@Component
class OrderParts {

    private final OrderParcels parcels;
    private final ParcelTraces traces;
    private final StageFiles files;
    private final MoneyReturns returns;
    private final RefusedFreight freight;
    private final InvoiceView.Draw invoices;
    private final TradeWords words;

    OrderParts(
            OrderParcels parcels,
            ParcelTraces traces,
            StageFiles files,
            MoneyReturns returns,
            RefusedFreight freight,
            InvoiceView.Draw invoices,
            TradeWords words) {
        this.parcels = parcels;
        this.traces = traces;
        this.files = files;
        this.returns = returns;
        this.freight = freight;
        this.invoices = invoices;
        this.words = words;
    }

    /**
     * Lays {@code lines}, {@code sums}, {@code plan}, {@code timeline}, {@code parcels}, {@code ways},
     * {@code refusedFreight}, {@code freightOpen}, {@code stageFiles} and
     * {@code invoice} out.
     *
     * @param correctable whether the reader may set waybills right
     */
    void lay(Order order, Plan plan, List<Happening> timeline, Side reader, boolean correctable, Model model) {
        model.addAttribute(
                "lines",
                order.lines().stream()
                        .map(line -> LineView.of(line, words))
                        .map(line -> reader == Side.BUYER ? line.asOrdered(order.number()) : line)
                        .toList());
        model.addAttribute("sums", SumView.of(order, words));
        model.addAttribute("plan", PlanView.of(plan, reader, words));
        model.addAttribute("timeline", TimelineView.of(order, timeline, reader, words));
        var refused = freight.of(order, timeline);
        model.addAttribute(
                "refusedFreight",
                refused.map(each -> words.say(each.key(), each.both())).orElse(null));
        model.addAttribute(
                "freightOpen", refused.filter(RefusedFreight.Owed::open).isPresent());
        model.addAttribute("parcels", parcels(order, correctable));
        model.addAttribute("invoice", order.isInvoiceAsked() ? invoices.of(order) : null);
        model.addAttribute("ways", ways(order, plan));
        model.addAttribute("stageFiles", stageFiles(order, timeline));
    }

    private List<ReturnView> ways(Order order, Plan plan) {
        if (!plan.isReturned()) return List.of();
        return returns.of(order.key().shopId(), order.key().id()).stream()
                .map(each -> ReturnView.onOrder(each, words))
                .toList();
    }

    private List<FileView> stageFiles(Order order, List<Happening> timeline) {
        if (timeline.stream().noneMatch(each -> each.kind() == Happening.Kind.STAGE_DONE)) return List.of();
        return files.of(order).stream().map(FileView::of).toList();
    }

    private List<ParcelView> parcels(Order order, boolean correctable) {
        if (order.shippedAt() == null) return List.of();
        return parcels.of(order.key()).stream()
                .map(parcel -> ParcelView.of(traces.of(parcel, words.language())))
                .map(parcel -> correctable ? parcel.correctable(OrderFilter.HERE + "/" + order.number()) : parcel)
                .toList();
    }
}
