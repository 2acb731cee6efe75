package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.figures.Collected;
import org.madoguchi.municipality.figures.PlanFigures;
import org.madoguchi.municipality.figures.Registry;
import org.madoguchi.municipality.figures.RegistryReader;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.plan.out.PlanWords;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code ./kiosk plan follow} takes from post offices' signed figures. */
final class FromFigures {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Option(
      names = "--figures",
      required = true,
      arity = "1..*",
      paramLabel = "DIR|FILE",
      description = "post offices' signed figures, checked as by collect")
  private List<Path> files = List.of();

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "FILE",
      description = "with --figures, CSV: " + RegistryReader.HEADER)
  private Path registry = Path.of("");

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "PEM",
      description = "with --figures: who vouches for offices' journal certificates")
  private Path trust = Path.of("");

  /**
   * What came of them.
   *
   * @param exit 0; {@link CollectCommand#REFUSED}: all but a file that was refused are in it; any
   *     other: nothing is
   */
  record Result(int exit, PostOffices postOffices) {}

  /** Reads them, and tells what became of each file and what each month comes to. */
  Result tell(Plan plan, InstantSource clock, Language language, CommandLine command) {
    return switch (RegistryReader.read(registry)) {
      case ConfigReading.Mistakes<Registry> m -> {
        m.mistakes().forEach(command.getErr()::println);
        yield new Result(Municipality.USAGE, PostOffices.NONE);
      }
      case ConfigReading.Read<Registry> r -> {
        try {
          Collected collected =
              new Collected(r.value(), CollectCommand.trusted(trust), null, clock.instant());
          for (Path each : files) {
            new SignedFiles(each)
                .each((name, file) -> collected.add(each.resolve(name).toString(), file));
          }
          boolean well = CollectedWords.told(collected, language, command);
          YearMonth present = YearMonth.from(clock.instant().atZone(ZONE));
          PostOffices postOffices = PlanFigures.of(collected, present).of(plan);
          tell(postOffices, new PlanWords(language), command.getOut());
          yield new Result(well ? 0 : CollectCommand.REFUSED, postOffices);
        } catch (IOException e) {
          command.getErr().println(e.getMessage());
          yield new Result(Municipality.UNUSABLE, PostOffices.NONE);
        }
      }
    };
  }

  private static void tell(PostOffices postOffices, PlanWords words, PrintWriter out) {
    if (postOffices.months().isEmpty()) {
      out.println(words.say("post-offices.none"));
    }
    postOffices
        .months()
        .forEach(
            (month, told) -> {
              OptionalLong done = told.done();
              out.println(
                  done.isPresent()
                      ? words.say(
                          "post-offices.done",
                          words.month(month),
                          Figures.grouped(done.getAsLong()),
                          told.due())
                      : words.say(
                          "post-offices.incomplete",
                          words.month(month),
                          told.due(),
                          told.due() - told.missing().size(),
                          String.join(words.say("list.between"), told.missing())));
            });
  }
}
