package yiwang.clerk.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.check.CitizenId;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.FieldBox;
import yiwang.ui.text.Texts;

/** Typing a person by hand: the number is checked while it is typed, birth and sex follow from it. */
final class ManualPersonSheet extends VBox {

    private static final int LENGTH = 18;
    private static final int SEX_DIGIT = 16;

    private final LocalDate today;
    private final FieldBox name;
    private final FieldBox number;
    private final FieldBox address;
    private final FieldBox mobile;
    private final Texts texts;
    private final Consumer<Map<String, String>> typed;
    private final Runnable close;

    ManualPersonSheet(Texts texts, LocalDate today, Optional<Applicant> known, Consumer<Map<String, String>> typed, Runnable close) {
        this.texts = texts;
        this.today = today;
        this.typed = typed;
        this.close = close;
        getStyleClass().addAll("yw-question", "cl-manual");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("manual.title"));
        title.getStyleClass().add("yw-title-2");
        name = new FieldBox(texts.get("manual.name")).value(known.map(Applicant::name).orElse(""), null);
        number = new FieldBox(texts.get("manual.number")).value(known.map(Applicant::idNumber).orElse(""), null);
        address = new FieldBox(texts.get("manual.address")).optional(true).value(known.map(Applicant::address).orElse(""), null);
        mobile = new FieldBox(texts.get("manual.mobile")).optional(true).value(known.map(Applicant::mobile).orElse(""), null);
        name.field().setId("manual.name");
        number.field().setId("manual.number");
        address.field().setId("manual.address");
        mobile.field().setId("manual.mobile");
        number.field().textProperty().subscribe(text -> checkNumber(text.strip().length() >= LENGTH));
        ActionButton back = ActionButton.plain(texts.get("manual.back")).key("Esc").onFire(fired -> close.run());
        ActionButton go = ActionButton.primary(texts.get("manual.go")).key("Enter").onFire(fired -> go());
        go.setId("manual.go");
        List.of(name, number, address, mobile).forEach(box -> box.field().setOnAction(fired -> go()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(space, back, go);
        buttons.getStyleClass().add("yw-question-buttons");
        getChildren().addAll(title, name, number, address, mobile, buttons);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
    }

    FieldBox first() {
        return name;
    }

    private void go() {
        boolean named = !name.field().getText().isBlank();
        if (!named) {
            name.error(texts.get("manual.name.missing"));
        }
        if (!checkNumber(true) || !named) {
            return;
        }
        String id = number.field().getText().strip().toUpperCase(java.util.Locale.ROOT);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", "resident");
        fields.put("name", name.field().getText().strip());
        fields.put("id_number", id);
        fields.put("sex_code", (id.charAt(SEX_DIGIT) - '0') % 2 == 1 ? "1" : "2");
        fields.put("birth", id.substring(6, 14));
        fields.put("address", address.field().getText().strip());
        fields.put("mobile", mobile.field().getText().strip());
        close.run();
        typed.accept(fields);
    }

    private boolean checkNumber(boolean complain) {
        List<Problem> problems = CitizenId.problems(number.field().getText().strip().toUpperCase(java.util.Locale.ROOT), today);
        if (problems.isEmpty() || !complain) {
            number.clearMessage();
        } else {
            number.error(problems.getFirst().sentence());
        }
        return problems.isEmpty();
    }
}
