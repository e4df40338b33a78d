package yiwang.kiosk.ticket;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A QR code as one path; its size comes from the style class. */
final class QrPicture extends Region {

    private final SVGPath path = new SVGPath();
    private final int modules;

    QrPicture(String content, String spoken) {
        getStyleClass().add("kiosk-qr");
        path.getStyleClass().add("kiosk-qr-ink");
        path.setManaged(false);
        BitMatrix matrix = matrix(content);
        modules = matrix.getWidth();
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (matrix.get(x, y)) {
                    squares.append('M').append(x).append(' ').append(y).append("h1v1h-1Z");
                }
            }
        }
        path.setContent(squares.toString());
        getChildren().add(path);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()) / modules);
        path.setScaleX(side);
        path.setScaleY(side);
        path.setLayoutX((getWidth() - modules) / 2);
        path.setLayoutY((getHeight() - modules) / 2);
    }
}
