package yiwang.device.api.window;

/**
 * @param rows        of characters
 * @param columns     in full-width characters
 * @param characters  the largest set it can show; what it lacks is shown as its number, {@code [U+2CB4E]}
 */
public record DisplaySize(int rows, int columns, Characters characters) {

    public enum Characters { ASCII, GB2312, GBK, GB18030, BITMAP }

    public DisplaySize {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a display has at least one row and one column");
        }
    }
}
