package yiwang.sync.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseState;

class LookTest {
    @Test
    void write() throws Exception {
        Path dir = Files.createDirectories(Path.of("target/papers"));
        try (PaperFonts fonts = new PaperFonts()) {
            Papers papers = new Papers(fonts);
            Files.write(dir.resolve("receipt.pdf"), papers.receipt(SampleCases.received()).pdf());
            Files.write(dir.resolve("acceptance.pdf"), papers.acceptance(SampleCases.accepted()).pdf());
            Files.write(dir.resolve("tolerance.pdf"), papers.acceptance(SampleCases.tolerated()).pdf());
            Files.write(dir.resolve("correction.pdf"), papers.correction(SampleCases.toCorrect()).pdf());
            Files.write(dir.resolve("forty.pdf"), papers.receipt(SampleCases.withMaterials(CaseState.RECEIVED, 40)).pdf());
            Files.write(dir.resolve("bare.pdf"), papers.receipt(SampleCases.bare()).pdf());
            Files.write(dir.resolve("rare.pdf"), papers.receipt(SampleCases.file(CaseState.RECEIVED, "㛃𠮷𰻝\uD88C\uDFB0\uDBFF\uDFFD", SampleCases.materials(yiwang.sync.domain.casework.CaseMaterial.Way.SEEN), java.util.List.of())).pdf());
            Files.write(dir.resolve("ticket.pdf"), papers.ticket(SampleCases.ticket(), "青溪县政务服务中心", "综合受理", true).pdf());
            for (int i = 0; i < 10; i++) {
                long t = System.nanoTime();
                papers.correction(SampleCases.toCorrect());
                System.out.println("ms " + (System.nanoTime() - t) / 1e6);
            }
        }
    }
}
