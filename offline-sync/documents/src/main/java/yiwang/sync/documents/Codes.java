package yiwang.sync.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** What machines read on a paper, as grids of modules without quiet zones. */
final class Codes {

    private Codes() {
    }

    /** Code 128 (ISO/IEC 15417): one row of modules, shortest mix of code sets. @param text ASCII, not empty */
    static BitMatrix linear(String text) {
        return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1,
            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CODE128_COMPACT, true));
    }

    static BitMatrix square(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }

    /** Such as U+323B0. */
    static String unicode(int codePoint) {
        return String.format("U+%04X", codePoint);
    }
}
