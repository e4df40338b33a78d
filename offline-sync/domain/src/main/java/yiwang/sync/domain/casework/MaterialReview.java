package yiwang.sync.domain.casework;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** @param materials every listed material in the guide's order; @param problems everything that keeps the case from being accepted, for one notice */
public record MaterialReview(List<CaseMaterial> materials, List<Problem> problems) {

    public MaterialReview {
        materials = List.copyOf(materials);
        problems = List.copyOf(problems);
    }

    /** Whether something will follow: acceptance is then 容缺受理. */
    public boolean tolerant() {
        return materials.stream().anyMatch(m -> m.way() == CaseMaterial.Way.DEFERRED);
    }
}
