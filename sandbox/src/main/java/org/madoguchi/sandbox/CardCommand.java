package org.madoguchi.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.madoguchi.sandbox.authority.SandboxAuthority;
import org.madoguchi.sandbox.card.VpcdLink;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.PersonaCards;
import org.madoguchi.sandbox.city.Personas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plugs a persona's card into vpcd until the program is ended. */
@Command(
    name = "card",
    description = "Lay a persona's card on the virtual reader (vpcd) until interrupted.",
    mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
  @Option(names = "--persona", paramLabel = "NAME", description = "default: the first persona")
  private String persona = "";

  @Option(names = "--host", paramLabel = "HOST", description = "default: ${DEFAULT-VALUE}")
  private String host = "localhost";

  @Option(names = "--port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
  private int port = VpcdLink.FIRST_SLOT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    List<Persona> personas = Personas.load();
    Optional<Persona> chosen =
        persona.isEmpty()
            ? Optional.of(personas.getFirst())
            : personas.stream().filter(p -> p.id().equals(persona)).findFirst();
    if (chosen.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "there is no persona \"%s\"; there are: %s"
                  .formatted(
                      persona, String.join(", ", personas.stream().map(Persona::id).toList())));
      return 2;
    }
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    PersonaCards cards = new PersonaCards(authority, personas, LocalDate.now(City.branch().zone()));
    try (VpcdLink link = new VpcdLink(host, port)) {
      link.insert(cards.card(chosen.get()));
      spec.commandLine()
          .getOut()
          .println("card of " + chosen.get().id() + " on " + host + ":" + port);
      new CountDownLatch(1).await(); // until interrupted
    }
    return 0;
  }
}
