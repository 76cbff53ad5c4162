package dev.sevenstar.payment.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a bank's statement can say, and what banks call it. */
public enum StatementField {
    DATE("交易时间", "交易日期", "发生时间", "记账日期", "入账时间", "入账日期", "交易日"),
    INCOME("贷方发生额", "贷方发生额(收入)", "收入金额(+元)", "收入金额", "贷方金额", "收入", "存入金额"),
    OUTGO("借方发生额", "借方发生额(支取)", "支出金额(-元)", "支出金额", "借方金额", "支出", "支取金额"),
    AMOUNT("金额", "交易金额", "发生额", "金额(元)"),
    DIRECTION("收/支", "借/贷", "借贷标志", "借贷方向", "收支"),
    PAYER("对方户名", "对方单位名称", "交易对方", "对方名称", "对方账户名称", "对方账号名称"),
    ACCOUNT("对方账号", "对方账户", "对方卡号"),
    REMARK("备注", "附言", "用途", "摘要", "商品说明"),
    REMARK_MORE("摘要", "用途", "附言", "商品名称", "商品说明"),
    SERIAL("账务流水号", "账户明细编号-交易流水号", "交易流水号", "交易订单号", "凭证号", "流水号");

    private final List<String> names;

    StatementField(String... names) {
        this.names = List.of(names);
    }

    /** Where it probably is; -1 for nowhere. */
    int guess(List<String> titles) {
        return names.stream()
                .map(titles::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    static boolean isTitle(String title) {
        return Arrays.stream(values()).anyMatch(field -> field.names.contains(title));
    }

    public String key() {
        return "payment.statement-field." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
