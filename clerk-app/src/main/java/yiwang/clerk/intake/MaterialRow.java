package yiwang.clerk.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.sync.station.CaseReview;

/**
 * One listed material with the ways in which it may come.
 *
 * @param now   what the rules say has become of it; empty until they have answered
 * @param open  ways that the guide allows; the others stay on the screen, struck through
 */
public record MaterialRow(MaterialRequirement material, Optional<CaseMaterial> now, List<AttachmentRef> attachments, Set<Way> open) {

    /** The segments, in the order of the screen. */
    public enum Way { SCAN, LICENCE, SHARE, SEEN, DEFER, NOT_NEEDED }

    public MaterialRow {
        attachments = List.copyOf(attachments);
        open = Set.copyOf(open);
    }

    public static List<MaterialRow> of(IntakeState state) {
        Item item = state.item();
        List<MaterialRow> rows = new ArrayList<>();
        for (MaterialRequirement material : item.materials()) {
            Optional<CaseMaterial> now = state.review().map(CaseReview::materials).stream().flatMap(List::stream)
                    .filter(m -> m.code().equals(material.code())).findFirst();
            rows.add(new MaterialRow(material, now, state.draft().attachmentsOf(material.code()), open(item, material)));
        }
        return rows;
    }

    private static Set<Way> open(Item item, MaterialRequirement material) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (material.sources().contains(MaterialSource.SCAN)) {
            ways.add(Way.SCAN);
        }
        if (material.sources().contains(MaterialSource.LICENCE)) {
            ways.add(Way.LICENCE);
        }
        if (material.sources().contains(MaterialSource.SHARE) || material.sources().contains(MaterialSource.CARD)) {
            ways.add(Way.SHARE);
        }
        if (material.sources().contains(MaterialSource.ORIGINAL_CHECK)) {
            ways.add(Way.SEEN);
        }
        if (material.tolerable() && item.toleranceDays() > 0) {
            ways.add(Way.DEFER);
        }
        if (material.necessity() != Necessity.REQUIRED) {
            ways.add(Way.NOT_NEEDED);
        }
        return ways;
    }

    /** The segment that is on, if one is: a material made from the form or pledged has none. */
    public Optional<Way> chosen() {
        return now.flatMap(m -> Optional.ofNullable(switch (m.way()) {
            case ATTACHED -> open.contains(Way.SCAN) ? Way.SCAN : null;
            case TO_VERIFY -> open.contains(Way.LICENCE) ? Way.LICENCE : Way.SHARE;
            case CARD -> open.contains(Way.SHARE) ? Way.SHARE : Way.LICENCE;
            case SEEN -> Way.SEEN;
            case DEFERRED -> Way.DEFER;
            case NOT_NEEDED -> Way.NOT_NEEDED;
            case FORM, PLEDGE, MISSING -> null;
        }));
    }

    /** Segments to draw: the four of every material, and the others where the guide knows them. */
    public List<Way> segments() {
        List<Way> ways = new ArrayList<>(List.of(Way.SCAN, Way.LICENCE, Way.SHARE, Way.DEFER));
        if (open.contains(Way.SEEN)) {
            ways.add(3, Way.SEEN);
        }
        if (open.contains(Way.NOT_NEEDED)) {
            ways.add(Way.NOT_NEEDED);
        }
        return ways;
    }

    /** A pledge that nobody brings on paper: it can be signed on a pad. */
    public boolean pledged() {
        return material.sources().contains(MaterialSource.PLEDGE) && !open.contains(Way.SCAN);
    }

    public boolean ready() {
        return now.map(m -> m.way() != CaseMaterial.Way.MISSING && m.way() != CaseMaterial.Way.DEFERRED).orElse(false);
    }
}
