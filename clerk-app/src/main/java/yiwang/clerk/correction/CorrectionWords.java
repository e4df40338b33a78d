package yiwang.clerk.correction;

import java.util.Set;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.ui.text.Texts;

/** The editor's words out of the bundle. What goes on the paper is Chinese in every language of the screen. */
public final class CorrectionWords implements CorrectionFlow.Words {

    private final Texts screen;
    private final Texts paper;

    /** @param paper Chinese */
    public CorrectionWords(Texts screen, Texts paper) {
        this.screen = screen;
        this.paper = paper;
    }

    @Override
    public String reason(String reason) {
        return paper.get("reason." + reason);
    }

    @Override
    public String remedy(String reason, String material) {
        return paper.get("remedy." + reason, material);
    }

    @Override
    public String state(CaseMaterial.Way way) {
        return screen.get("material." + way.name());
    }

    @Override
    public String ways(Set<String> ways) {
        return paper.get("remedy.ways", CorrectionFlow.WAYS.stream().filter(ways::contains).map(way -> paper.get("return." + way))
                .collect(Collectors.joining("、")));
    }

    @Override
    public String formField(String title) {
        return paper.get("fault.field", title);
    }

    @Override
    public String fixField() {
        return paper.get("remedy.field");
    }
}
