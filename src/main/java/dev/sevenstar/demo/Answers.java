package dev.sevenstar.demo;

import dev.sevenstar.catalog.Answer;
import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Checked;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.listing.AttributeEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Answers the questions of a category as a seller would: what the line says, and something sensible for the rest. */
@Component
@DemoOnly
class Answers {

    /** For typed answers the lines say nothing to. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("装箱数", "60"),
            Map.entry("净重", "180"),
            Map.entry("平车针距", "12"),
            Map.entry("适合身高", "90-130cm"),
            Map.entry("定制起订量", "500"),
            Map.entry("主面料成分含量", "95"),
            Map.entry("里料成分含量", "100"),
            Map.entry("厚度", "2"),
            Map.entry("盆径", "12"),
            Map.entry("容量", "500"),
            Map.entry("续航时间", "8"),
            Map.entry("电池容量", "3000"),
            Map.entry("刷新率", "60"),
            Map.entry("色域", "99% sRGB"),
            Map.entry("传输速率", "1Gbps"),
            Map.entry("外形尺寸", "320×220×120mm"),
            Map.entry("执行标准", "Q/SS 001-2026"),
            Map.entry("硬度", "HRC 45"),
            Map.entry("USB输出", "5V/2.1A"));

    private final Catalog catalog;

    Answers(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param told attribute → what the listing says to it
     * @param share of the questions that need no answer, how many are answered all the same, 0 … 100
     */
    List<AttributeEntry> to(long leaf, Map<String, String> told, int share, String cargo, Random dice) {
        var set = catalog.attributes(leaf);
        var answers = new LinkedHashMap<Long, Answer>();
        for (int round = 0; round < 4; round++)
            for (var asked : set.visibleWith(answers)) {
                var attribute = asked.attribute();
                var spared = !asked.required()
                        && !told.containsKey(attribute.name().zh())
                        && Math.floorMod(attribute.id() * 31 + share, 100) >= share;
                if (attribute.spec() || answers.containsKey(attribute.id()) || spared) continue;
                answer(attribute, told, cargo, dice).ifPresent(answer -> answers.put(attribute.id(), answer));
            }
        return entries(set, answers);
    }

    private Optional<Answer> answer(Attribute attribute, Map<String, String> told, String cargo, Random dice) {
        var word = told.getOrDefault(attribute.name().zh(), usual(attribute, cargo, dice));
        if (word.isEmpty()) return Optional.empty();
        var checked = attribute.input().choice() ? attribute.check(List.of(word), "") : typed(attribute, word);
        return checked.ok() && !checked.answer().isEmpty() ? Optional.of(checked.answer()) : Optional.empty();
    }

    private static Checked typed(Attribute attribute, String word) {
        if (attribute.input() != Input.NUMBER) return attribute.check(word);
        var number = word.replaceAll("[^0-9.]", "");
        return attribute.check(List.of(number), word.substring(number.length()));
    }

    private String usual(Attribute attribute, String cargo, Random dice) {
        var name = attribute.name().zh();
        return switch (attribute.input()) {
            case SINGLE, LIST, MULTIPLE -> choice(attribute, name, dice);
            case DATE -> LocalDate.of(2026, 10, 8).toString();
            case TEXT -> name.equals("货号") || name.equals("型号") ? cargo : USUAL.getOrDefault(name, "");
            case NUMBER -> USUAL.getOrDefault(name, "");
        };
    }

    private static String choice(Attribute attribute, String name, Random dice) {
        var values = attribute.values().stream().map(v -> v.name().zh()).toList();
        if (values.isEmpty()) return "";
        return switch (name) {
            case "货源类别" -> "现货";
            case "是否库存", "是否跨境出口专供货源", "是否IP授权", "是否进口", "是否可降解" -> "否";
            case "品牌" -> dice.nextInt(3) == 0 ? "可贴牌" : dice.nextBoolean() ? "自有品牌" : "无品牌";
            case "成色" -> "全新";
            case "里料成分" -> "无里料";
            case "认证" -> "质检报告";
            case "是否含检疫证" -> "是";
            case "工艺" -> "印花";
            default -> values.get(dice.nextInt(Math.min(3, values.size())));
        };
    }

    private static List<AttributeEntry> entries(AttributeSet set, Map<Long, Answer> answers) {
        var visible = new HashMap<Long, Boolean>();
        set.visibleWith(answers).forEach(asked -> visible.put(asked.attribute().id(), true));
        var entries = new ArrayList<AttributeEntry>();
        answers.forEach((id, answer) -> {
            if (visible.containsKey(id))
                entries.add(new AttributeEntry(
                        id,
                        answer.items().stream()
                                .map(item -> new AttributeEntry.Item(item.valueId(), item.text()))
                                .toList(),
                        answer.unit()));
        });
        return entries;
    }
}
