package yiwang.kiosk.attract;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.kiosk.home.HomeFacts;
import yiwang.kiosk.home.HomeViewModel;
import yiwang.kiosk.page.ClockFace;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Route;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.Ridges;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.GateMark;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;
import yiwang.ui.view.View;

/** One promise, one touch, and how many numbers were taken today. A touch anywhere begins. */
public final class AttractView extends View {

    private final Texts texts;
    private final HomeViewModel home;
    private final ObservableValue<ClockFace> clock;
    private final StackPane root = new StackPane();
    private final Label hall = new Label();
    private final Label under = new Label();
    private final Label time = new Label();
    private final Label date = new Label();
    private final Label tickets = new Label();

    public AttractView(Texts texts, HomeViewModel home, ObservableValue<ClockFace> clock, Navigator navigator) {
        this.texts = texts;
        this.home = home;
        this.clock = clock;
        root.getStyleClass().addAll("yw-attract", "kiosk-attract");
        Ridges ridges = new Ridges(true);
        ridges.getStyleClass().add("kiosk-attract-ridges");
        VBox ground = new VBox(spring(), ridges);
        ground.setMouseTransparent(true);
        BigButton begin = BigButton.outlined(texts.get("attract.begin")).icon("remixmz-record-circle-line").huge().onFire(b -> navigator.go(new Route.Home()));
        begin.getStyleClass().add("kiosk-attract-begin");
        begin.setId("attract.begin");
        TileGrid three = new TileGrid(3, box("remixmz-ticket-2-line", texts.get("attract.ticket"), tickets),
                box("remixal-folder-user-line", texts.get("attract.matters"), new Label(texts.get("attract.matters.promise"))),
                box("remixal-file-list-2-line", texts.get("attract.guide"), new Label(texts.get("attract.guide.promise"))));
        Label promise = styled(new Label(texts.get("attract.promise")), "yw-display");
        promise.setMinHeight(Region.USE_PREF_SIZE);
        Label lead = styled(new Label(texts.get("attract.lead")), "kiosk-attract-lead");
        lead.setWrapText(true);
        Label access = styled(new Label(texts.get("attract.access"), new Icon("remixmz-wheelchair-line")), "kiosk-attract-access");
        access.setWrapText(true);
        VBox words = styled(new VBox(head(), spring(), promise, lead, three, spring(), spring(), begin, access), "kiosk-attract-page");
        root.getChildren().addAll(ground, words);
        root.setOnMouseClicked(event -> navigator.go(new Route.Home()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(clock, face -> {
            time.setText(face.time());
            date.setText(face.date());
        });
        whileShown.follow(home.facts(), this::show);
    }

    private void show(HomeFacts facts) {
        hall.setText(facts.hall());
        String machine = facts.machine().isEmpty() ? texts.get("machine") : texts.get("machine.named", facts.machine());
        under.setText(facts.sample() ? texts.get("attract.sample", machine) : machine);
        tickets.setText(facts.ticketsToday().map(today -> texts.get("tickets.today", Integer.toString(today))).orElse(texts.get("attract.ticket.promise")));
    }

    private HBox head() {
        VBox place = new VBox(styled(hall, "kiosk-attract-hall"), styled(under, "yw-lead"));
        VBox now = new VBox(styled(time, "kiosk-attract-time"), styled(date, "yw-lead"));
        now.getStyleClass().add("yw-kiosk-clock");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        GateMark mark = styled(new GateMark(), "kiosk-attract-mark");
        return styled(new HBox(mark, place, space, now), "yw-row");
    }

    private static VBox box(String icon, String name, Label words) {
        words.getStyleClass().add("yw-lead");
        words.setWrapText(true);
        return styled(new VBox(new Icon(icon), styled(new Label(name), "yw-title-2"), words), "kiosk-attract-box");
    }

    private static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
