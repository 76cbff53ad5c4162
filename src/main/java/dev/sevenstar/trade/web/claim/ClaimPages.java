package dev.sevenstar.trade.web.claim;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLimits;
import dev.sevenstar.trade.claim.ClaimPictures;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimRow;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.web.LineView;
import dev.sevenstar.trade.web.ReturnView;
import dev.sevenstar.trade.web.TradeWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of claims have in common, whoever reads them. */
@Component
public class ClaimPages {

    public static final int PAGE = 25;

    private static final int PICTURES_PER_HOUR = 60;

    /**
     * A form of the page that came back.
     *
     * @param form its name
     * @param text what was typed
     * @param problem what is wrong
     */
    record Failed(String form, String text, String problem, String requestKey) {}

    /** A line of the order to choose. {@code fen}: what can be asked back for it. */
    record Pick(LineView line, String most, long fen, boolean chosen) {}

    private final Claims claims;
    private final Orders orders;
    private final MoneyReturns returns;
    private final ClaimPictures pictures;
    private final Throttle throttle;
    private final TradeWords words;

    ClaimPages(
            Claims claims,
            Orders orders,
            MoneyReturns returns,
            ClaimPictures pictures,
            Throttle throttle,
            TradeWords words) {
        this.claims = claims;
        this.orders = orders;
        this.returns = returns;
        this.pictures = pictures;
        this.throttle = throttle;
        this.words = words;
    }

    /** @param here the address of the claim for its reader */
    public void lay(Claim claim, Side reader, String here, Model model) {
        var order = orders.get(claim.order());
        var history = claims.history(claim.key());
        var shown = pictures.of(history);
        model.addAttribute("here", here);
        model.addAttribute("claim", ClaimView.of(claim, reader, words));
        model.addAttribute("returning", claim.terms().returning());
        model.addAttribute(
                "status", claim.isWithPlatform() ? "PLATFORM" : claim.state().name());
        model.addAttribute(
                "lines",
                order.lines().stream()
                        .filter(line -> claim.terms().lines().contains(line.number()))
                        .map(line -> LineView.of(line, words))
                        .toList());
        model.addAttribute(
                "entries",
                history.stream()
                        .map(each -> ClaimView.entry(each, reader, shown, here, words))
                        .toList());
        model.addAttribute("ways", ways(claim));
        model.addAttribute("mayTakeBackCall", claim.calledBy() == reader);
        model.addAttribute(
                "mayShow", claim.isWithPlatform() && claim.evidenceUntil().isAfter(words.now()));
        model.addAttribute("requestKey", ClaimForm.newKey());
        if (!model.containsAttribute("failed")) model.addAttribute("failed", null);
    }

    private List<ReturnView> ways(Claim claim) {
        return returns.ofOccasion(claim.key().shopId(), HandleClaim.occasion(claim.key())).stream()
                .map(each -> ReturnView.of(each, words))
                .toList();
    }

    /** The form of a claim, with what can be asked back of each line. */
    void layForm(Order order, ClaimLimits limits, ClaimForm form, @Nullable Refused refused, long person, Model model) {
        var kept = refused == null ? 0 : pictures.of(form.key(), person).pictures();
        var shipped = order.isShippedInPart();
        var most = limits.most(order.lines().stream().map(line -> line.number()).toList());
        model.addAttribute("form", form);
        model.addAttribute("shipped", shipped);
        model.addAttribute("picks", picks(order, limits, form));
        model.addAttribute("freightMost", limits.freight().toString());
        model.addAttribute("hasFreight", limits.freight().isPositive());
        model.addAttribute("all", most.goods().plus(most.freight()).toString());
        model.addAttribute("nothing", limits.isNothing());
        model.addAttribute("reasons", reasons(order));
        model.addAttribute("wrong", refused == null ? "" : ClaimForm.fieldOf(refused));
        model.addAttribute("problem", refused == null ? "" : words.say(refused.key(), refused.args()));
        model.addAttribute("kept", kept);
    }

    private List<Pick> picks(Order order, ClaimLimits limits, ClaimForm form) {
        return order.lines().stream()
                .map(line -> {
                    var most = limits.lines().getOrDefault(line.number(), Money.ZERO);
                    return new Pick(
                            LineView.of(line, words),
                            most.toString(),
                            most.fen(),
                            form.chosenLines().contains(line.number()));
                })
                .toList();
    }

    private List<Option> reasons(Order order) {
        return ClaimReason.of(order).stream()
                .map(each -> new Option(
                        each.name(),
                        each.needsEvidence()
                                ? words.say("trade.claim.reason-with-pictures", words.say(each.key()))
                                : words.say(each.key())))
                .toList();
    }

    /** Keeps what came with a form, and says how many pictures it has now. */
    Evidence take(String formKey, long personId, @Nullable List<MultipartFile> files) {
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) continue;
            throttle.take("claim-pictures-" + personId, PICTURES_PER_HOUR, Duration.ofHours(1));
            try (var bytes = file.getInputStream()) {
                pictures.add(formKey, personId, Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pictures.of(formKey, personId);
    }

    /**
     * Does what a form of the page asks for; a refusal is the same page with what was typed.
     *
     * @param lay lays it anew
     */
    public Object act(
            String form,
            String text,
            String requestKey,
            String done,
            String here,
            Function<Model, String> lay,
            Runnable work,
            RedirectAttributes redirect) {
        try {
            work.run();
        } catch (Refused refused) {
            var model = new ExtendedModelMap();
            model.addAttribute("failed", new Failed(form, text, words.say(refused.key(), refused.args()), requestKey));
            return Pages.invalid(lay.apply(model)).addAllObjects(model);
        }
        Flash.done(redirect, done);
        return "redirect:" + here;
    }

    /** One of a list, with whom the reader deals. */
    public record Row(
            String href,
            @Nullable String cover,
            String title,
            String other,
            String order,
            String amount,
            String reason,
            TradeWords.Mark state,
            TradeWords.@Nullable Mark clock,
            String at,
            String iso) {}

    public Row row(ClaimRow row, String other, String base) {
        var clock = row.due() == null
                ? null
                : new TradeWords.Mark(
                        row.due().isBefore(words.now().plus(Duration.ofDays(1))) ? "red" : "amber",
                        words.say("trade.claim.left", words.span(words.now(), row.due())));
        var amount = Money.ofFen(row.refundedFen() > 0 ? row.refundedFen() : row.fen());
        return new Row(
                base + "/" + Ids.text(row.id()),
                row.cover() == null ? null : PictureRef.url(row.cover(), 64),
                row.title(),
                other,
                Ids.text(row.orderId()),
                amount.toString(),
                words.say(row.reason().key()),
                words.claim(row.state(), row.calledAt() != null),
                clock,
                Times.minute(row.openedAt()),
                row.openedAt().toString());
    }

    /** A buyer's own claim. */
    Claim own(long person, String number) {
        return claims.ofBuyer(person, Ids.parse(number));
    }

    Claim ofShop(long shopId, String number) {
        return claims.get(ShopKey.of(shopId, number));
    }

    /** A claim that somebody called the platform for. */
    public Claim withPlatform(String number) {
        return claims.withPlatform(Ids.parse(number));
    }

    public byte[] picture(Claim claim, String number) {
        return pictures.read(claim.key(), Ids.parse(number));
    }

    /** Shown in the page: it was encoded anew here, so nothing but a picture is in it. */
    public static ResponseEntity<byte[]> answer(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(picture);
    }

    /**
     * A part of a sum, as it was typed.
     *
     * @throws Refused for what is no sum above nothing
     */
    public static Money part(String typed) {
        try {
            var sum = Money.parseYuan(typed);
            if (sum.isPositive()) return sum;
        } catch (NumberFormatException noAmount) {
            // Refused below, as nothing is.
        }
        throw new Refused("trade.refused.claim-money");
    }
}
