package yiwang.sync.documents;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Real fonts from the Debian packages, opened once per test class. */
abstract class WithFonts {

    private static PaperFonts fonts;
    static Papers papers;

    @BeforeAll
    static void openFonts() {
        fonts = new PaperFonts();
        papers = new Papers(fonts);
    }

    @AfterAll
    static void closeFonts() {
        fonts.close();
    }
}
