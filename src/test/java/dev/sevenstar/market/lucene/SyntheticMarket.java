package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Card;
import dev.sevenstar.market.SearchEntry;
import dev.sevenstar.market.SearchEntry.Trait;
import dev.sevenstar.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** As many listings as one likes, titled as sellers do, the same every time. */
final class SyntheticMarket {

    private static final List<String> GOODS =
            List.of(("外六角螺栓 内六角螺丝 自攻螺丝钉 六角螺母 平垫圈 弹簧垫圈 膨胀螺丝 螺丝刀 活动扳手 电钻 切割片 砂纸 轴承 密封圈 阀门 水龙头 合页 锁具 "
                            + "连衣裙 半身裙 女式衬衫 打底衫 牛仔裤 羽绒服 男士T恤 休闲裤 西装 儿童套装 儿童连衣裙 婴儿连体衣 帽子 围巾 袜子 手套 腰带 "
                            + "运动鞋 帆布鞋 皮鞋 凉鞋 雪地靴 双肩包 手提包 钱包 行李箱 项链 耳环 手链 戒指 太阳镜 手表 "
                            + "机械键盘 无线鼠标 显示器 笔记本电脑 数据线 充电器 移动电源 手机壳 钢化膜 蓝牙耳机 音箱 摄像头 路由器 内存条 移动硬盘 "
                            + "保温杯 玻璃杯 陶瓷马克杯 餐具套装 炒锅 菜刀 收纳箱 垃圾桶 拖把 雨伞 毛巾 床上四件套 枕头 窗帘 地毯 沙发 餐椅 办公椅 床垫 书架 "
                            + "LED灯泡 吸顶灯 台灯 墙壁插座 电线 开关 断路器 绿萝盆栽 多肉植物 花盆 园艺剪刀 茶叶 坚果 饼干 糖果 火锅底料 "
                            + "纸箱 自封袋 封箱胶带 气泡袋 塑料瓶 篮球 足球 羽毛球拍 瑜伽垫 跳绳 帐篷 睡袋 自行车 积木玩具 毛绒玩具 遥控车 婴儿车 奶瓶 纸尿裤")
                    .split(" "));
    private static final List<String> MADE =
            List.of("304不锈钢 316不锈钢 碳钢 合金钢 黄铜 铝合金 塑料 ABS 硅胶 橡胶 纯棉 涤纶 雪纺 针织 真丝 亚麻 牛皮 PU 帆布 尼龙 陶瓷 玻璃 实木 竹制 藤编 纸质 PE PP"
                    .split(" "));
    private static final List<String> LOOKS =
            List.of("镀锌 发黑 本色 磨砂 抛光 哑光 碎花 条纹 格子 波点 纯色 卡通 复古 简约 北欧 日式 中式 轻奢 透明 加厚 加大 迷你 便携 折叠 防水 防滑 防锈 耐高温 静音 智能 可调节 一次性"
                    .split(" "));
    private static final List<String> WORDS = List.of(
            "工厂直供 厂家批发 现货速发 支持定制 一件代发 跨境热卖 新款 爆款 家用 商用 户外 办公 学生 儿童 男女通用 送礼 礼品印字 电商货源 整箱批发 源头厂家 可开票 大容量 小巧 高档 经典 百搭 春秋 夏季 冬季 工程用 酒店用 餐饮用 超市 地摊 直播带货 外贸尾单 质量保证 七天包换 免费拿样 混批"
                    .split(" "));
    private static final List<String> SIZES = List.of(
            "M4×10 M5×16 M6×20 M8×30 M8×40 M10×50 M10×60 M12×80 M16×100 350ml 500ml 750ml 1L 1米 2米 3米 5米 30cm 40×60cm 50×70cm S码 M码 L码 XL 2XL 36码 37码 38码 39码 40码 9W 12W 18W 5V2A 10000mAh 8GB 16GB 1TB 250g 500g 1kg 5kg GB/T5783 DIN933 GB/T70.1 ISO4017"
                    .split(" "));
    private static final List<String> PROVINCES =
            List.of("330000", "440000", "320000", "350000", "370000", "310000", "130000");
    private static final Instant TODAY = Instant.parse("2026-12-01T00:00:00Z");

    private final Random dice = new Random(20261201);

    List<SearchEntry> batch(long first, int size) {
        var entries = new ArrayList<SearchEntry>(size);
        for (int i = 0; i < size; i++) entries.add(entry(first + i));
        return entries;
    }

    private SearchEntry entry(long id) {
        var kind = (int) Math.min(GOODS.size() - 1, Math.abs(dice.nextGaussian()) * GOODS.size() / 2.5);
        var goods = GOODS.get(kind);
        var made = one(MADE);
        var size = one(SIZES);
        var title = made + one(LOOKS) + goods + " " + size + " " + one(WORDS) + one(WORDS) + " "
                + Integer.toString(dice.nextInt(40_000), 36).toUpperCase(Locale.ROOT);
        var shop = dice.nextInt(20_000);
        var card = new Card(
                shop,
                id,
                title,
                "0123456789abcdef0123456789abcdef",
                Money.ofFen(5 + dice.nextInt(100_000)),
                dice.nextBoolean(),
                "件",
                1 + dice.nextInt(1_000),
                dice.nextInt(8),
                dice.nextBoolean(),
                false,
                "宁波" + shop + "号商行",
                "330200");
        return new SearchEntry(
                card,
                List.of(1L + kind / 10, 100L + kind / 3, 1000L + kind),
                List.of(goods),
                List.of("行业" + kind / 10),
                List.of(new Trait(1, (long) MADE.indexOf(made), made), new Trait(2, (long) SIZES.indexOf(size), size)),
                "CN-" + id,
                one(PROVINCES),
                24 * (1 + dice.nextInt(5)),
                TODAY.minus(Duration.ofHours(dice.nextInt(24 * 300))));
    }

    private String one(List<String> words) {
        return words.get(dice.nextInt(words.size()));
    }
}
