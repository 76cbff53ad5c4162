package dev.sevenstar.demo;

import dev.sevenstar.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The papers that people send each other, as small whole files: a PDF, a sheet, a photograph of the goods. */
final class Papers {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Papers() {}

    /** One file by the ending of its name; none for a photograph of goods that are only drawn. */
    static List<byte[]> of(String name, LineSheet goods, int quantity, long fen) {
        var title = name.replaceFirst("\\.[a-z]+$", "");
        if (name.endsWith(".pdf")) return List.of(pdf(List.of(title, goods.name(), "× " + quantity)));
        if (name.endsWith(".xlsx")) return List.of(sheet(rows(title, goods, quantity, fen)));
        var photo = goods.photo();
        return photo == null ? List.of() : List.of(PhotoCrops.of(photo).get(1).jpeg());
    }

    private static List<List<String>> rows(String title, LineSheet goods, int quantity, long fen) {
        return List.of(
                List.of(title, goods.name()),
                List.of("数量", String.valueOf(quantity)),
                List.of("单价", Money.ofFen(fen).toYuan()),
                List.of("合计", Money.ofFen(fen * quantity).toYuan()));
    }

    /** Lines of text in a font that every reader brings along for Chinese. */
    static byte[] pdf(List<String> lines) {
        var text = new StringBuilder("BT /F 20 Tf 72 760 Td 32 TL");
        for (var line : lines) text.append(" <").append(hex(line)).append("> Tj T*");
        var page = text + " ET";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
                        + "/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>",
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
                        + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
        return numbered(objects).getBytes(StandardCharsets.US_ASCII);
    }

    private static String numbered(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var starts = new ArrayList<Integer>();
        for (var object : objects) {
            starts.add(file.length());
            file.append("%d 0 obj\n%s\nendobj\n".formatted(starts.size(), object));
        }
        var index = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (var start : starts) file.append("%010d 00000 n \n".formatted(start));
        return file.append("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, index))
                .toString();
    }

    private static String hex(String line) {
        var hex = new StringBuilder();
        line.chars().forEach(c -> hex.append("%04X".formatted(c)));
        return hex.toString();
    }

    static byte[] sheet(List<List<String>> rows) {
        var cells = new StringBuilder();
        for (var row : rows) {
            cells.append("<row>");
            for (var cell : row)
                cells.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            cells.append("</row>");
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + TYPES
                        + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                        + "package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + SHEET_TYPE
                        + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + SHEET_TYPE
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + cells + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
