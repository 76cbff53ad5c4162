package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Statements as banks write them, made up. */
public final class BankFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private BankFiles() {}

    /** Lines above the titles, money in two columns, packed days, a total below; in GB18030. */
    public static byte[] icbc(String... lines) {
        return text("""
                        明细查询文件下载

                        [HISTORYDETAIL]
                        凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额
                        """, lines, "合计,,,,,\"1,000.00\",\"9,999.00\",,,,,\n").getBytes(GB18030);
    }

    /** A row of it. */
    public static String icbcIn(String serial, String yuan, String payer, String remark) {
        return serial + ",0200,6222020200112233,20260305 14:30:00,贷,0.00,\"" + yuan + "\",102,货款," + remark + ","
                + payer + ",\"88,888.00\"";
    }

    /** The account's bill with a preamble of hashes and tabs behind the cells; in GB18030. */
    public static byte[] alipay(String... lines) {
        return text("""
                        #支付宝账务明细查询
                        #账号：[20881234567890]
                        #-----------------账务明细列表----------------
                        账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注
                        """, lines, "#-----------------账务明细列表结束----------------\n#支出合计：1笔，共-20.00元\n")
                .getBytes(GB18030);
    }

    public static String alipayIn(String serial, String yuan, String payer, String remark) {
        return serial + "\t,2026\t,,货款,2026-03-05 14:30:00,188****0000(" + payer + "),+" + yuan + ",,1000.00,支付宝,转账,"
                + remark;
    }

    public static String alipayOut(String serial, String yuan) {
        return serial + "\t,2026\t,,手续费,2026-03-05 15:00:00,,,-" + yuan + ",980.00,支付宝,收费,";
    }

    /** A spreadsheet of the other bank, money in two columns with their sense in brackets. */
    public static byte[] ccb(List<List<String>> rows) {
        var titles = List.of("交易时间", "借方发生额（支取）", "贷方发生额（收入）", "余额", "对方户名", "对方账号", "摘要", "备注", "账户明细编号-交易流水号");
        var out = new ByteArrayOutputStream();
        var columns = titles.stream().map(title -> Column.text(title, 20)).toList();
        try (var sheet = SheetFormat.XLSX.open(out, "明细", columns)) {
            for (var row : rows) sheet.add(row.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static List<String> ccbIn(String serial, String yuan, String payer, String remark) {
        return List.of("2026-03-05 14:30:00", "0.00", yuan, "5000.00", payer, "4367", "网银转账", remark, serial);
    }

    /** A bank nobody knows, in UTF-8 with semicolons and one column of money. */
    public static byte[] unknown(String... lines) {
        return text("日子;进出;多少;谁;说明\n", lines, "").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String head, String[] lines, String foot) {
        return head + String.join("\n", Arrays.asList(lines)) + "\n" + foot;
    }
}
