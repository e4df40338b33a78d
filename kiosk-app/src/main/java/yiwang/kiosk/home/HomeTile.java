package yiwang.kiosk.home;

/** An item on the home page, as it is remembered from one start to the next. */
public record HomeTile(String handleCode, String name, String icon) { }
