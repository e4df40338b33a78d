package yiwang.device.page;

/**
 * What is done with each page on its way into the document.
 *
 * @param quality  of JPEG, 0 to 1
 */
public record PageRecipe(boolean crop, boolean deskew, boolean dropBlank, Ink ink, float quality) {

    /** {@code BITONAL}: black and white by group 4; {@code JPEG}: as scanned. */
    public enum Ink { BITONAL, JPEG }

    /** Small enough for a slow line, good enough for an archive. */
    public static final PageRecipe DEFAULT = new PageRecipe(true, true, false, Ink.JPEG, 0.75f);

    public PageRecipe with(Ink other) {
        return new PageRecipe(crop, deskew, dropBlank, other, quality);
    }

    public PageRecipe withoutBlankPages() {
        return new PageRecipe(crop, deskew, true, ink, quality);
    }
}
