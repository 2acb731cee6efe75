package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardIssuer;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.FileCardMemory;
import org.madoguchi.sandbox.city.card.QuirkKey;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.card.VpcdLink;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
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
  private static final Duration TAKEN_WITHIN = Duration.ofSeconds(3);

  @Option(names = "--persona", paramLabel = "NAME", description = "default: the first persona")
  private String persona = "";

  @Option(names = "--host", paramLabel = "HOST", description = "default: ${DEFAULT-VALUE}")
  private String host = "localhost";

  @Option(names = "--port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
  private int port = VpcdLink.FIRST_SLOT;

  @Option(
      names = "--quirk",
      paramLabel = "KEY=VALUE",
      description = "what this card does otherwise; may be given again. An unknown key lists all")
  private Map<String, String> quirks = Map.of();

  @Option(
      names = {"--state", "--counters"},
      paramLabel = "FILE",
      description =
          "keep retry counters and changed PINs in a file"
              + " (default: that of --personas with .state, else they end with the program)")
  private @Nullable Path state;

  @Option(
      names = "--issuer-key",
      paramLabel = "FILE",
      description =
          "write the public key of who issued the text attributes there,"
              + " for 'tech card attributes --issuer-key'")
  private @Nullable Path issuerKey;

  @Option(names = "--personas", paramLabel = "FILE", description = "other personas (TOML)")
  private @Nullable Path personaFile;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      return serve();
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("card: " + e.getMessage());
      return 2;
    }
  }

  private int serve() throws IOException, InterruptedException {
    Path file = personaFile;
    List<Persona> personas =
        file == null ? Personas.load() : Personas.parse(Files.readString(file));
    Persona chosen = withQuirks(chosen(personas));
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    LocalDate today = LocalDate.now(City.branch().zone());
    PersonaCards cards = new PersonaCards(authority, personas, today, store(file));
    SimulatedCard card = cards.card(chosen);
    if (card instanceof VirtualCard virtual) {
      virtual.prepare(); // programs are impatient with a card that thinks for seconds
    }
    writeIssuerKey(cards);
    try (VpcdLink link = new VpcdLink(host, port)) {
      link.insert(card);
      PrintWriter out = spec.commandLine().getOut();
      if (!link.awaitTaken(TAKEN_WITHIN)) {
        out.println(
            "no vpcd answers on %s:%d yet; the card waits for it. Is pcscd running, with vsmartcard-vpcd?"
                .formatted(host, port));
      }
      while (!link.awaitTaken(TAKEN_WITHIN)) {
        // until there is one, or interrupted
      }
      out.println("card of " + chosen.id() + " on " + host + ":" + port);
      new CountDownLatch(1).await(); // until interrupted
    }
    return 0;
  }

  private CardMemory store(@Nullable Path personas) throws IOException {
    Path kept = state;
    if (kept == null && personas != null) {
      kept = personas.resolveSibling(personas.getFileName() + ".state");
    }
    return kept == null ? CardMemory.inMemory() : new FileCardMemory(kept);
  }

  private void writeIssuerKey(PersonaCards cards) throws IOException {
    Path file = issuerKey;
    if (file == null) {
      return;
    }
    for (CardIssuer.Anchor anchor : cards.anchors()) {
      if (anchor.id().equals(CardIssuer.TEXT)) {
        String base64 = Base64.getMimeEncoder().encodeToString(anchor.key().getEncoded());
        Files.writeString(
            file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
      }
    }
  }

  private Persona chosen(List<Persona> personas) {
    return personas.stream()
        .filter(p -> persona.isEmpty() || p.id().equals(persona))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no persona \"%s\"; there are: %s"
                        .formatted(
                            persona,
                            String.join(", ", personas.stream().map(Persona::id).toList()))));
  }

  private Persona withQuirks(Persona of) {
    if (!(of.card() instanceof Persona.Card.MyNumber card)) {
      return of;
    }
    CardQuirks all = card.quirks();
    for (Map.Entry<String, String> quirk : quirks.entrySet()) {
      all = QuirkKey.set(all, quirk.getKey(), quirk.getValue());
    }
    return of.with(card.with(all));
  }
}
