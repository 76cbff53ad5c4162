package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.listing.AskedOf;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.AttributeEntry.Item;
import dev.sevenstar.listing.Basics;
import dev.sevenstar.listing.BizType;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.OwnAttribute;
import dev.sevenstar.listing.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Title, attributes of the category, own attributes. */
@Component
class BasicsForm implements StepForm {

    private final Catalog catalog;
    private final AskedOf asked;
    private final AttributeFields fields;

    BasicsForm(Catalog catalog, AskedOf asked, AttributeFields fields) {
        this.catalog = catalog;
        this.asked = asked;
        this.fields = fields;
    }

    @Override
    public Step step() {
        return Step.BASICS;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        var basics = content.basics();
        var form = new LinkedHashMap<String, String>();
        form.put("title", basics.title());
        form.put("subtitle", basics.subtitle());
        form.put("bizType", basics.bizType().name());
        form.put("cargoNumber", basics.cargoNumber() == null ? "" : basics.cargoNumber());
        form.put("validityDays", String.valueOf(basics.validityDays()));
        for (int i = 0; i < basics.ownAttributes().size(); i++) {
            form.put("own." + i + ".name", basics.ownAttributes().get(i).name());
            form.put("own." + i + ".value", basics.ownAttributes().get(i).value());
        }
        return form;
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        var days = typed.whole("validityDays", 1, VALIDITY_DAYS_MAX);
        return before.with(new Basics(
                typed.text("title"),
                typed.text("subtitle"),
                typed.choice("bizType", BizType.class, BizType.GOODS),
                attributes(before, typed),
                own(typed),
                typed.optional("cargoNumber"),
                before.basics().groups(),
                before.basics().language(),
                days == null ? VALIDITY_DAYS : days));
    }

    /** What the answers bring to sight is kept; answers to questions no longer asked are dropped. */
    private List<AttributeEntry> attributes(ListingContent before, Typed typed) {
        var category = before.categoryId();
        if (category == null) return before.basics().attributes();
        var entries = new ArrayList<AttributeEntry>();
        for (var attribute : catalog.attributes(category).attributes())
            if (!attribute.spec()) addIfFilled(entries, entry(attribute, typed));
        var visible = new HashSet<Long>();
        asked.visible(category, Basics.of("", entries))
                .forEach(v -> visible.add(v.attribute().id()));
        entries.removeIf(entry -> !visible.contains(entry.attributeId()));
        return entries;
    }

    private static void addIfFilled(List<AttributeEntry> entries, @Nullable AttributeEntry entry) {
        if (entry != null && entry.isFilled()) entries.add(entry);
    }

    private static @Nullable AttributeEntry entry(Attribute attribute, Typed typed) {
        var name = "attribute." + attribute.id();
        var checked = attribute.check(words(attribute, typed.all(name)), typed.text(name + ".unit"));
        if (!checked.ok() && checked.problem() != null) {
            var args = checked.arguments().stream().map(String::valueOf).toList();
            typed.misfit(name, name, checked.problem(), args, false);
            return null;
        }
        var items = checked.answer().items().stream()
                .map(item -> new Item(item.valueId(), item.text()))
                .toList();
        return new AttributeEntry(attribute.id(), items, checked.answer().unit());
    }

    /** Own words beside several ticked ones are typed into one field. */
    private static List<String> words(Attribute attribute, List<String> typed) {
        if (attribute.input() != Input.MULTIPLE) return typed;
        return typed.stream().flatMap(word -> Stream.of(word.split("[、,，]"))).toList();
    }

    private static List<OwnAttribute> own(Typed typed) {
        var own = new ArrayList<OwnAttribute>();
        for (int i = 0; i < OWN_ATTRIBUTES_MAX; i++) {
            var attribute = new OwnAttribute(typed.text("own." + i + ".name"), typed.text("own." + i + ".value"));
            if (!attribute.name().isEmpty() || !attribute.value().isEmpty()) own.add(attribute);
        }
        return own;
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var shown = fields.of(draft, form);
        model.addAttribute("attributes", shown);
        model.addAttribute(
                "requiredTotal",
                shown.stream().filter(AttributeFields.Field::required).count());
        model.addAttribute(
                "requiredDone",
                shown.stream().filter(f -> f.required() && f.filled()).count());
        model.addAttribute(
                "optionalTotal", shown.stream().filter(f -> !f.required()).count());
        model.addAttribute(
                "optionalDone",
                shown.stream().filter(f -> !f.required() && f.filled()).count());
        var own = draft.content().basics().ownAttributes().size();
        model.addAttribute("ownRows", Math.min(OWN_ATTRIBUTES_MAX, own + 1));
        model.addAttribute("ownCount", own);
        model.addAttribute("ownMax", OWN_ATTRIBUTES_MAX);
        model.addAttribute("bizTypes", BizType.values());
        model.addAttribute("titleFacts", draft.titleFacts());
        model.addAttribute("titleMax", TITLE_WIDTH_MAX);
        model.addAttribute("titleStar", TITLE_WIDTH_STAR);
        model.addAttribute("coreWords", coreWords(draft));
    }

    private List<String> coreWords(Draft draft) {
        var category = draft.content().categoryId();
        if (category == null || draft.titleFacts().hasCoreWord()) return List.of();
        return catalog.find(category).map(found -> found.coreWords()).orElse(List.of());
    }
}
