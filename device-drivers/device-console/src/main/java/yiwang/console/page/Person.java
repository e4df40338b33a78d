package yiwang.console.page;

/** Who stands at the console, and where. */
public record Person(String name, String station) { }
