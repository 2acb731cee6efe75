package org.madoguchi.sandbox.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.layout.BadgeLayout;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** Writes a whole branch to rehearse with: configuration, municipality, keys, trust, badges. */
public final class RehearsalFolder {
  /** The name of the configuration in the folder. */
  public static final String CONFIGURATION = "branch.toml";

  /** Stands where no device was found; a technician puts another in its place. */
  static final String NO_PRINTER = "ipp://printer.example/ipp/print";

  static final String NO_READER = "name of the reader, or a part of it";

  private static final String SUPPORT =
      """

      # Help with applying for a card, before the sandbox's application site.
      [errand.support]
      intake_certificate = "keys/intake.pem"
      """;

  private RehearsalFolder() {}

  /**
   * What the technician chose; what is null is taken from what was found.
   *
   * @param port of the gateway, on this machine
   */
  public record Choice(
      @Nullable String reader, @Nullable URI mfp, @Nullable URI slipPrinter, int port) {}

  /**
   * Writes the folder.
   *
   * @param folder made if it isn't there; what is there of these files stays untouched
   * @return the configuration's file
   * @throws IOException if it can't be written, or if there is a configuration already
   */
  public static Path write(
      Path folder, Choice choice, MachineDevices devices, JapaneseFont.Found fonts)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(CONFIGURATION);
    if (Files.exists(file)) {
      throw new IOException(file + " is there already; choose another folder, or delete it");
    }
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    BranchKeyFiles.write(
        authority,
        folder.resolve("keys"),
        City.branch().id(),
        URI.create("https://localhost:" + choice.port() + "/"),
        Duration.ofSeconds(30));
    BranchKeyFiles.writePem(
        folder.resolve("keys").resolve("intake.pem"),
        List.of(authority.intake(City.MIHON_SHI).certificate()));
    Files.writeString(
        folder.resolve("municipality.toml"), City.resource("mihon-shi.toml") + SUPPORT);
    for (Map.Entry<String, String> badge : City.badges().entrySet()) {
      Files.write(
          folder.resolve("badge-" + badge.getKey() + ".pdf"),
          new BadgeLayout(fonts).render(badge.getKey(), badge.getValue()));
    }
    Files.writeString(file, configuration(choice, devices));
    return file;
  }

  private static String configuration(Choice choice, MachineDevices devices) throws IOException {
    String first = devices.printers().stream().findFirst().orElse(NO_PRINTER);
    String mfp = choice.mfp() == null ? first : choice.mfp().toString();
    String slips =
        choice.slipPrinter() == null
            ? another(devices.printers(), mfp)
            : choice.slipPrinter().toString();
    String reader =
        choice.reader() == null
            ? devices.readers().stream().findFirst().orElse(NO_READER)
            : choice.reader();
    return template()
        .replace("@STAFF@", staff())
        .replace("@READERS@", list(devices.readers()))
        .replace("@PRINTERS@", list(devices.printers()))
        .replace("@READER@", reader.replace("'", "."))
        .replace("@MFP@", mfp)
        .replace("@SLIPS@", slips)
        .replace("@PORT@", String.valueOf(choice.port()));
  }

  /** Slips come out in the lobby: of two printers that were found the one that isn't the MFP. */
  private static String another(List<String> printers, String mfp) {
    return printers.stream().filter(printer -> !printer.equals(mfp)).findFirst().orElse(mfp);
  }

  private static String staff() {
    StringBuilder lines = new StringBuilder();
    City.badges()
        .forEach(
            (number, badge) ->
                lines.append(
                    "[[staff]]\nnumber = \"%s\"\nbadge_sha256 = \"%s\"\n\n"
                        .formatted(number, StaffBadges.sha256(badge))));
    return lines.toString();
  }

  /** One line, whatever a device calls itself. */
  private static String list(List<String> found) {
    return found.isEmpty()
        ? "none"
        : String.join(" | ", found).replaceAll("[\\p{Cc}\\u2028\\u2029]", "?");
  }

  private static String template() throws IOException {
    try (InputStream in = RehearsalFolder.class.getResourceAsStream(CONFIGURATION)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + CONFIGURATION);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
