package yiwang.kiosk.items;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.Session;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.NumberBadge;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** 材料和窗口: what to bring for a matter, what not, and that it is done at a window. */
public final class GuideView extends PageView {

    private final Item item;
    private final Texts texts;

    private final Optional<String> lack;

    /** @param lack what this machine lacks for the matter now, and where it can be done instead */
    public GuideView(Texts texts, Item item, String queueName, Optional<String> lack, Session session, Navigator navigator) {
        this.item = item;
        this.texts = texts;
        this.lack = lack;
        frame().head(texts.get("guide.above"), ItemNames.plain(item), texts.get("guide.where", item.body(), queueName));
        frame().reading(reading());
        BigButton number = BigButton.filled(texts.get("guide.ticket")).icon("remixmz-ticket-2-line").onFire(b -> navigator.go(next(session)));
        number.setId("guide.ticket");
        BigButton others = BigButton.outlined(texts.get("guide.others")).icon("remixal-file-list-2-line").onFire(b -> navigator.go(new Route.Items()));
        others.setId("guide.others");
        TileGrid actions = new TileGrid(2, others, number);
        actions.getStyleClass().add("kiosk-actions");
        frame().touching(actions);
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        frame().requestLayout();
    }

    @Override
    public String spoken() {
        return texts.get("guide.spoken", ItemNames.plain(item)) + lack.orElse("");
    }

    /** Who has shown a card in this session need not show it again. */
    private Route next(Session session) {
        Optional<String> code = Optional.of(item.handleCode());
        return session.citizen().get().isPresent() ? new Route.TakeTicket(code) : new Route.PlaceCard(new Purpose.Ticket(code));
    }

    private Region reading() {
        ToBring bring = ToBring.of(item, texts);
        HBox facts = new HBox(fact(texts.get("guide.days"), item.promisedDays() == 0 ? texts.get("guide.spot") : Integer.toString(item.promisedDays()),
                item.promisedDays() == 0 ? "" : texts.get("unit.workdays")));
        if (item.visits() > 0) {
            facts.getChildren().add(fact(texts.get("guide.visits"), Integer.toString(item.visits()), texts.get("unit.visits")));
        }
        facts.getStyleClass().add("kiosk-numbers");
        VBox all = new VBox(facts);
        all.getStyleClass().add("kiosk-stack");
        lack.ifPresent(why -> all.getChildren().addFirst(sentence(why)));
        if (bring.bring().isEmpty()) {
            all.getChildren().add(section(texts.get("guide.bring.nothing"), List.of()));
        } else {
            all.getChildren().add(section(texts.get("guide.bring", Integer.toString(bring.bring().size())), bring.bring()));
        }
        if (!bring.perhaps().isEmpty()) {
            all.getChildren().add(section(texts.get("guide.perhaps"), bring.perhaps()));
        }
        if (!bring.here().isEmpty()) {
            all.getChildren().add(sentence(texts.get("guide.here", String.join("、", bring.here()))));
        }
        if (!bring.notNeeded().isEmpty()) {
            all.getChildren().add(sentence(texts.get("guide.not", String.join("、", bring.notNeeded()))));
        }
        return all;
    }

    private static NumberBadge fact(String name, String figure, String unit) {
        NumberBadge badge = new NumberBadge(name).show(figure, unit);
        HBox.setHgrow(badge, Priority.ALWAYS);
        badge.setMaxWidth(Double.MAX_VALUE);
        return badge;
    }

    private static VBox section(String title, List<Thing> things) {
        Label name = new Label(title);
        name.getStyleClass().add("yw-title-2");
        VBox section = new VBox(name);
        section.getStyleClass().addAll("yw-card", "kiosk-guide-card");
        for (Thing thing : things) {
            Label what = new Label(thing.name());
            what.getStyleClass().add("kiosk-thing");
            what.setWrapText(true);
            Label how = new Label(thing.remark());
            how.getStyleClass().add("yw-muted");
            how.setWrapText(true);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(new Icon(thing.icon()), what, space, how);
            row.getStyleClass().add("kiosk-band");
            section.getChildren().add(row);
        }
        return section;
    }

    private static Label sentence(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("yw-lead");
        return words;
    }
}
