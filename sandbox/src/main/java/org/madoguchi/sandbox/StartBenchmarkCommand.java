package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.benchmark.ProductProcess;
import org.madoguchi.sandbox.benchmark.Sample;
import org.madoguchi.sandbox.benchmark.StandInBranch;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the product's start, memory and idling, each in a process of its own. */
@Command(
    name = "benchmark-start",
    description = "Measure the product's start to the first screen, its memory and its idling.",
    mixinStandardHelpOptions = true)
final class StartBenchmarkCommand implements Callable<Integer> {
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(20);

  @Option(names = "--times", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int times = 11;

  @Option(names = "--launcher", paramLabel = "FILE", description = "default: ${DEFAULT-VALUE}")
  private Path launcher = Path.of("./kiosk");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path work = Folders.temporary("madoguchi-start");
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    List<Persona> personas = Personas.load();
    InstantSource clock = InstantSource.system();
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.branch().zone());
    PersonaCards cards = new PersonaCards(authority, personas, today);
    try (SandboxGateway gateway =
        CityGateway.start(
            authority, personas, cards, () -> GatewayFaults.NONE, clock, new SecureRandom(), 0)) {
      Path config = StandInBranch.write(authority, work, gateway.uri());
      Sample first = new Sample();
      for (int i = 0; i < times; i++) {
        try (ProductProcess product = new ProductProcess(launcher, config)) {
          first.add(Duration.ofMillis(product.firstScreen()).toNanos());
        }
      }
      if (times > 0) {
        out.println("start of the process to the first painted lobby screen: " + first.text());
      }
      idle(config, out);
      return 0;
    } finally {
      Folders.delete(work);
    }
  }

  private void idle(Path config, PrintWriter out) throws IOException, InterruptedException {
    try (ProductProcess product = new ProductProcess(launcher, config)) {
      product.firstScreen();
      Thread.sleep(SETTLED);
      out.println("memory then (proportional set): " + product.proportionalSet().orElse(0) + " kB");
      double before = product.processorSeconds();
      Thread.sleep(IDLE);
      double spent = product.processorSeconds() - before;
      out.printf(
          "idle: %.2f%% of a core over %d s%n", spent / IDLE.toSeconds() * 100, IDLE.toSeconds());
    }
  }
}
