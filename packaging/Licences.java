import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose libraries come along, under which licences: names from the SBOM (CycloneDX), texts out of the jars themselves. {@code
 * Licences SBOM FOLDER FILE}; ends with 1 if a library has neither.
 */
final class Licences {
  public static void main(String[] arguments) throws IOException {
    JsonNode sbom = new JsonMapper().readTree(Files.readString(Path.of(arguments[0])));
    Map<String, String> named = new TreeMap<>();
    for (JsonNode component : sbom.get("components")) {
      StringBuilder names = new StringBuilder();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        String name = licence.path("id").asString(licence.path("name").asString(choice.path("expression").asString("")));
        names.append(names.isEmpty() ? "" : ", ").append(name);
      }
      named.put(component.get("name").asString() + "-" + component.get("version").asString(), names.toString());
    }
    StringBuilder out = new StringBuilder("Libraries that come along, as Maven Central has them, and Java itself: its texts are in\n/usr/lib/madoguchi/runtime/legal.\n");
    Map<String, String> texts = new LinkedHashMap<>();
    boolean well = true;
    for (Path jar : jars(Path.of(arguments[1]))) {
      String file = jar.getFileName().toString().replaceFirst("\\.jar$", "");
      if (file.startsWith("madoguchi-")) {
        continue;
      }
      String licences =
          named.entrySet().stream()
              .filter(e -> file.equals(e.getKey()) || file.startsWith(e.getKey() + "-"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("");
      out.append("\n%s: %s\n".formatted(file, licences.isEmpty() ? "see its text" : licences));
      int found = 0;
      for (Map.Entry<String, String> text : texts(jar).entrySet()) {
        String first = texts.putIfAbsent(text.getValue(), file + ", " + text.getKey());
        out.append("  %s%s\n".formatted(text.getKey(), first == null ? ": below" : ": the same as " + first));
        found++;
      }
      if (licences.isEmpty() && found == 0) {
        System.err.println("no licence is known of " + file);
        well = false;
      }
    }
    texts.forEach((text, name) -> out.append("\n\n======== %s\n\n%s".formatted(name, text)));
    Files.writeString(Path.of(arguments[2]), out);
    System.exit(well ? 0 : 1);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Map<String, String> texts(Path jar) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (var entry : open.stream().filter(e -> !e.isDirectory()).toList()) {
        if (entry.getName().matches("(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|AL2\\.0|LGPL2\\.1)[^/]*")) {
          try (InputStream in = open.getInputStream(entry)) {
            texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "").stripTrailing() + "\n");
          }
        }
      }
    }
    return texts;
  }
}
