package yiwang.kiosk.shell;

import yiwang.kiosk.page.PageView;
import yiwang.kiosk.route.Route;

/** Builds the page of a route; every call a new one, so that nothing of the last person lies in an old page. */
@FunctionalInterface
public interface PageFactory {

    PageView page(Route route);
}
