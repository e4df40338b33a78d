package yiwang.clerk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.clerk.intake.MaterialRow.Way;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.station.CaseReview;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.SegmentedWays;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;

/** Every listed material with the ways in which it may come; what the guide forbids is struck through and says why. */
final class MaterialsView {

    private final Texts texts;
    private final BiConsumer<String, MaterialChoice> chosen;
    private final Consumer<MaterialRequirement> scan;
    private final Optional<Consumer<MaterialRequirement>> sign;
    private final Card card;
    private final VBox rows = new VBox();
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final Map<String, MaterialRow> shown = new HashMap<>();
    private Optional<LocalDate> shownDue = Optional.empty();

    private record Drawn(yiwang.ui.clerk.MaterialRow row, SegmentedWays ways) { }

    /** @param sign empty where no pad is */
    MaterialsView(Texts texts, BiConsumer<String, MaterialChoice> chosen, Consumer<MaterialRequirement> scan, Optional<Consumer<MaterialRequirement>> sign) {
        this.texts = texts;
        this.sign = sign;
        this.chosen = chosen;
        this.scan = scan;
        card = new Card(texts.get("materials.title"), "").add(rows);
        VBox.setVgrow(card, Priority.ALWAYS);
    }

    Node node() {
        return card;
    }

    Node rows() {
        return rows;
    }

    void show(IntakeState state) {
        List<MaterialRow> materials = MaterialRow.of(state);
        card.remark(texts.get("materials.remark", materials.size()));
        if (drawn.isEmpty()) {
            materials.forEach(this::draw);
        }
        Optional<LocalDate> due = state.review().flatMap(CaseReview::toleranceDue);
        for (MaterialRow row : materials) {
            if (!row.equals(shown.get(row.material().code())) || !due.equals(shownDue)) {
                show(row, state);
                shown.put(row.material().code(), row);
            }
        }
        shownDue = due;
    }

    private void draw(MaterialRow row) {
        MaterialRequirement material = row.material();
        List<SegmentedWays.Way> segments = new ArrayList<>();
        for (Way way : row.segments()) {
            String forbidden = row.open().contains(way) ? null : forbidden(way, material);
            segments.add(new SegmentedWays.Way(way.name(), icon(way), texts.get("way." + way.name()), forbidden));
        }
        SegmentedWays ways = new SegmentedWays(material.name(), segments, id -> {
            // What was pressed is only a wish: the rules' next answer says what is on.
            shown.remove(material.code());
            choose(material, Way.valueOf(id));
        });
        String need = texts.get("necessity." + material.necessity().name())
                + (material.condition().isBlank() ? "" : "，" + material.condition());
        yiwang.ui.clerk.MaterialRow line = new yiwang.ui.clerk.MaterialRow(material.name(), need, ways);
        line.setId("material." + material.code());
        drawn.put(material.code(), new Drawn(line, ways));
        rows.getChildren().add(line);
    }

    private void choose(MaterialRequirement material, Way way) {
        switch (way) {
            case SCAN -> scan.accept(material);
            case LICENCE, SHARE -> chosen.accept(material.code(), MaterialChoice.BY_RULE);
            case SEEN -> chosen.accept(material.code(), MaterialChoice.SEEN);
            case DEFER -> chosen.accept(material.code(), MaterialChoice.DEFER);
            case NOT_NEEDED -> chosen.accept(material.code(), MaterialChoice.NOT_NEEDED);
        }
    }

    private String forbidden(Way way, MaterialRequirement material) {
        boolean online = material.sources().contains(MaterialSource.LICENCE) || material.sources().contains(MaterialSource.SHARE);
        return switch (way) {
            case SCAN -> texts.get(online ? "way.no.scan.online" : "way.no.scan");
            case DEFER -> texts.get("way.no.defer");
            default -> texts.get("way.no.online");
        };
    }

    private void show(MaterialRow row, IntakeState state) {
        Drawn line = drawn.get(row.material().code());
        line.ways().choose(row.chosen().map(Way::name).orElse(null));
        CaseMaterial.Way now = row.now().map(CaseMaterial::way).orElse(null);
        ActionButton action = null;
        if (row.open().contains(Way.SCAN)) {
            action = row.attachments().isEmpty() ? ActionButton.plain(texts.get("material.scan")) : ActionButton.link(texts.get("material.more"));
            action.onFire(fired -> scan.accept(row.material()));
        }
        if (row.pledged() && sign.isPresent()) {
            action = row.attachments().isEmpty() ? ActionButton.plain(texts.get("material.sign")) : ActionButton.link(texts.get("material.sign.again"));
            action.onFire(fired -> sign.get().accept(row.material()));
            action.setTooltip(new Tooltip(texts.get("signature.title")));
            action.setAccessibleText(texts.get("material.sign.spoken", row.material().name()));
            action.setId("material.sign." + row.material().code());
        }
        line.row().show(truth(now), tag(now, row), detail(now, row, state), action);
    }

    private static Truth truth(CaseMaterial.Way now) {
        if (now == null || now == CaseMaterial.Way.MISSING || now == CaseMaterial.Way.DEFERRED) {
            return Truth.NOT_YET;
        }
        return now == CaseMaterial.Way.TO_VERIFY ? Truth.GOING : Truth.DONE;
    }

    private StateTag tag(CaseMaterial.Way now, MaterialRow row) {
        if (now == null) {
            return new StateTag(Tint.GREY, texts.get("material.unknown"));
        }
        Tint tint = switch (now) {
            case ATTACHED, CARD, SEEN -> Tint.GREEN;
            case FORM, PLEDGE, TO_VERIFY -> Tint.ACCENT;
            case DEFERRED -> Tint.YELLOW;
            case NOT_NEEDED -> Tint.GREY;
            case MISSING -> Tint.RED;
        };
        boolean signed = now == CaseMaterial.Way.ATTACHED && row.pledged();
        return new StateTag(tint, signed ? texts.get("material.signed") : now == CaseMaterial.Way.ATTACHED ? texts.get("material.pages", row.attachments().size())
                : texts.get("material." + now.name()));
    }

    private String detail(CaseMaterial.Way now, MaterialRow row, IntakeState state) {
        if (now == null) {
            return row.material().form();
        }
        if (now == CaseMaterial.Way.DEFERRED) {
            return state.review().flatMap(CaseReview::toleranceDue).map(due -> texts.get("material.due", due.getMonthValue(), due.getDayOfMonth())).orElse("");
        }
        if (now == CaseMaterial.Way.MISSING && !row.open().contains(Way.DEFER)) {
            return texts.get("material.detail.MISSING.scan");
        }
        return texts.get("material.detail." + now.name());
    }

    private static String icon(Way way) {
        return switch (way) {
            case SCAN -> "remixmz-qr-scan-line";
            case LICENCE -> "remixmz-shield-check-line";
            case SHARE -> "remixal-database-2-line";
            case SEEN -> "remixal-eye-line";
            case DEFER -> "remixmz-timer-line";
            case NOT_NEEDED -> "remixmz-subtract-line";
        };
    }
}
