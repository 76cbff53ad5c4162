package dev.sevenstar.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the trade's colour words and metal finishes look like. */
final class Colours {

    private static final Map<String, Integer> RGB = new LinkedHashMap<>();
    private static final Map<String, Integer> FINISH = new LinkedHashMap<>();

    static {
        RGB.put("红色", 0xc8353b);
        RGB.put("藏青色", 0x26385c);
        RGB.put("米色", 0xefe3cc);
        RGB.put("绿色", 0x3f7a5a);
        RGB.put("粉色", 0xe9a9b4);
        RGB.put("黑色", 0x2a2c31);
        RGB.put("天蓝色", 0x8fbbe0);
        RGB.put("黄色", 0xeabf4c);
        RGB.put("酒红色", 0x7b2436);
        RGB.put("白色", 0xf4f3ef);
        RGB.put("紫色", 0x7a6499);
        RGB.put("咖啡色", 0x6b4a36);
        RGB.put("蓝色", 0x2f5fa8);
        RGB.put("橙色", 0xe07a34);
        RGB.put("军绿色", 0x5b6546);
        RGB.put("杏色", 0xe8c9a8);
        RGB.put("灰色", 0x8b9097);
        RGB.put("卡其色", 0xc7a271);
        RGB.put("棕色", 0x8a5a3a);
        RGB.put("银色", 0xd4d6d9);
        RGB.put("金色", 0xd0b070);
        RGB.put("透明", 0xe9e2cf);
        RGB.put("原木色", 0xc79a6b);
        RGB.put("花色", 0xc65f6b);
        FINISH.put("黄铜", 0xd9b25f);
        FINISH.put("发黑", 0x3a3b3f);
        FINISH.put("磷化", 0x45464a);
        FINISH.put("达克罗", 0xaeb2b5);
        FINISH.put("热镀锌", 0xb4babf);
        FINISH.put("镀镍", 0xd3cdbf);
        FINISH.put("镀铬", 0xe2e4e6);
        FINISH.put("镀锌", 0xc6cbd3);
        FINISH.put("尼龙", 0xe9e6dd);
        FINISH.put("本色", 0xd6d6d4);
    }

    private Colours() {}

    /** The ones clothes and household goods come in. */
    static List<String> fashionable() {
        return new ArrayList<>(RGB.keySet()).subList(0, 18);
    }

    static List<Integer> rgb(List<String> words) {
        return words.stream().map(word -> RGB.getOrDefault(word, 0x9a9a9a)).toList();
    }

    /** The look of a metal part by what it is made of and how it is treated. */
    static int finish(Map<String, String> told) {
        for (var finish : FINISH.entrySet()) if (told.containsValue(finish.getKey())) return finish.getValue();
        return 0xc9ccd0;
    }
}
