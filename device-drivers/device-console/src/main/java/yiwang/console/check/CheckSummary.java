package yiwang.console.check;

import java.nio.file.Path;
import java.time.Instant;

/** The last sheet, as the head of the page tells it. @param wrong how many devices did not pass; @param intact whether the whole chain up to it holds */
public record CheckSummary(int number, Instant ended, String who, int wrong, boolean intact, Path pdf) { }
