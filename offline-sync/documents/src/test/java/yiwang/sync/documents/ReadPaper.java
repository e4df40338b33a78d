package yiwang.sync.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A paper as people, programs and scanners read it. */
final class ReadPaper {

    private ReadPaper() {
    }

    /** Text in the order of the page, as pdftotext gives it. */
    static String text(Paper paper) throws IOException {
        return text(paper, true);
    }

    /** Text in the order in which it was set, without white space: cells are whole. */
    static String unbroken(Paper paper) throws IOException {
        return text(paper, false).replaceAll("\\s", "");
    }

    private static String text(Paper paper, boolean sorted) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            stripper.setSuppressDuplicateOverlappingText(false);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n=====\n");
            return stripper.getText(document);
        }
    }

    static List<TextPosition> positions(Paper paper) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String string, List<TextPosition> positions) {
                    all.addAll(positions);
                }
            }.getText(document);
        }
        return all;
    }

    static BufferedImage picture(Paper paper, int page, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        }
    }

    static String scanned(BufferedImage picture, BarcodeFormat format) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new MultiFormatReader().decode(bitmap,
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true)).getText();
    }
}
