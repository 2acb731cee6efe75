package org.madoguchi.sandbox.proof.tear;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.CardQuirks.CertificateUpdate;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;
import org.madoguchi.sandbox.city.cardauthority.CardRequest;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;
import org.madoguchi.sandbox.city.cardauthority.IssuedCard;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer;
import org.madoguchi.sandbox.city.cardauthority.ReadBack;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/**
 * Tears a card away at the n-th command of an order, before and after the command's effect, for
 * every n, looks at what rests, puts the card back and goes on, or gives the order up.
 */
public final class TearLoop {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Terminal.HolderPins PINS = new Terminal.HolderPins("1234", "ABC123", "5678");
  private static final int NO_TEAR = 0;
  private static final int MOST_COMMANDS = 60;
  private static final int PRESENCES = 3;
  private static final int KEYS = 4;
  private static final int LOCKED = 0;

  private final SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
  private final SecureRandom random = new SecureRandom();
  private final CardContents contents;
  private final IssuedCard issued;
  private final CardContents.Secrets secrets;
  private final List<RsaKeys> keys = new ArrayList<>();
  private final AtomicInteger nextKey = new AtomicInteger();
  private final Instant now;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, Integer> commands = new TreeMap<>();
  private int runs;
  private int unnoticed;
  private int twoValid;
  private int deadEnds;

  private TearLoop() {
    List<Persona> personas = Personas.load();
    Persona persona = personas.getFirst();
    PersonaCards cards = new PersonaCards(authority, personas, TODAY);
    contents = cards.contents(persona).orElseThrow();
    issued = cards.issued(persona).orElseThrow();
    secrets = contents.secrets();
    for (int i = 0; i < KEYS; i++) {
      keys.add(RsaKeys.of(authority.keyPair("tear-loop/" + i)));
    }
    // A month before the end both electronic certificates are due.
    now = first(CardKey.USER_AUTHENTICATION).getNotAfter().toInstant().minus(Duration.ofDays(30));
  }

  /**
   * What came of it.
   *
   * @param runs cards torn away
   * @param unnoticed cards that can't be used and belong to no open order
   * @param twoValid cards of which two electronic certificates for one key were valid at rest
   * @param deadEnds orders that couldn't be brought to an end
   * @param commands of a whole script without a tear, by operation and way to write
   * @param mistakes what was wrong, in words
   */
  public record Result(
      int runs,
      int unnoticed,
      int twoValid,
      int deadEnds,
      Map<String, Integer> commands,
      List<String> mistakes) {
    /** Nothing was wrong, and something was tried. */
    public boolean holds() {
      return runs > 0 && mistakes.isEmpty();
    }
  }

  /** All of it, or only these operations. */
  public static Result run(List<CardOperation> operations) throws InterruptedException {
    TearLoop loop = new TearLoop();
    for (CertificateUpdate way : CertificateUpdate.values()) {
      for (CardOperation operation : operations) {
        loop.operation(way, operation);
      }
    }
    return new Result(
        loop.runs,
        loop.unnoticed,
        loop.twoValid,
        loop.deadEnds,
        Map.copyOf(loop.commands),
        List.copyOf(loop.mistakes));
  }

  private void operation(CertificateUpdate way, CardOperation operation)
      throws InterruptedException {
    for (Place place : Place.values()) {
      if (place == Place.READ_BACK && operation.key() == null) {
        continue;
      }
      for (boolean before : new boolean[] {true, false}) {
        for (Afterwards afterwards : Afterwards.values()) {
          int at = 1;
          while (torn(new Case(way, operation, place, before, at, afterwards))) {
            at++;
            if (at > MOST_COMMANDS) {
              throw new IllegalStateException("the script has no end");
            }
          }
        }
      }
    }
  }

  /** Where the card is torn away. */
  private enum Place {
    SCRIPT,
    READ_BACK
  }

  /** What is done when the card comes back. */
  private enum Afterwards {
    RESUME,
    ABANDON
  }

  private record Case(
      CertificateUpdate way,
      CardOperation operation,
      Place place,
      boolean before,
      int at,
      Afterwards afterwards) {}

  /** False: there was no such command any more. */
  private boolean torn(Case tear) throws InterruptedException {
    try (Stage stage = new Stage(tear)) {
      stage.begin();
      boolean finished = stage.torn();
      if (finished) {
        if (tear.place() == Place.SCRIPT) {
          commands.put(tear.operation().word() + " " + tear.way(), stage.terminal.commands());
        }
        stage.look("finished");
        return false;
      }
      runs++;
      stage.look("torn");
      if (tear.afterwards() == Afterwards.ABANDON) {
        stage.abandon();
        stage.look("abandoned");
      }
      stage.finish();
      return true;
    }
  }

  private X509Certificate first(CardKey use) {
    Supplier<@Nullable X509Certificate> supplier =
        use == CardKey.USER_AUTHENTICATION
            ? issued.userAuthentication()
            : issued.digitalSignature();
    X509Certificate certificate = supplier.get();
    if (certificate == null) {
      throw new IllegalStateException("this persona has both");
    }
    return certificate;
  }

  /** One card, one reader, one authority. */
  private final class Stage implements AutoCloseable {
    private final Case tear;
    private final CardMemory memory = CardMemory.inMemory();
    private @Nullable OwnedCardReader reader;
    private final CardAuthority cardAuthority =
        new CardAuthority(authority, List.of(issued), () -> now, random);
    private final byte[] commitment = issued.commitment(cardAuthority.commitmentSalt());
    private final Terminal terminal;
    private int orders;
    private CardRequest request;

    Stage(Case tear) {
      this.tear = tear;
      this.request = request();
      this.terminal =
          new Terminal(
              this::reader,
              cardAuthority,
              new Terminal.HolderPins(
                  secrets.userAuthenticationPin(), secrets.signaturePassword(), PINS.fresh()));
    }

    private CardRequest request() {
      byte[] challenge = new byte[32];
      random.nextBytes(challenge);
      orders++;
      return new CardRequest("order-" + orders, tear.operation(), commitment, challenge);
    }

    void begin() {
      if (tear.operation().kind() == CardOperation.Kind.UNLOCK) {
        memory.write(contents.id() + "/JPKI/0018", LOCKED);
      }
      if (!(cardAuthority.open(request) instanceof OrderAnswer.Opened)) {
        throw new IllegalStateException("the order isn't taken");
      }
    }

    private void lay(int tearAt) {
      CardQuirks quirks = CardQuirks.NONE.withCertificateUpdate(tear.way());
      if (tearAt != NO_TEAR) {
        quirks = tear.before() ? quirks.withTearBefore(tearAt) : quirks.withTearAt(tearAt);
      }
      close(); // every presence has a reader that has seen nothing before
      InProcessSlot slot = new InProcessSlot();
      slot.insert(
          new VirtualCard(
              contents, quirks, memory, random, () -> keys.get(nextKey.getAndIncrement() % KEYS)));
      reader = new OwnedCardReader(slot);
    }

    /** True: the order came to its end. */
    boolean torn() throws InterruptedException {
      if (tear.place() == Place.SCRIPT) {
        lay(tear.at());
        return terminal.script(request) && finishedReading();
      }
      lay(NO_TEAR);
      if (!terminal.script(request)) {
        throw new IllegalStateException("the script failed without a tear");
      }
      lay(tear.at());
      return terminal.confirm(request);
    }

    private boolean finishedReading() throws InterruptedException {
      if (tear.operation().key() == null) {
        return true;
      }
      lay(NO_TEAR);
      return terminal.confirm(request);
    }

    /** What rests on card and authority. */
    void look(String when) throws InterruptedException {
      lay(NO_TEAR);
      CardKey use = tear.operation().key();
      boolean noticed = cardAuthority.find(commitment).isPresent();
      boolean usable = use == null ? pinUsable(when) : certificateUsable(use);
      if (!usable && !noticed) {
        unnoticed++;
        mistakes.add("unusable and unnoticed, " + when + ": " + tear);
      }
      if (use != null) {
        boolean old = cardAuthority.statuses().of(use, first(use)) == Status.VALID;
        long valid = cardAuthority.statuses().issuedAnewAndValid(use) + (old ? 1 : 0);
        if (valid > 1) {
          twoValid++;
          mistakes.add("two valid, " + when + ": " + tear);
        }
      }
    }

    private boolean certificateUsable(CardKey use) throws InterruptedException {
      Optional<ReadBack> read = terminal.read(request);
      return read.isPresent()
          && cardAuthority.statuses().of(use, read.get().certificate()) == Status.VALID;
    }

    /** The old PIN must never have tries again. */
    private boolean pinUsable(String when) {
      if (verifies(secrets.userAuthenticationPin())) {
        unnoticed++;
        mistakes.add("the old PIN is right again, " + when + ": " + tear);
      }
      return cardAuthority.find(commitment).isPresent() || verifies(PINS.fresh()) || abandoned();
    }

    /** A locked PIN is told to its holder by every terminal. */
    private boolean abandoned() {
      return memory.left(contents.id() + "/JPKI/0018", 1) == LOCKED;
    }

    private boolean verifies(String pin) {
      VirtualCard card = new VirtualCard(contents, CardQuirks.NONE, copied(), random);
      card.transmit(java.util.HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
      byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
      byte[] verify = {
        0x00, 0x20, 0x00, (byte) 0x98, 4, digits[0], digits[1], digits[2], digits[3]
      };
      byte[] answer = card.transmit(verify);
      return answer.length == 2 && answer[0] == (byte) 0x90;
    }

    /** Looking must not spend a try. */
    private CardMemory copied() {
      CardMemory copy = CardMemory.inMemory();
      String pin = contents.id() + "/JPKI/0018";
      copy.write(pin, memory.left(pin, 3));
      String changed = memory.changed(pin);
      if (changed != null) {
        copy.change(pin, memory.left(pin, 3), changed);
      }
      return copy;
    }

    /** Gives the order up if the authority lets it, and asks for another one. */
    void abandon() throws InterruptedException {
      lay(NO_TEAR);
      ReadBack proof = tear.operation().key() == null ? null : terminal.read(request).orElse(null);
      if (cardAuthority.abandon(request.id(), proof)) {
        CardRequest again = request();
        request = again;
      }
    }

    /** Puts the card back until the order is settled. */
    void finish() throws InterruptedException {
      cardAuthority.open(request);
      for (int i = 0; i < PRESENCES; i++) {
        lay(NO_TEAR);
        if (terminal.work(request)) {
          look("resumed");
          boolean settled = cardAuthority.find(commitment).isEmpty();
          CardKey use = tear.operation().key();
          boolean works = use == null ? verifies(PINS.fresh()) : certificateUsable(use);
          if (settled && works) {
            return;
          }
          break;
        }
        look("presence " + i);
      }
      deadEnds++;
      mistakes.add("dead end: " + tear);
    }

    @Override
    public void close() {
      OwnedCardReader open = reader;
      reader = null;
      if (open != null) {
        open.close();
      }
    }

    private OwnedCardReader reader() {
      OwnedCardReader open = reader;
      if (open == null) {
        throw new IllegalStateException("no card was laid down");
      }
      return open;
    }
  }
}
