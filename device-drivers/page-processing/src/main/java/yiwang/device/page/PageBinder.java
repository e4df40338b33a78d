package yiwang.device.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yiwang.device.api.RawPage;

/** Finishes one page after the other and puts it into the document. Used by one thread at a time. */
final class PageBinder implements PageTask {

    private final ArchivePdf pdf;
    private final PageWork work;
    private final PageRecipe recipe;
    private final ScanAttendant attendant;
    private final List<Set<PageFinding>> findings = new ArrayList<>();
    private final List<PageLook> looks = new ArrayList<>();
    private boolean resumed;

    PageBinder(ArchivePdf pdf, PageRecipe recipe, ScanAttendant attendant) {
        this.pdf = pdf;
        this.work = new PageWork(recipe);
        this.recipe = recipe;
        this.attendant = attendant;
    }

    int pages() {
        return pdf.pages();
    }

    List<Set<PageFinding>> findings() {
        return List.copyOf(findings);
    }

    /** The next pages may be ones that came already: who clears a jam puts a sheet back too many, or the whole stack. */
    void resumed() {
        resumed = true;
    }

    @Override
    public void bind(RawPage raw) throws IOException {
        FinishedPage page = work.finish(raw);
        Set<PageFinding> found = EnumSet.noneOf(PageFinding.class);
        found.addAll(page.findings());
        resumed = resumed && looks.stream().anyMatch(page.look()::sameAs);
        if (resumed) {
            if (!attendant.keepRepeated(pdf.pages() + 1)) {
                return;
            }
            found.add(PageFinding.REPEATED);
        }
        if (recipe.dropBlank() && found.contains(PageFinding.BLANK)) {
            return;
        }
        looks.add(page.look());
        pdf.add(page.picture());
        findings.add(found);
        attendant.page(pdf.pages(), found);
    }
}
