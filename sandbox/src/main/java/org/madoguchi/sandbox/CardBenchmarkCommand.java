package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.benchmark.CardBenchmark;
import org.madoguchi.sandbox.benchmark.OpenScDialogue;
import org.madoguchi.sandbox.benchmark.PcscSessionBenchmark;
import org.madoguchi.sandbox.benchmark.RestartBenchmark;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.PcscDaemon;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the dialogue with the card. */
@Command(
    name = "benchmark-card",
    description = "Measure the dialogue with the card: APDUs, bytes, and the way over pcscd.",
    mixinStandardHelpOptions = true)
final class CardBenchmarkCommand implements Callable<Integer> {
  @Option(names = "--rounds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int rounds = 7;

  @Option(names = "--sessions", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int sessions = 200;

  @Option(
      names = "--restarts",
      paramLabel = "N",
      description = "how often the service is killed and started again (default: ${DEFAULT-VALUE})")
  private int restarts = 5;

  @Option(names = "--c-program", paramLabel = "FILE", description = "compiled pcsc_session.c")
  private @Nullable Path cProgram;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    CardBenchmark benchmark = new CardBenchmark(out);
    CardQuirks shortOnly = CardQuirks.NONE.withExtendedLengthRefused();
    try {
      for (CardBenchmark.Kind kind : CardBenchmark.Kind.values()) {
        benchmark.said(kind, card(CardQuirks.NONE), false);
        benchmark.said(kind, card(shortOnly), true);
      }
      if (PcscDaemon.installed()) {
        besideOpenSc(out);
        new PcscSessionBenchmark(out, rounds, sessions, cProgram).run(card(shortOnly));
        if (restarts > 0) {
          new RestartBenchmark(out, restarts).run(card(CardQuirks.NONE));
        }
      } else {
        out.println("pcscd and vsmartcard-vpcd aren't installed: not measured over pcscd");
      }
      return 0;
    } catch (CardBenchmark.Broken e) {
      spec.commandLine().getErr().println("benchmark-card: " + e.getMessage());
      return 1;
    }
  }

  private static void besideOpenSc(PrintWriter out)
      throws IOException, CardBenchmark.Broken, InterruptedException {
    Path work = Folders.temporary("madoguchi-opensc");
    try {
      new OpenScDialogue(out).run(card(CardQuirks.NONE), work);
    } finally {
      Folders.delete(work);
    }
  }

  private static SimulatedCard card(CardQuirks quirks) {
    Persona persona = Personas.load().getFirst();
    if (persona.card() instanceof Persona.Card.MyNumber card) {
      persona = persona.with(card.with(quirks));
    }
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    LocalDate today = LocalDate.now(City.branch().zone());
    return new PersonaCards(authority, List.of(persona), today).card(persona);
  }
}
