package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The whole year in one table: to be printed on one page, or taken as a file. */
@Controller
@RequestMapping(PlanAsked.HERE + "/sheet")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class PlanSheetController {

    private final PlanSheet sheet;
    private final PlanWords words;

    PlanSheetController(PlanSheet sheet, PlanWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @RequestParam(defaultValue = "0") int year, Model model) {
        var asked = sheet.near(year);
        model.addAttribute("year", String.valueOf(asked));
        model.addAttribute("shop", seat.shopName());
        model.addAttribute("at", words.today().toString());
        model.addAttribute("lines", sheet.lines(seat.shopId(), asked));
        return "campaign/plan/sheet";
    }

    @GetMapping("/xlsx")
    View xlsx(Seat seat, @RequestParam(defaultValue = "0") int year) {
        var asked = sheet.near(year);
        var lines = sheet.lines(seat.shopId(), asked);
        var name = words.say("campaign.plan.sheet.file", String.valueOf(asked));
        return new SheetFile(SheetFormat.XLSX, name, columns(), file -> {
            for (var line : lines) file.add(line.cells());
        });
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.day(words.say("campaign.plan.field.first")),
                Column.day(words.say("campaign.plan.field.last")),
                Column.text(words.say("campaign.plan.field.name"), 24),
                Column.text(words.say("campaign.plan.field.kind"), 12),
                Column.text(words.say("campaign.plan.field.owner"), 12),
                Column.money(words.say("campaign.plan.field.budget"))));
        for (var preparation : PlanSheet.COLUMNS) columns.add(Column.text(words.say(preparation.key()), 14));
        columns.add(Column.text(words.say("campaign.plan.field.goal"), 30));
        columns.add(Column.text(words.say("campaign.plan.field.result"), 30));
        columns.add(Column.text(words.say("campaign.plan.field.state"), 10));
        return columns;
    }
}
