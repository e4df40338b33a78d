package yiwang.sync.documents;

import java.nio.file.Path;

/** The fonts in the order in which they are asked for a character. See docs/decisions on fonts. */
enum FontFile {
    /** Text: 20,932 characters of the basic block, no rare ones. */
    MICRO_HEI("truetype/wqy/wqy-microhei.ttc", "WenQuanYiMicroHei", "fonts-wqy-microhei"),
    /** The basic block and extension A. */
    HANA_A("truetype/hanazono/HanaMinA.ttf", "", "fonts-hanazono"),
    /** Extensions B to F. */
    HANA_B("truetype/hanazono/HanaMinB.ttf", "", "fonts-hanazono"),
    /** Extensions G and H, where 𰻝 is. */
    BABELSTONE("truetype/babelstone/BabelStoneHan.ttf", "", "fonts-babelstone-han");

    private final String file;
    private final String member;
    private final String debianPackage;

    FontFile(String file, String member, String debianPackage) {
        this.file = file;
        this.member = member;
        this.debianPackage = debianPackage;
    }

    Path in(Path root) {
        return root.resolve(file);
    }

    /** PostScript name within a collection, empty for a single font. */
    String member() {
        return member;
    }

    String debianPackage() {
        return debianPackage;
    }
}
