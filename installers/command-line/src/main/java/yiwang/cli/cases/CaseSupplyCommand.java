package yiwang.cli.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.MaterialSupply;
import yiwang.sync.station.Station;

@Command(name = "supply", description = "hands in materials that were deferred (容缺); prints the case only when they are durable")
final class CaseSupplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Option(names = "--attach", paramLabel = "MATERIAL=FILE", description = "PNG, JPEG or PDF for a material, by code or exact name")
    private List<String> attach = List.of();

    @Option(names = "--seen", paramLabel = "MATERIAL", description = "a material whose original was shown")
    private List<String> seen = List.of();

    @Option(names = "--officer", defaultValue = "", description = "number of the officer at the counter")
    private String officer;

    @Override
    public Integer call() {
        List<MaterialFile> files = attach.stream().map(MaterialFile::parse).toList();
        try (Station station = folder.open()) {
            CaseView held = station.find(caseId).orElseThrow(() -> CaseShowCommand.unknown());
            Set<String> shown = new HashSet<>();
            seen.forEach(material -> shown.add(code(held, material)));
            List<AttachmentRef> stored = new ArrayList<>();
            files.forEach(file -> {
                code(held, file.material());
                stored.add(file.store(station, caseId, held.file().handleCode()));
            });
            return switch (station.supply(new MaterialSupply(caseId, stored, shown, officer))) {
                case DecideOutcome.Decided(var view) -> {
                    Output.of(spec).answer(CaseAnswer.summary(view), CaseAnswer.sentence(view));
                    yield ExitCode.DONE.number();
                }
                case DecideOutcome.Refused(var problems) -> throw new Stop(ExitCode.REFUSED, problems);
                case DecideOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        }
    }

    /** Looked at before a byte is stored, so that a refusal leaves nothing behind. */
    private static String code(CaseView held, String material) {
        CaseMaterial listed = held.file().materials().stream().filter(m -> m.code().equals(material) || m.name().equals(material)).findFirst()
                .orElseThrow(() -> new Stop(ExitCode.REFUSED, "material_unknown", "这件没有列这份材料：" + material + "。只能收当时欠的材料。"));
        if (listed.way() != CaseMaterial.Way.DEFERRED && listed.way() != CaseMaterial.Way.MISSING) {
            throw new Stop(ExitCode.REFUSED, "material_not_owed", "“" + listed.name() + "”已经有了，不用再交。");
        }
        return listed.code();
    }
}
