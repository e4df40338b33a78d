package yiwang.sync.documents;

import java.util.List;
import java.util.Objects;

/**
 * A finished paper. The same record gives the same bytes.
 *
 * @param pdf       the document, PDF 1.6, every font embedded as a subset
 * @param pages     number of pages, at least 1
 * @param sha256    lower-case hex of {@code pdf}
 * @param warnings  what a clerk should look at before handing it over, in Chinese: characters without a glyph (printed as a
 *                  box with their code point), a bar code left out; empty as a rule. May name single characters of a person's
 *                  name, so show it, never log it
 */
public record Paper(byte[] pdf, int pages, String sha256, List<String> warnings) {

    public Paper {
        Objects.requireNonNull(pdf);
        Objects.requireNonNull(sha256);
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "Paper[" + pages + " pages, sha256 " + sha256 + "]";
    }
}
