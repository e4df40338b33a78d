package yiwang.device.page;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yiwang.device.api.RawPage;

/** Makes a finished page of a raw one, by the recipe. Pure: no files, no clock. */
public final class PageWork {

    /** Less is within what a feeder does anyway, and turning costs sharpness. */
    private static final double LEAST_TURN = 0.2;

    private final PageRecipe recipe;

    public PageWork(PageRecipe recipe) {
        this.recipe = recipe;
    }

    /** Takes the page over. @throws IOException when an encoded page cannot be decoded */
    public FinishedPage finish(RawPage raw) throws IOException {
        PageRaster page = switch (raw) {
            case RawPage.Pixels pixels -> new PageRaster(pixels);
            case RawPage.Encoded encoded -> Jpegs.decode(encoded);
        };
        Optional<PageRaster.Box> box = recipe.crop() ? PageEdges.find(page) : Optional.empty();
        double skew = recipe.deskew() ? Skew.of(page) : 0;
        boolean turn = Math.abs(skew) >= LEAST_TURN;
        box.ifPresent(page::crop);
        if (turn) {
            Rotation.clockwise(page, -skew);
        }
        Set<PageFinding> findings = PageCheck.of(page);
        boolean untouched = box.isEmpty() && !turn;
        return new FinishedPage(picture(raw, page, untouched), findings.isEmpty() ? EnumSet.noneOf(PageFinding.class) : findings, turn ? skew : 0, new PageLook(page));
    }

    private PagePicture picture(RawPage raw, PageRaster page, boolean untouched) throws IOException {
        if (recipe.ink() == PageRecipe.Ink.BITONAL) {
            byte[] bits = Bitonal.of(page);
            return new PagePicture(PagePicture.Filter.GROUP_4, page.width(), page.height(), 1, page.dpi(), GroupFour.encode(bits, page.width(), page.height()));
        }
        boolean asItCame = untouched && raw instanceof RawPage.Encoded encoded && encoded.mediaType().equals("image/jpeg");
        // A JPEG that nothing was done to is not encoded a second time.
        byte[] bytes = asItCame ? ((RawPage.Encoded) raw).bytes() : Jpegs.encode(page, recipe.quality());
        return new PagePicture(PagePicture.Filter.JPEG, page.width(), page.height(), channels(bytes, page), page.dpi(), bytes);
    }

    private static int channels(byte[] jpeg, PageRaster page) {
        return PictureSize.of(jpeg).map(PictureSize::channels).orElse(page.channels());
    }
}
