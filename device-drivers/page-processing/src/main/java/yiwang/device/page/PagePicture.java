package yiwang.device.page;

/**
 * A page as it goes into the document.
 *
 * @param filter  the PDF filter that decodes the bytes: DCTDecode (JPEG) or CCITTFaxDecode (group 4)
 */
public record PagePicture(Filter filter, int width, int height, int channels, int dpi, byte[] bytes) {

    public enum Filter { JPEG, GROUP_4 }

    @Override
    public String toString() {
        return "PagePicture[" + filter + " " + width + "x" + height + "]";
    }
}
