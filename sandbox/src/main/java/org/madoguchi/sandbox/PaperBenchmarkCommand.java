package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.sandbox.benchmark.PaperBenchmark;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.paper.PaperFonts;
import org.madoguchi.sandbox.paper.Papers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the look at finished pages and the two ways of printing what was looked at. */
@Command(
    name = "benchmark-paper",
    description = "Measure the look at pages, and printing them made anew and as pictures.",
    mixinStandardHelpOptions = true)
final class PaperBenchmarkCommand implements Callable<Integer> {
  @Option(names = "--times", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int times = 30;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!(JapaneseFont.find() instanceof JapaneseFont.Found fonts)) {
      spec.commandLine().getErr().println("No Japanese font is installed: ./kiosk setup names it.");
      return 1;
    }
    List<byte[]> pages = new ArrayList<>();
    for (CertificateKind kind : City.municipalities().getFirst().kinds()) {
      pages.add(pages(kind).getLast()); // the one with the seal
    }
    new PaperBenchmark(out, fonts).run(pages, PaperRules.usual("見本市", "見本県"), Math.max(1, times));
    return 0;
  }

  /** A page of the city, as the gateway makes it. */
  static byte[] certificate() {
    return pages(City.municipalities().getFirst().kinds().getFirst()).getLast();
  }

  private static List<byte[]> pages(CertificateKind kind) {
    TreeMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : kind.options()) {
      options.put(option.code(), option.defaultValue());
    }
    return new Papers(PaperFonts.ofSystem())
        .pages(
            new CertificateRequest(
                new IssuanceId(1, 2),
                "branch",
                "lobby",
                City.MIHON_SHI,
                kind.code(),
                options,
                1,
                200,
                "challenge",
                Instant.EPOCH),
            Personas.load().getFirst(),
            LocalDate.of(2026, 11, 21),
            new SplittableRandom(7));
  }
}
