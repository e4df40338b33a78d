package yiwang.ui.kiosk;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** The ticket as it comes out of the machine: white paper in every theme, the number as large as it will go. */
public final class TicketPicture extends VBox {
    private static final int USUAL_LENGTH = 5;

    private final HBox facts = new HBox();
    private final VBox inside = new VBox();

    public TicketPicture(String counter, String taken, String number) {
        getStyleClass().add("yw-ticket");
        inside.getStyleClass().add("yw-ticket-inside");
        VBox.setVgrow(inside, Priority.ALWAYS);
        facts.getStyleClass().add("yw-ticket-facts");
        inside.getChildren().addAll(line(label(counter, "yw-ticket-counter"), label(taken, "yw-ticket-muted")),
                line(number(number), null), facts);
        getChildren().addAll(inside, new TornEdge());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(KitWords.get("ticket.spoken", number, counter));
    }

    /** A number that bears its machine's mark leaves the code its place. */
    private static Label number(String number) {
        Label label = label(number, "yw-ticket-number");
        if (number.length() > USUAL_LENGTH) {
            label.getStyleClass().add("yw-ticket-number-marked");
        }
        return label;
    }

    /** A code to be photographed, with what it is for; beside the number. */
    public TicketPicture code(Node picture, String remark) {
        VBox column = new VBox(picture, label(remark, "yw-ticket-muted"));
        column.getStyleClass().add("yw-ticket-code");
        ((HBox) inside.getChildren().get(1)).getChildren().add(column);
        return this;
    }

    /** 前面还有 13 人. */
    public TicketPicture fact(String name, String figure, String unit) {
        Label number = label(figure, "yw-ticket-figure");
        Label after = label(unit, "yw-ticket-unit");
        HBox row = new HBox(number, after);
        row.getStyleClass().add("yw-ticket-fact");
        VBox fact = new VBox(label(name, "yw-ticket-muted"), row);
        fact.getStyleClass().add("yw-ticket-third");
        HBox.setHgrow(fact, Priority.ALWAYS);
        facts.getChildren().add(fact);
        return this;
    }

    /** Whose matter it is (masked) and what. */
    public TicketPicture matter(String who, String what) {
        Label person = label(who, "yw-ticket-thing");
        person.getStyleClass().add("yw-strong");
        HBox row = new HBox(person, label(what, "yw-ticket-thing"));
        row.getStyleClass().add("yw-ticket-matter");
        inside.getChildren().add(row);
        return this;
    }

    /** A sentence in its own line. */
    public TicketPicture say(String sentence) {
        Label words = label(sentence, "yw-ticket-muted");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        inside.getChildren().add(words);
        return this;
    }

    /** A thing to have ready. */
    public TicketPicture thing(String iconLiteral, String name, String remark) {
        HBox row = line(label(name, "yw-ticket-thing"), label(remark, "yw-ticket-muted"));
        row.getChildren().addFirst(new Icon(iconLiteral));
        row.getStyleClass().add("yw-ticket-band");
        inside.getChildren().add(row);
        return this;
    }

    private static HBox line(Node left, Node right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(left, space);
        line.getStyleClass().add("yw-ticket-line");
        if (right != null) {
            line.getChildren().add(right);
        }
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
