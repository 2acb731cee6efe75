import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says what came of {@code ./kiosk test}: each failure with its cause, what was skipped and why, and last {@code N
 * passed, N failed, N skipped}. Reads the test reports of all modules. Ends with 1 if something failed.
 *
 * <p>Arguments: the project's folder, then one {@code NAME=passed}, {@code NAME=failed: WHY} or {@code NAME=skipped:
 * WHY} for each further step.
 */
final class TestSummary {
  private static final int LINES_OF_A_CAUSE = 6;

  private int passed;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();

  void main(String[] arguments) throws Exception {
    for (Path report : reports(Path.of(arguments[0]))) {
      read(report);
    }
    for (String step : List.of(arguments).subList(1, arguments.length)) {
      step(step.substring(0, step.indexOf('=')), step.substring(step.indexOf('=') + 1));
    }
    failures.forEach(failure -> IO.println("\nFAILED " + failure));
    skipped.forEach((why, times) -> IO.println("skipped %d: %s".formatted(times, why)));
    int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
    IO.println("%d passed, %d failed, %d skipped".formatted(passed, failures.size(), skips));
    System.exit(failures.isEmpty() && passed > 0 ? 0 : 1);
  }

  private static List<Path> reports(Path project) throws IOException {
    try (Stream<Path> modules = Files.list(project)) {
      List<Path> found = new ArrayList<>();
      for (Path module : modules.sorted().toList()) {
        Path reports = module.resolve("target/surefire-reports");
        if (Files.isDirectory(reports)) {
          try (Stream<Path> files = Files.list(reports)) {
            files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml")).sorted().forEach(found::add);
          }
        }
      }
      return found;
    }
  }

  private void read(Path report) throws Exception {
    NodeList cases =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      Element skip = child(test, "skipped");
      Element failure = child(test, "failure") == null ? child(test, "error") : child(test, "failure");
      if (failure != null) {
        failures.add(test.getAttribute("classname") + " " + test.getAttribute("name") + "\n" + cause(failure.getTextContent()));
      } else if (skip != null) {
        skipped.merge(why(skip, test.getAttribute("classname") + " " + test.getAttribute("name")), 1, Integer::sum);
      } else {
        passed++;
      }
    }
  }

  private void step(String name, String result) {
    if (result.equals("passed")) {
      passed++;
    } else if (result.startsWith("skipped: ")) {
      skipped.merge(name + ": " + result.substring("skipped: ".length()), 1, Integer::sum);
    } else {
      failures.add(name + ": " + result);
    }
  }

  private static Element child(Element test, String name) {
    return (Element) test.getElementsByTagName(name).item(0);
  }

  /** What was asserted, and where in this project. */
  private static String cause(String trace) {
    List<String> lines = trace.strip().lines().toList();
    Stream<String> said = lines.stream().takeWhile(line -> !line.startsWith("\tat ")).limit(LINES_OF_A_CAUSE);
    Stream<String> where = lines.stream().filter(line -> line.startsWith("\tat ") && line.contains("org.madoguchi")).limit(3);
    return String.join("\n", Stream.concat(said, where).map(line -> "    " + line.strip()).toList());
  }

  /** A condition's reason is an attribute; an assumption's stands in the trace, behind the exception's name. */
  private static String why(Element skip, String test) {
    String said = skip.getAttribute("message").isBlank() ? skip.getTextContent() : skip.getAttribute("message");
    String reason = said.strip().lines().findFirst().orElse("")
        .replaceFirst("^[\\w.$]*TestAbortedException(: |$)", "")
        .replaceFirst("^Assumption failed: ", "");
    boolean none = reason.isBlank() || reason.equals("assumption is not true");
    return none ? "no reason given (" + test + ")" : reason;
  }
}
