package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sandbox city's gateway as a program of its own until it is ended. */
@Command(
    name = "gateway",
    description = "Run the sandbox city's municipal gateway until interrupted.",
    mixinStandardHelpOptions = true)
final class GatewayCommand implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
  private int port = 8443;

  @Option(
      names = "--write-keys",
      paramLabel = "DIR",
      description = "also write a branch's keys and trust files there")
  private @Nullable Path keys;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    List<Persona> personas = Personas.load();
    InstantSource clock = InstantSource.system();
    PersonaCards cards =
        new PersonaCards(
            authority, personas, LocalDate.ofInstant(clock.instant(), City.branch().zone()));
    try (SandboxGateway gateway =
        CityGateway.start(
            authority,
            personas,
            cards,
            () -> GatewayFaults.NONE,
            clock,
            new SecureRandom(),
            port)) {
      if (keys != null) {
        BranchKeyFiles.write(
            authority, keys, City.branch().id(), gateway.uri(), Duration.ofSeconds(15));
      }
      spec.commandLine().getOut().println("gateway at " + gateway.uri());
      new CountDownLatch(1).await(); // until interrupted
    }
    return 0;
  }
}
