package yiwang.sync.domain.catalogue;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A material that a guide lists.
 *
 * @param code       stable within the item, such as {@code M03}
 * @param name       Chinese name as printed
 * @param condition  for CONDITIONAL: when it is needed, in words; else empty
 * @param sources    the ways in which it may come; never empty
 * @param tolerable  容缺: may follow within the item's tolerance time; never true for identity, signature, commitment
 * @param form       original, copy, photo ... as the guide says
 */
public record MaterialRequirement(String code, String name, Necessity necessity, String condition,
                                  Set<MaterialSource> sources, boolean tolerable, String form) {

    public MaterialRequirement {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(necessity);
        condition = condition == null ? "" : condition;
        sources = Set.copyOf(EnumSet.copyOf(sources));
        form = form == null ? "" : form;
    }

    /** True when a clerk has to put paper or a file to it: no other way exists. */
    public boolean onlyByScan() {
        return sources.equals(Set.of(MaterialSource.SCAN));
    }
}
