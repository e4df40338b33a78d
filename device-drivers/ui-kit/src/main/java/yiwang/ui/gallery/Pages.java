package yiwang.ui.gallery;

import java.util.List;
import yiwang.ui.theme.Density;

/** Every page of the gallery. A new component is added to one of them, or it is not seen and not tested. */
public final class Pages {
    private Pages() {
    }

    public static List<Page> all() {
        return List.of(
                new Page("signs", Density.CLERK, 1366, 768, SignsPage::new),
                new Page("clerk-case", Density.CLERK, 1920, 1080, CasePage::new),
                new Page("clerk-village", Density.CLERK, 1366, 768, VillagePage::new),
                new Page("clerk-question", Density.CLERK, 1366, 768, QuestionPage::new));
    }
}
