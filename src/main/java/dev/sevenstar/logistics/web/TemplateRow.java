package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.FreightTemplate;

/** A template in the list, in the words of the page. */
record TemplateRow(String href, String name, String kind, String price, String others) {

    static TemplateRow of(FreightTemplate template, FreightWords words) {
        return new TemplateRow(
                "/workbench/freight-templates/" + template.key().number(),
                template.name(),
                words.say(template.service().key()) + " · "
                        + words.say("logistics.charge." + template.chargeBy().key()),
                words.price(template.rates().get(0), template.chargeBy()),
                others(template, words));
    }

    private static String others(FreightTemplate template, FreightWords words) {
        var more =
                template.rates().stream().mapToInt(r -> r.area().codes().size()).sum();
        var others = more == 0 ? "" : words.say("logistics.templates.others", more);
        if (!template.free().isEmpty()) others += " · " + words.say("logistics.templates.free-over");
        if (template.cod() != null)
            others += " · "
                    + words.say(
                            "logistics.templates.cod",
                            words.say(template.cod().carrier().key()));
        return others.replaceFirst("^ · ", "");
    }
}
