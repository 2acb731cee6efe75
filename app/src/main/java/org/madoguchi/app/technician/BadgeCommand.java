package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.layout.BadgeLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a new staff badge: the code for the name tag, and its lines for the branch's file. */
@Command(
    name = "badge",
    description = "Draw a staff badge and print its lines for the branch's configuration.",
    mixinStandardHelpOptions = true)
final class BadgeCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int MISSING = 3;

  @Option(names = "--number", required = true, paramLabel = "NUMBER", description = "staff number")
  private String number = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "PDF to be printed")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (!number.matches("[a-z0-9-]{1,32}")) {
      err.println("a staff number is 1 to 32 of a-z, 0-9 and -");
      return USAGE;
    }
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Missing missing -> {
        err.println(missing.advice());
        yield MISSING;
      }
      case JapaneseFont.Found fonts -> draw(fonts, err);
    };
  }

  private int draw(JapaneseFont.Found fonts, PrintWriter err) {
    String badge = StaffBadges.draw(new SecureRandom());
    try {
      PrivateFiles.write(file, new BadgeLayout(fonts).render(number, badge));
    } catch (IOException e) {
      err.println(file + " can't be written: " + e.getMessage());
      return MISSING;
    }
    PrintWriter out = spec.commandLine().getOut();
    List.of(
            "[[staff]]",
            "number = \"%s\"".formatted(number),
            "badge_sha256 = \"%s\"".formatted(StaffBadges.sha256(badge)))
        .forEach(out::println);
    return 0;
  }
}
