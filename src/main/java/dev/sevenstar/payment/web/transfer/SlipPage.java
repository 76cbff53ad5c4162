package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.media.Attachment;
import dev.sevenstar.payment.BankTransfer;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.OrdersByTransfer;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.BoundAccount;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.transfer.Proofs;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a buyer needs to make a transfer, ready for the template. */
@Component
class SlipPage {

    /** Where to transfer to. */
    record Account(String kind, String holder, String bank, String bankCode, String number, String copied) {}

    /** @param until empty for no end */
    record View(
            String number,
            String shop,
            String shopHref,
            String code,
            String plainCode,
            String missing,
            String missingTyped,
            String amount,
            String held,
            boolean open,
            boolean paid,
            String until,
            String told,
            String note) {}

    /** A file that the buyer showed. */
    record File(String number, String name, String weight) {

        static File of(Attachment proof) {
            return new File(proof.number(), proof.name(), proof.weight());
        }
    }

    private final Shops shops;
    private final ShopMethods methods;
    private final BoundAccounts accounts;
    private final Proofs proofs;
    private final List<OrdersByTransfer> orders;
    private final TransferWords words;

    SlipPage(
            Shops shops,
            ShopMethods methods,
            BoundAccounts accounts,
            Proofs proofs,
            List<OrdersByTransfer> orders,
            TransferWords words) {
        this.shops = shops;
        this.methods = methods;
        this.accounts = accounts;
        this.proofs = proofs;
        this.orders = List.copyOf(orders);
        this.words = words;
    }

    void lay(Slip slip, Model model) {
        model.addAttribute("slip", view(slip));
        model.addAttribute("accounts", slip.isOpen() ? accounts(slip.shopId()) : List.of());
        model.addAttribute("files", proofs.of(slip).stream().map(File::of).toList());
    }

    private View view(Slip slip) {
        var until = orders.stream()
                .flatMap(each -> each.payUntil(slip.shopId(), slip.reference()).stream())
                .findFirst();
        var told = slip.told();
        return new View(
                slip.number(),
                shops.get(slip.shopId()).name(),
                "/shops/" + Ids.text(slip.shopId()),
                slip.code().shown(),
                slip.code().text(),
                slip.missing().toString(),
                slip.missing().toYuan(),
                slip.amount().toString(),
                slip.held().isPositive() ? slip.held().toString() : "",
                slip.isOpen(),
                slip.state() == Slip.State.PAID,
                until.map(Times::minute).orElse(""),
                told == null ? "" : words.say("payment.slip.told", told.on(), told.amount(), told.payer()),
                told == null ? "" : told.note());
    }

    /** The verified accounts of the ways the shop takes. */
    private List<Account> accounts(long shopId) {
        return Stream.of(
                        account(shopId, BankTransfer.COMPANY, AccountKind.COMPANY_BANK),
                        account(shopId, BankTransfer.PERSONAL, AccountKind.ALIPAY_PERSONAL))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Account> account(long shopId, String mode, AccountKind kind) {
        if (!methods.isOn(shopId, MethodCode.BANK_TRANSFER, mode)) return Optional.empty();
        return accounts.verified(shopId, kind).map(this::account);
    }

    private Account account(BoundAccount account) {
        var bank = account.bank();
        return new Account(
                words.say(account.kind().key()),
                account.holder(),
                bank == null ? "" : words.say(bank.key()),
                account.bankCode(),
                accounts.numberOf(account),
                words.say("payment.slip.copied"));
    }

    /** Only ever downloaded, never shown in the page. */
    static ResponseEntity<byte[]> answer(Proofs proofs, Attachment proof) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.kind().type()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(proof.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(proofs.read(proof));
    }
}
