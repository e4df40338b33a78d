package yiwang.sync.domain.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.sync.domain.problem.Problem;

/**
 * What becomes of each listed material. What another source can deliver (form, pledge, card, licence library, shared data) is
 * never demanded on paper; only what a guide lists is asked for; only what it marks may follow later.
 */
public final class MaterialRules {

    private final Item item;
    private final Set<String> attached;
    private final Set<String> deferred;
    private final Set<String> seen;
    private final Set<String> notNeeded;
    private final boolean cardRead;
    private final List<Problem> problems = new ArrayList<>();

    private MaterialRules(Item item, MaterialsAtHand hand) {
        this.item = item;
        this.attached = codes(hand.attached());
        this.deferred = codes(hand.deferred());
        this.seen = codes(hand.seen());
        this.notNeeded = codes(hand.notNeeded());
        this.cardRead = hand.cardRead();
    }

    /**
     * Problems: {@code material_unknown}, {@code material_missing}, {@code material_not_tolerable}, {@code material_attached} (it
     * is here, so it cannot follow), {@code material_required} (it cannot be left out). {@code field} is the code.
     */
    public static MaterialReview review(Item item, MaterialsAtHand hand) {
        MaterialRules rules = new MaterialRules(item, hand);
        List<CaseMaterial> materials = item.materials().stream().map(rules::material).toList();
        return new MaterialReview(materials, rules.problems);
    }

    private CaseMaterial material(MaterialRequirement m) {
        if (notNeeded.contains(m.code()) && m.necessity() == Necessity.REQUIRED) {
            problem("material_required", m, "是必备材料，不能标为不需要。");
        }
        Way way = deferred.contains(m.code()) ? deferral(m) : present(m);
        if (way == Way.MISSING) {
            problem("material_missing", m, missing(m));
        }
        return new CaseMaterial(m.code(), m.name(), way, "");
    }

    private Way deferral(MaterialRequirement m) {
        if (attached.contains(m.code())) {
            problem("material_attached", m, "已经收到，不用再容缺。");
            return Way.ATTACHED;
        }
        if (!m.tolerable() || item.toleranceDays() == 0) {
            problem("material_not_tolerable", m, "不在可容缺的材料之列，请现在提供。");
            Way way = present(m);
            return way == Way.MISSING ? Way.DEFERRED : way;
        }
        return Way.DEFERRED;
    }

    private Way present(MaterialRequirement m) {
        if (attached.contains(m.code())) {
            return Way.ATTACHED;
        }
        if (seen.contains(m.code()) && m.sources().contains(MaterialSource.ORIGINAL_CHECK)) {
            return Way.SEEN;
        }
        return m.necessity() == Necessity.REQUIRED ? otherWay(m.sources()) : Way.NOT_NEEDED;
    }

    private Way otherWay(Set<MaterialSource> sources) {
        if (sources.contains(MaterialSource.CARD) && cardRead) {
            return Way.CARD;
        }
        if (sources.contains(MaterialSource.FORM)) {
            return Way.FORM;
        }
        if (sources.contains(MaterialSource.PLEDGE)) {
            return Way.PLEDGE;
        }
        if (sources.contains(MaterialSource.LICENCE) || sources.contains(MaterialSource.SHARE)) {
            return Way.TO_VERIFY;
        }
        return Way.MISSING;
    }

    private String missing(MaterialRequirement m) {
        if (m.sources().contains(MaterialSource.SCAN)) {
            return m.tolerable() && item.toleranceDays() > 0 ? "还没有，请扫描或上传，也可以容缺后补。" : "还没有，请扫描或上传。";
        }
        return m.sources().contains(MaterialSource.CARD) ? "还没有，请读取证件。" : "还没有，请核验原件。";
    }

    private Set<String> codes(Set<String> codesOrNames) {
        Set<String> codes = new LinkedHashSet<>();
        for (String name : codesOrNames) {
            item.material(name).ifPresentOrElse(m -> codes.add(m.code()), () -> problems.add(
                    Problem.of("material_unknown", name, "该事项的办事指南里没有材料“" + name + "”，请核对材料编码或名称。")));
        }
        return codes;
    }

    private void problem(String code, MaterialRequirement m, String rest) {
        problems.add(Problem.of(code, m.code(), "材料“" + m.name() + "”" + rest));
    }
}
