package org.madoguchi.sandbox.proof.storm;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Field;
import org.madoguchi.app.errand.registration.lobby.Course;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.errand.registration.lobby.Wish;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.sandbox.city.card.VirtualCard;

/**
 * One interleaving: two people with a card each at the product's own session, on the agenda's
 * clock. Most of what they do leads on; the rest is anything. For one thread.
 */
final class TwoAtOneTerminal {
  private static final int ACTS = 50;
  private static final int SLOWEST = 40_000;
  private static final int BETWEEN = 3_000;
  private static final int REST = 60_000;

  private static final List<LobbyTouch> ANYTHING =
      List.of(
          new LobbyTouch.Next(),
          new LobbyTouch.Back(),
          new LobbyTouch.Stop(),
          new LobbyTouch.TryAgain(),
          new LobbyTouch.Pick("insurance"),
          new LobbyTouch.Pick("account"),
          new LobbyTouch.Pick("more"),
          new LobbyTouch.Pick("no"),
          new LobbyTouch.Pick("again"),
          new LobbyTouch.Pick("end"),
          new SupportTouch.Type("1"),
          new SupportTouch.Erase());

  private final Agenda agenda = new Agenda();
  private final RandomGenerator random;
  private final Counts counts;
  private final List<Resident> residents;
  private final RecordingPortal portal;
  private final ReaderAtOnce reader;
  private final SessionTurns turns = new SessionTurns(agenda);
  private final LobbySession session;
  private final Map<Integer, Yes> confirmed = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private final long seed;
  private @Nullable LobbyState seen;
  private int who;
  private int lying = -1;
  private int presence;
  private int acts = ACTS;

  /** What has happened in all. */
  static final class Counts {
    int accepted;
    int changes;
    int dropped;
    int lies;
    int stoppedByName;

    String text() {
      return String.format(
          Locale.ROOT,
          "%d accepted, %d cards laid, %d dropped, %d lies, %d stopped",
          accepted,
          changes,
          dropped,
          lies,
          stoppedByName);
    }
  }

  /**
   * What somebody said yes to.
   *
   * @param account null unless one is to be registered
   */
  record Yes(String name, PortalAction action, @Nullable BankAccount account) {}

  /**
   * Somebody with a card.
   *
   * @param laid the same each time it is put down: making it anew costs more than all the rest
   */
  record Resident(CardFolk.Person person, HeldCard card, VirtualCard laid) {
    static Resident of(CardFolk.Person person) {
      HeldCard card =
          new HeldCard(
              person,
              false,
              new StormRandom(1),
              () -> {
                throw new IllegalStateException("nobody makes a key here");
              });
      return new Resident(person, card, card.laid(0, false));
    }
  }

  /**
   * @param residents two
   */
  TwoAtOneTerminal(List<Resident> residents, long seed, Counts counts) {
    this.residents = residents;
    this.seed = seed;
    this.counts = counts;
    random = new SplittableRandom(seed);
    reader = new ReaderAtOnce(agenda, random);
    List<CardFolk.Person> people = residents.stream().map(Resident::person).toList();
    portal = new RecordingPortal(agenda, random, people, confirmed, counts, this::wrong);
    session =
        new LobbySession(
            new LobbyConfig("lobby-1", 4, Duration.ofMinutes(3), Duration.ofSeconds(20), false),
            new BranchIdentity(
                "mihon-chuo",
                new LocalizedText("見本", "Mihon"),
                ZoneOffset.ofHours(9),
                new OpeningHours(Map.of(), Set.of())),
            nobodyElse(),
            reader,
            List.of(new OfferedErrand(new RegistrationLobby(portal, agenda))),
            agenda,
            turns,
            this::later,
            this::sees);
  }

  /** A call to the branch, and with it the portal, which is slow now and then. */
  private void later(Runnable call) {
    agenda.in(random.nextInt(random.nextInt(3) == 0 ? SLOWEST : 500), call);
  }

  /** A branch at which nothing else happens. */
  private static Branch nobodyElse() {
    Subscription none = () -> {};
    return (Branch)
        Proxy.newProxyInstance(
            TwoAtOneTerminal.class.getClassLoader(),
            new Class<?>[] {Branch.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "subscribe" -> none;
                  case "offers" -> List.of();
                  default ->
                      method.getReturnType().isEnum()
                          ? method.getReturnType().getEnumConstants()[0]
                          : null;
                });
  }

  /** Lets it happen; what was wrong. */
  List<String> play() {
    agenda.in(0, this::acts);
    while (acts > 0 && agenda.step()) {}
    long end = agenda.now() + REST;
    while (agenda.now() < end && agenda.step()) {}
    session.close();
    turns.shutdown();
    reader.close();
    return violations;
  }

  private void wrong(String what) {
    violations.add("seed " + seed + ": " + what);
  }

  // ---- what is on the screen

  private void sees(LobbyView view) {
    LobbyState before = seen;
    LobbyState now = view.state();
    if (now.equals(before)) {
      return;
    }
    seen = now;
    switch (now) {
      case RegistrationState.Requesting r
          when r.round() == Round.WRITE && r.part() == Part.DRAW -> {
        if (before instanceof RegistrationState.ConfirmName asked) {
          confirmed.put(presence, yes(asked.course()));
        } else {
          wrong("a writing that nobody said yes to");
        }
      }
      case RegistrationState.Overview o
          when before instanceof RegistrationState.Requesting
              && !o.course().stands().equals(portal.told(presence)) ->
          wrong("on the screen is what the portal told of another presence");
      case LobbyState.Problem p when p.why() == FailureCode.PORTAL_NAMES_DIFFER ->
          counts.stoppedByName++;
      default -> {}
    }
  }

  private static Yes yes(Course course) {
    Wish wish = course.wanted();
    return new Yes(
        course.told().holder().reveal(),
        wish.action(),
        wish instanceof Wish.Account(BankAccount account) ? account : null);
  }

  // ---- what they do

  private void acts() {
    acts--;
    agenda.in(200 + random.nextInt(BETWEEN), this::acts);
    boolean waiting = seen instanceof RegistrationState.Requesting;
    int what = random.nextInt(waiting ? 20 : 100);
    if (what < 4) {
      takes();
      who = 1 - who;
    } else if (what < 5) {
      who = 1 - who; // and leaves the card
    } else if (what < 7) {
      takes();
      int other = 1 - who;
      agenda.in(1, () -> lays(other));
    } else if (what < 15) {
      session.touch(ANYTHING.get(random.nextInt(ANYTHING.size())));
    } else if (seen instanceof RegistrationState state) {
      goesOn(state);
    } else if (seen instanceof LobbyState.Start) {
      session.touch(new LobbyTouch.ChooseErrand(RegistrationLobby.ID));
    } else if (seen instanceof LobbyState.Problem problem && problem.cardOnReader()) {
      takes();
    } else {
      next();
    }
  }

  private void goesOn(RegistrationState state) {
    switch (state) {
      case RegistrationState.LayCard s -> {
        if (s.lying()) {
          takes();
        } else {
          lays(who);
        }
      }
      case RegistrationState.PinPad s when lying >= 0 -> {
        String pin = residents.get(lying).card().pin(s.pin());
        for (int i = 0; i < pin.length(); i++) {
          session.digit(pin.charAt(i) - '0');
        }
        next();
      }
      case RegistrationState.Overview _ ->
          session.touch(new LobbyTouch.Pick(random.nextInt(3) > 0 ? "insurance" : "account"));
      case RegistrationState.ChooseBank _ -> session.touch(new LobbyTouch.Pick("post"));
      case RegistrationState.TypeAccount s -> {
        String digits =
            s.entry().next() == Field.SYMBOL ? "10530" : StormPortal.account(who).number() + "1";
        for (int i = 0; i < digits.length(); i++) {
          session.touch(new SupportTouch.Type(digits.substring(i, i + 1)));
        }
        next();
      }
      case RegistrationState.Finished _ -> {
        if (random.nextBoolean()) {
          session.touch(new LobbyTouch.Pick("more"));
        } else {
          takes();
        }
      }
      case RegistrationState.Looked _ -> takes();
      case RegistrationState.InDoubt s when s.lying() -> takes();
      default -> next(); // once or more: a touch too many does nothing
    }
  }

  private void next() {
    for (int i = random.nextInt(8) == 0 ? 3 : 1; i > 0; i--) {
      session.touch(new LobbyTouch.Next());
    }
  }

  private void takes() {
    lying = -1;
    reader.take();
  }

  private void lays(int card) {
    if (!reader.occupied()) {
      lying = card;
      presence++;
      counts.changes++;
      reader.lay(new ReadableSignatures(residents.get(card).laid(), card, presence));
    }
  }
}
