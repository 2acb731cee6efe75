package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.madoguchi.config.ConfigCheck;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.page.LetterSubstitute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads configuration files of all kinds and tells everything that is wrong in them at once. */
@Command(
    name = "check",
    description =
        "Read configuration files and tell every mistake in them, and what is still to be put"
            + " there.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** There are mistakes. */
  static final int MISTAKES = 1;

  /** Nothing is wrong, but something that the files name isn't there yet. */
  static final int TO_DO = 3;

  private final InstantSource clock;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "of a branch, a municipality, a further office terminal, or the officers' program")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param clock tells what is past
   */
  CheckCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    ConfigCheck check = ConfigCheck.of(files, lacking(out), today);
    check.mistakes().forEach(out::println);
    check.remarks().forEach(remark -> out.println("look: " + remark));
    NextSteps.print(check.missing(), out);
    out.println(summary(check));
    out.flush();
    if (!check.mistakes().isEmpty()) {
      return MISTAKES;
    }
    return check.missing().isEmpty() ? ExitCode.OK : TO_DO;
  }

  /** Where there is no font at all, the doctor says so; here every letter passes. */
  private static Function<String, List<String>> lacking(PrintWriter out) {
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Found found -> text -> LetterSubstitute.lacking(text, found.letters());
      case JapaneseFont.Missing missing -> {
        out.println("look: letters aren't checked: " + missing.advice());
        yield _ -> List.of();
      }
    };
  }

  private static String summary(ConfigCheck check) {
    if (!check.mistakes().isEmpty()) {
      return "誤り %1$d 件 / %1$d mistake(s)".formatted(check.mistakes().size());
    }
    return check.missing().isEmpty()
        ? "設定に誤りはありません / the configuration is well"
        : "誤りはありません。用意するもの %1$d 件 / no mistake; %1$d file(s) still to be put there"
            .formatted(check.missing().size());
  }
}
