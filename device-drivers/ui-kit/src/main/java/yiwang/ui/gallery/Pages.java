package yiwang.ui.gallery;

import java.util.List;
import java.util.Set;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;

/** Every page of the gallery. A new component is added to one of them, or it is not seen and not tested. */
public final class Pages {
    /** Elder mode has a home page of its own, with fewer choices. */
    private static final Set<Theme> ORDINARY = Set.of(Theme.LIGHT, Theme.DARK);

    private Pages() {
    }

    public static List<Page> all() {
        return List.of(
                new Page("signs", Density.CLERK, 1366, 768, SignsPage::new),
                new Page("clerk-case", Density.CLERK, 1920, 1080, CasePage::new),
                new Page("clerk-village", Density.CLERK, 1366, 768, VillagePage::new),
                new Page("clerk-question", Density.CLERK, 1366, 768, QuestionPage::new),
                new Page("kiosk-attract", Density.KIOSK, 1080, 1920, KioskAttractPage::new),
                new Page("kiosk-home", Density.KIOSK, 1080, 1920, () -> new KioskHomePage(true), ORDINARY),
                new Page("kiosk-home-across", Density.KIOSK, 1920, 1080, () -> new KioskHomePage(false), ORDINARY),
                new Page("kiosk-five", Density.KIOSK, 1080, 1920, KioskElderPage::new),
                new Page("kiosk-card", Density.KIOSK, 1080, 1920, KioskCardPage::new),
                new Page("kiosk-ticket", Density.KIOSK, 1080, 1920, KioskTicketPage::new),
                new Page("kiosk-fault", Density.KIOSK, 1080, 1920, KioskFaultPage::new),
                new Page("kiosk-idle", Density.KIOSK, 1080, 1920, KioskIdlePage::new));
    }
}
