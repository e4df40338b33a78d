package yiwang.device.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The smallest valid PDF of so many empty A4 pages, written by hand so that contracts need no PDF library. */
public final class SmallPdf {

    private SmallPdf() { }

    public static byte[] ofPages(int pages) {
        return ofPages(pages, "");
    }

    /** One page that says these ASCII words, set plainly. */
    public static byte[] saying(String words) {
        return ofPages(1, words);
    }

    private static byte[] ofPages(int pages, String words) {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(3 + page).append(" 0 R ");
        }
        objects.add("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        for (int page = 0; page < pages; page++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + (words.isEmpty() ? "" : "/Contents " + (3 + pages) + " 0 R") + ">>");
        }
        if (!words.isEmpty()) {
            String content = "BT /F1 12 Tf 72 720 Td (" + words + ") Tj ET";
            objects.add("<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
        }
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table)
                .append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
