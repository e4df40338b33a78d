package yiwang.kiosk.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.Session;

/** Which page is shown, and how one comes back. */
public final class ShellViewModel implements Navigator {

    private final Session session;
    private final Deque<Route> behind = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Route> route;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper helpShown = new ReadOnlyBooleanWrapper(false);

    public ShellViewModel(Session session, Route first) {
        this.session = session;
        this.route = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Route> route() {
        return route.getReadOnlyProperty();
    }

    /** Not where it would repeat a paper or a number. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty helpShown() {
        return helpShown.getReadOnlyProperty();
    }

    @Override
    public void go(Route next) {
        Route from = route.get();
        if (!from.once() && !(from instanceof Route.Attract) && !next.equals(from)) {
            behind.push(from);
        }
        show(next);
    }

    /** 上一步. */
    public void back() {
        if (canGoBack.get()) {
            show(behind.isEmpty() ? new Route.Home() : behind.pop());
        }
    }

    @Override
    public void home() {
        behind.clear();
        show(new Route.Home());
    }

    @Override
    public void leave() {
        behind.clear();
        helpShown.set(false);
        try {
            session.end();
        } finally {
            show(new Route.Attract());
        }
    }

    @Override
    public void help() {
        helpShown.set(true);
    }

    public void helpRead() {
        helpShown.set(false);
    }

    public void switchElder() {
        session.modes(session.modes().get().switchElder());
    }

    public void switchLowReach() {
        session.modes(session.modes().get().switchLowReach());
    }

    public void switchCaption() {
        session.modes(session.modes().get().switchCaption());
    }

    private void show(Route next) {
        canGoBack.set(!(next instanceof Route.Home || next instanceof Route.Attract || next instanceof Route.TakeTicket));
        route.set(next);
    }
}
