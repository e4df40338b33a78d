package yiwang.device.scanning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.page.PictureSize;
import yiwang.device.spi.recording.RecordedPaper;

/** A whole JPEG or PNG in a recording: itself, or one of the same size when it was masked. */
public final class RecordedPicture {

    private static final Pattern SIZE = Pattern.compile("(image/(?:jpeg|png)) (\\d{1,5}) (\\d{1,5}) ([136])");
    private static final int MOST_BYTES = 64 << 20;

    private RecordedPicture() { }

    /** The words that stand before it. */
    public static String described(byte[] picture) {
        return PictureSize.of(picture).map(size -> size.mediaType() + " " + size.width() + " " + size.height() + " " + size.channels()).orElse("of no size");
    }

    public static byte[] of(RecordedPaper paper) {
        return paper.content().or(() -> size(paper.what()).map(SyntheticPage::picture)).orElseGet(() -> new byte[(int) Math.min(paper.length(), MOST_BYTES)]);
    }

    private static Optional<PictureSize> size(String what) {
        Matcher words = SIZE.matcher(what);
        return Optional.of(words).filter(Matcher::matches)
                .map(found -> new PictureSize(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4))))
                .filter(size -> PictureSize.possible(size.width(), size.height(), size.channels()));
    }
}
