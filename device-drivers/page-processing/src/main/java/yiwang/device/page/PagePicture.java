package yiwang.device.page;

import java.io.IOException;

/**
 * A page as it goes into the document.
 *
 * @param filter  the PDF filter that decodes the bytes: DCTDecode (JPEG) or CCITTFaxDecode (group 4)
 */
public record PagePicture(Filter filter, int width, int height, int channels, int dpi, byte[] bytes) {

    public enum Filter { JPEG, GROUP_4 }

    /**
     * A JPEG as it is.
     *
     * @throws IOException when it is none, or of a size that no paper has
     */
    public static PagePicture ofJpeg(byte[] jpeg, int dpi) throws IOException {
        PictureSize size = PictureSize.of(jpeg).filter(found -> found.mediaType().equals("image/jpeg")).orElseThrow(() -> new BrokenPage("not a JPEG of a sheet of paper", null));
        return new PagePicture(Filter.JPEG, size.width(), size.height(), size.channels(), dpi, jpeg);
    }

    @Override
    public String toString() {
        return "PagePicture[" + filter + " " + width + "x" + height + "]";
    }
}
