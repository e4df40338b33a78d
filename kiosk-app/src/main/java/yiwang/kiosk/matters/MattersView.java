package yiwang.kiosk.matters;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.page.Pager;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Session;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** My matters: what is asked of me first, and said when there is nothing to do. */
public final class MattersView extends PageView {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final MattersViewModel model;
    private final Session session;
    private final Navigator navigator;
    private final boolean wide;

    public MattersView(Texts texts, MattersViewModel model, Session session, Navigator navigator, boolean wide) {
        this.texts = texts;
        this.model = model;
        this.session = session;
        this.navigator = navigator;
        this.wide = wide;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.add(model::wipe);
        model.load();
        whileShown.follow(session.modes(), modes -> build());
        whileShown.follow(model.state(), state -> build());
        whileShown.follow(model.tab(), tab -> build());
        whileShown.follow(model.page(), page -> build());
    }

    @Override
    public String spoken() {
        return model.state().get() instanceof MattersState.Shown
                ? texts.get("matters.spoken", Integer.toString(model.cards(MatterTab.GOING).size()), Integer.toString(model.cards(MatterTab.ASKED).size()))
                : texts.get("matters.asking");
    }

    private void build() {
        AccessModes modes = session.modes().get();
        boolean apart = modes.lowReach() || wide;
        Region who = who();
        TileGrid tabs = tabs();
        List<MatterCard> cards = model.cards(model.tab().get());
        Pager pager = new Pager(texts, cards.size(), modes.elder() || modes.lowReach() || wide ? 1 : 2, model.page().get(), model::turn);
        BigButton ask = BigButton.outlined(texts.get("matters.ask")).icon("remixmz-question-answer-line").onFire(b -> navigator.help());
        ask.setId("matters.ask");
        BigButton leave = BigButton.soft(texts.get("matters.leave")).icon("remixal-logout-box-r-line").onFire(b -> navigator.leave());
        leave.setId("matters.leave");
        frame().head(apart ? who : stacked("kiosk-stack", who, tabs));
        frame().reading(reading(pager.part(cards)));
        if (modes.elder() && modes.lowReach() && wide) {
            // One row is all that large targets leave room for: every case in turn, those that ask something first.
            frame().touching(new TileGrid(2, pager.node(), leave));
        } else if (modes.lowReach() && wide) {
            tabs.getChildren().addAll(ask, leave);
            frame().touching(stacked("kiosk-stack", fiveAcross(tabs), pager.node()));
        } else if (apart) {
            frame().touching(stacked("kiosk-stack", tabs, pager.node(), new TileGrid(wide ? 1 : 2, ask, leave)));
        } else {
            frame().touching(stacked("kiosk-stack", pager.node(), new TileGrid(2, ask, leave)));
        }
    }

    private static TileGrid fiveAcross(TileGrid grid) {
        grid.columns(5);
        return grid;
    }

    private Region who() {
        Label name = styled(new Label(model.who()), "yw-title-2");
        Label checked = styled(new Label(texts.get("matters.checked")), "yw-muted");
        StackPane face = styled(new StackPane(new Icon("remixmz-user-3-line")), "kiosk-face");
        HBox who = new HBox(face, new VBox(name, checked));
        who.getStyleClass().addAll("yw-card", "kiosk-who");
        return who;
    }

    private TileGrid tabs() {
        TileGrid tabs = new TileGrid(3);
        for (MatterTab tab : MatterTab.values()) {
            String words = texts.get("matters.tab." + tab, Integer.toString(model.cards(tab).size()));
            BigButton button = BigButton.outlined(words).modest().onFire(b -> model.choose(tab));
            button.setId("matters.tab." + tab);
            button.getStyleClass().add("kiosk-tab");
            boolean chosen = tab == model.tab().get();
            button.pseudoClassStateChanged(ON, chosen);
            button.setAccessibleText(chosen ? texts.get("matters.tab.chosen", words) : words);
            tabs.getChildren().add(button);
        }
        return tabs;
    }

    private Region reading(List<MatterCard> cards) {
        List<Node> parts = new ArrayList<>();
        switch (model.state().get()) {
            case MattersState.None none -> { }
            case MattersState.Asking asking -> parts.add(styled(new Label(texts.get("matters.asking")), "yw-title-2"));
            case MattersState.NotKnown unknown -> parts.add(notice(texts.get("matters.unknown", unknown.code()), "yw-tint-warn"));
            case MattersState.Shown shown -> {
                if (shown.onlyHere()) {
                    parts.add(notice(texts.get("matters.here"), "yw-tint-calm"));
                }
                if (model.misses()) {
                    parts.add(notice(texts.get("matters.receipt.missing"), "yw-tint-warn"));
                }
                cards.forEach(card -> parts.add(new MatterBox(card, texts)));
                if (cards.isEmpty()) {
                    parts.add(notice(texts.get(empty(shown)), "yw-tint-off"));
                }
            }
        }
        return stacked("kiosk-stack", parts.toArray(Node[]::new));
    }

    private String empty(MattersState.Shown shown) {
        return !shown.cards().isEmpty() ? "matters.none.tab." + model.tab().get() : shown.onlyHere() ? "matters.none.here" : "matters.none";
    }

    private static Label notice(String words, String tint) {
        Label label = new Label(words);
        label.getStyleClass().addAll("kiosk-notice", tint);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static VBox stacked(String style, Node... parts) {
        return styled(new VBox(parts), style);
    }

    private static <T extends Region> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
