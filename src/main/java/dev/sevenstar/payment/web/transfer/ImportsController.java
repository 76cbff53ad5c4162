package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.Places;
import dev.sevenstar.payment.transfer.StatementField;
import dev.sevenstar.payment.transfer.StatementImport;
import dev.sevenstar.payment.transfer.StatementImport.State;
import dev.sevenstar.payment.transfer.StatementImports;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop brings the statement of its bank: it is looked at, taken in, and taken back if it was the wrong one. */
@Controller
@RequestMapping(ImportsController.HERE)
@Serves(value = Audience.SHOP, right = "money")
class ImportsController {

    static final String HERE = TransferWords.HOME + "/imports";

    private static final int PAGE = 25;

    private final StatementImports imports;
    private final ImportPage page;
    private final TransferWords words;

    ImportsController(StatementImports imports, ImportPage page, TransferWords words) {
        this.imports = imports;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, @RequestParam(required = false) @Nullable String before, Model model) {
        return list(seat, before, "", model);
    }

    private String list(Seat seat, @Nullable String before, String problem, Model model) {
        var slice = imports.page(seat.shopId(), before, PAGE);
        model.addAttribute("tabs", words.tabs("imports"));
        model.addAttribute("rows", slice.map(words::row).rows());
        model.addAttribute("problem", problem);
        model.addAttribute("first", before == null ? null : HERE);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?before=" + slice.next());
        return "payment/imports/index";
    }

    @PostMapping
    Object create(Seat seat, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        try (var bytes = brought(file).getInputStream()) {
            var name = Objects.requireNonNullElse(brought(file).getOriginalFilename(), "");
            var key = imports.bring(seat.shopId(), name, bytes, new By(seat.personId(), seat.personName()));
            return "redirect:" + HERE + "/" + key.number();
        } catch (Refused refused) {
            var view = list(seat, null, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(view).addAllObjects(model.asMap());
        }
    }

    private static MultipartFile brought(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw new Refused("payment.refused.no-statement");
        return file;
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var statement = own(seat, number);
        if (statement.state() != State.DRAFT) {
            model.addAttribute("statement", words.row(statement));
            model.addAttribute("taken", statement.state() == State.TAKEN);
            return "payment/imports/show";
        }
        return page.lay(statement, false, "", model);
    }

    @GetMapping("/{number}/layout")
    String edit(Seat seat, @PathVariable String number, Model model) {
        return page.lay(own(seat, number), true, "", model);
    }

    /** @param typed by the slug of a field: the number of its column, from 0, or empty for none */
    @PostMapping("/{number}/layout")
    Object update(Seat seat, @PathVariable String number, @RequestParam Map<String, String> typed, Model model) {
        var statement = own(seat, number);
        try {
            imports.remember(statement.key(), places(typed));
            return "redirect:" + HERE + "/" + number;
        } catch (Refused refused) {
            var view = page.lay(statement, true, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(view).addAllObjects(model.asMap());
        }
    }

    private static Places places(Map<String, String> typed) {
        var columns = new EnumMap<StatementField, Integer>(StatementField.class);
        for (var field : StatementField.values()) {
            var at = typed.getOrDefault(field.slug(), "");
            if (at.matches("\\d{1,2}")) columns.put(field, Integer.valueOf(at));
        }
        return new Places(columns);
    }

    @PostMapping("/{number}/acceptance")
    @Fresh
    String take(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            var taken = imports.take(own(seat, number).key());
            Flash.done(redirect, "payment.imports.flash.taken", taken.taken(), taken.known());
            return "redirect:" + TransferWords.HOME;
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
            return "redirect:" + HERE + "/" + number;
        }
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            imports.undo(own(seat, number).key());
            Flash.done(redirect, "payment.imports.flash.undone");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HERE + "/" + number;
    }

    private StatementImport own(Seat seat, String number) {
        return imports.get(ShopKey.of(seat.shopId(), number));
    }
}
