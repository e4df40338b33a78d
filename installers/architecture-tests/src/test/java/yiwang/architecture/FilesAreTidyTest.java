package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about files: sizes, colours, the top level, drivers and their contract tests. */
class FilesAreTidyTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b|rgba?\\(");
    private static final Set<String> THEMES = Set.of("light.css", "dark.css", "elder.css");

    @Test
    void java_files_stay_small() {
        Map<Path, Long> lines = Product.files(".java").stream().collect(Collectors.toMap(f -> f, f -> Product.read(f).lines().count()));
        List<Long> sorted = lines.values().stream().sorted().toList();
        assertThat(lines.entrySet().stream().filter(e -> e.getValue() > 400).map(e -> Product.ROOT.relativize(e.getKey()) + " " + e.getValue()).toList()).as("over 400 lines").isEmpty();
        assertThat(sorted.get(sorted.size() * 95 / 100)).as("95th percentile of lines").isLessThan(200);
        assertThat(sorted.get(sorted.size() / 2)).as("median of lines").isLessThan(90);
    }

    @Test
    void the_top_level_holds_exactly_the_agreed_folders() throws Exception {
        Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "-C", Product.ROOT.toString(), "ls-files").start();
        Set<String> top = new String(git.getInputStream().readAllBytes()).lines().map(line -> line.split("/")[0]).filter(name -> !name.startsWith(".")).collect(Collectors.toSet());
        assertThat(top).as("what git keeps").contains("pom.xml").isSubsetOf("pom.xml", "kiosk-app", "clerk-app", "device-drivers", "offline-sync", "installers", "README.md");
    }

    @Test
    void colours_stand_only_in_the_three_themes() {
        List<String> offenders = Stream.of(".java", ".css").flatMap(ending -> Product.files(ending).stream())
                .filter(file -> !THEMES.contains(file.getFileName().toString()) && !file.toString().contains("src/test") && !file.toString().contains("installers"))
                .filter(file -> file.toString().matches(".*/(ui-kit|device-console|clerk-app|kiosk-app)/.*"))
                .filter(file -> COLOUR.matcher(Product.read(file)).find()).map(file -> Product.ROOT.relativize(file).toString()).toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_driver_is_proven_by_a_contract_test() {
        String tests = Product.files("Test.java").stream().map(Product::read).collect(Collectors.joining());
        Set<String> kinds = Product.files("yiwang.device.spi.DeviceDriver").stream().flatMap(file -> Product.read(file).lines())
                .filter(line -> !line.isBlank()).map(line -> line.substring(line.lastIndexOf('.') + 1)).collect(Collectors.toSet());
        assertThat(kinds).isNotEmpty();
        Matcher contracts = Pattern.compile("extends (\\w+Contract)\\b").matcher(tests);
        assertThat(contracts.results().map(r -> r.group(1)).collect(Collectors.toSet()))
                .contains("IdentityCardReaderContract", "TicketPrinterContract", "DocumentPrinterContract", "DocumentScannerContract");
    }

    @Test
    void applications_see_drivers_only_at_run_time() {
        for (String application : List.of("kiosk-app", "clerk-app", "device-drivers/device-console")) {
            String pom = Product.read(Product.ROOT.resolve(application).resolve("pom.xml"));
            for (String line : pom.lines().filter(l -> l.contains("<artifactId>driver-")).toList()) {
                assertThat(line).as(application).contains("<scope>runtime</scope>");
            }
        }
    }
}
