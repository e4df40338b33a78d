package yiwang.cli.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.InputFile;
import yiwang.cli.output.Stop;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.Station;

/** {@code MATERIAL=FILE} of a call. */
record MaterialFile(String material, Path path) {

    private static final String NOT_YET_HASHED = "0".repeat(64);

    static MaterialFile parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new Stop(ExitCode.WRONG_CALL, "attach_form", "--attach 应写成 材料=文件，例如 M04=bank.jpg");
        }
        return new MaterialFile(text.substring(0, equals), InputFile.plain(Path.of(text.substring(equals + 1))));
    }

    AttachmentRef expected(Item item) {
        String code = item.material(material).map(MaterialRequirement::code)
                .orElseThrow(() -> new Stop(ExitCode.REFUSED, "material_unknown", "办事指南里没有这份材料：" + material + "。只能收指南写明的材料。"));
        return new AttachmentRef("", code, NOT_YET_HASHED, 1, "", "");
    }

    AttachmentRef store(Station station, UUID caseId, String handleCode) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return switch (station.attach(caseId, handleCode, material, path.getFileName().toString(), bytes)) {
                case AttachOutcome.Attached(var ref) -> ref;
                case AttachOutcome.Refused(var problem) -> throw new Stop(problem.code().equals("attachment_unreadable") ? ExitCode.WRONG_CALL : ExitCode.REFUSED, List.of(problem));
                case AttachOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        } catch (IOException e) {
            throw InputFile.unreadable(path);
        }
    }
}
