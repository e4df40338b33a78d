package yiwang.sync.documents;

import java.awt.geom.AffineTransform;
import java.io.IOException;

/** 样例 across the page, pale and behind the text. */
final class SampleMark {

    private static final String WORD = "样例";
    private static final float SIZE = 190;
    private static final double TILT = Math.toRadians(32);

    private SampleMark() {
    }

    static void draw(Pen pen, Typeface face, float width, float height) throws IOException {
        float scale = SIZE / face.unitsPerEm();
        int[] letters = WORD.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
            place.rotate(TILT);
            place.translate((i - letters.length / 2f) * SIZE * 1.1 + SIZE * 0.05, -SIZE * 0.38);
            place.scale(scale, scale);
            pen.shape(face.outline(letters[i]), place, Pen.PALE);
        }
    }
}
