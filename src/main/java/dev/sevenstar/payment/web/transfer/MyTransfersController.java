package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.transfer.Proofs;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.TransferLetters;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a buyer finds what to transfer to whom, and says that it is done. */
@Controller
@RequestMapping("/my/transfers/{number}")
@Serves(Audience.PERSON)
class MyTransfersController {

    private static final String VIEW = "payment/transfers/my-show";

    private final Plans plans;
    private final Slips slips;
    private final Proofs proofs;
    private final TransferLetters letters;
    private final SlipPage page;
    private final TransferWords words;
    private final TransactionTemplate transaction;

    MyTransfersController(
            Plans plans,
            Slips slips,
            Proofs proofs,
            TransferLetters letters,
            SlipPage page,
            TransferWords words,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.slips = slips;
        this.proofs = proofs;
        this.letters = letters;
        this.page = page;
        this.words = words;
        this.transaction = transaction;
    }

    @GetMapping
    String show(SignedIn person, @PathVariable String number, Model model) {
        var slip = own(person, number);
        model.addAttribute("form", TellForm.begun(slip, words.today()));
        page.lay(slip, model);
        return VIEW;
    }

    @PostMapping("/notice")
    Object create(
            SignedIn person,
            @PathVariable String number,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        var slip = own(person, number);
        if (form.money().isEmpty()) errors.rejectValue("amount", "payment.error.amount");
        if (form.day(words.today()).isEmpty()) errors.rejectValue("on", "payment.slip.error.day");
        if (!errors.hasErrors())
            try {
                transaction.executeWithoutResult(status -> tell(person, slip, form, file));
                Flash.done(redirect, "payment.slip.flash.told");
                return "redirect:/my/transfers/" + number;
            } catch (Refused refused) {
                errors.reject(refused.key(), refused.args(), "");
            }
        page.lay(slip, model);
        return Pages.invalid(VIEW).addAllObjects(model.asMap());
    }

    private void tell(SignedIn person, Slip slip, TellForm form, @Nullable MultipartFile file) {
        var amount = form.money().orElseThrow();
        var news = slips.tell(slip, form.day(words.today()).orElseThrow(), amount, form.payer(), form.note());
        if (file != null && !file.isEmpty())
            try (var bytes = file.getInputStream()) {
                proofs.add(slip, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        if (news) letters.told(slip, person.personName(), amount);
    }

    @GetMapping("/proofs/{file}")
    ResponseEntity<byte[]> proof(SignedIn person, @PathVariable String number, @PathVariable String file) {
        return SlipPage.answer(proofs, proofs.get(own(person, number), file));
    }

    private Slip own(SignedIn person, String number) {
        var plan = plans.ofBuyer(person.personId(), Ids.parse(number));
        return slips.get(plan.key().shopId(), plan.reference());
    }
}
