package dev.sevenstar.payment.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Statements that are read without asking, by the titles only they have together. */
enum KnownLayout {
    /** Two columns of money, the payer as 对方单位名称. */
    ICBC("凭证号", "交易时间", "借方发生额", "贷方发生额", "对方单位名称"),
    /** Two columns of money with their sense in brackets. */
    CCB("交易时间", "借方发生额(支取)", "贷方发生额(收入)", "对方户名", "账户明细编号-交易流水号"),
    /** The account's bill, money in and out in two columns. */
    ALIPAY("账务流水号", "发生时间", "对方账号", "收入金额(+元)", "支出金额(-元)"),
    /** A person's bill, one column of money and a word for its direction. */
    ALIPAY_PERSON("交易时间", "交易对方", "收/支", "金额", "交易订单号");

    private final List<String> titles;

    KnownLayout(String... titles) {
        this.titles = List.of(titles);
    }

    static Optional<KnownLayout> of(List<String> titles) {
        return Arrays.stream(values())
                .filter(layout -> titles.containsAll(layout.titles))
                .findFirst();
    }
}
