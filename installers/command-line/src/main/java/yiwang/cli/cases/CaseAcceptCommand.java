package yiwang.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.JsonFile;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.output.StopReport;
import yiwang.cli.station.StationFolder;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.ApplicantOutcome;

@Command(name = "accept", description = "accepts a case; prints it only when it is durable")
final class CaseAcceptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--item", required = true, paramLabel = "HANDLE_CODE")
    private String handleCode;

    @Option(names = "--applicant", required = true, paramLabel = "FILE.json", description = "what card read --json prints")
    private Path applicantFile;

    @Option(names = "--form", required = true, paramLabel = "FILE.json")
    private Path formFile;

    @Option(names = "--attach", paramLabel = "MATERIAL=FILE", description = "PNG, JPEG or PDF for a material, by code or exact name")
    private List<String> attach = List.of();

    @Option(names = "--defer", paramLabel = "MATERIAL", description = "a material that will follow (容缺)")
    private List<String> defer = List.of();

    @Option(names = "--officer", defaultValue = "", description = "number of the officer at the counter")
    private String officer;

    @Option(names = "--window", defaultValue = "", description = "the window's name")
    private String window;

    @Override
    public Integer call() {
        List<MaterialFile> files = attach.stream().map(MaterialFile::parse).toList();
        JsonNode person = JsonFile.read(applicantFile);
        String form = JsonFile.text(formFile);
        try (Station station = folder.open()) {
            Item item = station.catalogue().item(handleCode)
                    .orElseThrow(() -> new Stop(ExitCode.REFUSED, "item_unknown", "事项目录里没有这个编码。请用 item search 查一下。"));
            Applicant applicant = applicant(station, person);
            UUID caseId = Uuid7.next(Clock.systemUTC());
            CaseRequest asked = request(caseId, applicant, form, files.stream().map(f -> f.expected(item)).toList(), deferred(item));
            CaseReview review = station.review(asked);
            refuse(review);
            warn(review.warnings());
            List<AttachmentRef> stored = new ArrayList<>();
            files.forEach(file -> stored.add(file.store(station, caseId, handleCode)));
            return switch (station.decide(request(caseId, applicant, form, stored, asked.deferred()), new Decision.Accept())) {
                case DecideOutcome.Decided(var view) -> {
                    Output.of(spec).answer(CaseAnswer.summary(view), CaseAnswer.sentence(view));
                    yield ExitCode.DONE.number();
                }
                case DecideOutcome.Refused(var problems) -> throw new Stop(ExitCode.REFUSED, problems);
                case DecideOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        }
    }

    private CaseRequest request(UUID caseId, Applicant applicant, String form, List<AttachmentRef> attachments, Set<String> deferred) {
        return new CaseRequest(caseId, handleCode, applicant, Optional.empty(), form, attachments, deferred, Set.of(), Set.of(), officer, window);
    }

    private Applicant applicant(Station station, JsonNode person) {
        return switch (station.applicant(JsonFile.fields(person))) {
            case ApplicantOutcome.Ok(var applicant, var warnings) -> {
                warn(warnings);
                yield applicant;
            }
            case ApplicantOutcome.Refused(var problems) -> throw new Stop(ExitCode.REFUSED, problems);
        };
    }

    /** Looked at before a byte is stored, so that a refusal leaves nothing behind. */
    private static void refuse(CaseReview review) {
        if (!review.problems().isEmpty()) {
            throw new Stop(ExitCode.REFUSED, review.problems());
        }
    }

    /** What a person should look at keeps nothing back. */
    private void warn(List<Problem> warnings) {
        warnings.forEach(warning -> spec.commandLine().getErr().println(StopReport.line(warning)));
    }

    private Set<String> deferred(Item item) {
        return defer.stream().map(m -> item.material(m).map(MaterialRequirement::code).orElse(m)).collect(Collectors.toSet());
    }
}
