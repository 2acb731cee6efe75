package org.madoguchi.sandbox.proof.storm;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;
import org.madoguchi.sandbox.city.gateway.CardOrderBook;
import org.madoguchi.sandbox.city.gateway.CardOrderRules;
import org.madoguchi.sandbox.city.gateway.CardOrderSetup;
import org.madoguchi.sandbox.city.gateway.Officer;

/**
 * Where people come with the card itself: terminals beside those for certificates, the cards, and
 * the authority behind the branch. After everybody has been here, those whose order has no end come
 * once more, and then nothing goes wrong.
 */
final class CardHall {
  private static final int TERMINALS = 3;

  private static final long BUS = 1_200_000;
  private static final Duration LIFE = Duration.ofMinutes(15);

  /** By then an order of which nothing was written is over, and the branch has heard of it. */
  private static final Duration SETTLED = LIFE.plusMinutes(4);

  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  /** Always due: a card is renewed as often as somebody comes with it. */
  private static final int RENEWAL_MONTHS = 120;

  private static final int MOST_RETURNS = 4;

  /** Where those are served who come from the desk. */
  private static final String AFTER_DESK = "lobby-7";

  /** Where those are served who come back at the end. */
  private static final String RETURNING = "lobby-4";

  private static final List<PaperSeen> LICENCE =
      List.of(new PaperSeen("driving-licence", Set.of(PaperTick.NOT_EXPIRED)));

  private static final Presented CLERK =
      Presented.typed(List.of(new Badge(City.badges().firstEntry().getValue())));

  private final World world;
  private final List<HeldCard> cards = new ArrayList<>();
  private final CardWitness witness;
  private final CardLine line;
  private final Map<String, CardVisitor> inside = new HashMap<>();
  private final Set<HeldCard> away = new HashSet<>();
  private final Deque<HeldCard> returning = new ArrayDeque<>();
  private int comingStill;
  private int returns;
  private boolean calm;
  private boolean over;

  /**
   * @param residents how many come for certificates
   */
  CardHall(World world, CardFolk folk, int residents, StormRandom secure, Mutant mutant) {
    this.world = world;
    this.comingStill = mutant.withCards(residents);
    Supplier<RsaKeys> fresh = keys(folk);
    for (CardFolk.Person person : folk.people()) {
      cards.add(new HeldCard(person, cards.size() % 3 == 0, secure, fresh));
    }
    CardAuthority authority =
        new CardAuthority(
            folk.authority(),
            folk.people().stream().map(CardFolk.Person::issued).toList(),
            RENEWAL_MONTHS,
            mutant.authority(),
            world.agenda(),
            secure);
    witness = new CardWitness(authority, cards, world.chronicle(), world.tally());
    line =
        new CardLine(
            world.agenda(),
            world.random(),
            world.odds().gateway(),
            book(authority, secure),
            witness,
            mutant);
  }

  private static Supplier<RsaKeys> keys(CardFolk folk) {
    Iterator<RsaKeys> unused = folk.unused().iterator();
    return unused::next;
  }

  private CardOrderBook book(CardAuthority authority, StormRandom secure) {
    Set<String> spent = new HashSet<>();
    return new CardOrderBook(
        new CardOrderSetup(authority, () -> Officer.AGREES, LIFE),
        new CardOrderRules(City.municipalities(), TOLERANCE),
        (challenge, _) -> spent.add(challenge),
        certificate ->
            authority.statuses().of(CardKey.USER_AUTHENTICATION, certificate) == Status.VALID
                ? Optional.empty()
                : Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED),
        _ -> false,
        world.agenda(),
        secure);
  }

  /** What the branch asks. */
  CardAuthorityLine line() {
    return line;
  }

  /** Opens its terminals. */
  void open() {
    for (int i = 0; i < TERMINALS; i++) {
      String terminal = "lobby-" + (i + 4);
      waits(terminal);
    }
  }

  private void waits(String terminal) {
    long now = world.agenda().now();
    long wait =
        world.random().nextInt(3) > 0
            ? BUS - now % BUS + world.random().nextInt(3_000)
            : world.random().nextInt(2 * (int) BUS);
    world.agenda().in(wait, () -> comes(terminal));
  }

  private void comes(String terminal) {
    if (comingStill == 0) {
      ends();
      return;
    }
    comingStill--;
    List<HeldCard> here = cards.stream().filter(c -> !away.contains(c)).toList();
    begins(terminal, world.pick(here), world.odds().resident(), () -> waits(terminal));
    if (world.random().nextDouble() < world.odds().kill() * 3) {
      world.agenda().in(world.random().nextInt(60_000), world::kill);
    }
  }

  private void begins(String terminal, HeldCard card, double odds, Runnable then) {
    away.add(card);
    inside.put(
        terminal,
        new CardVisitor(
            world,
            terminal,
            card,
            world.pick(cards),
            odds,
            () -> {
              inside.remove(terminal);
              away.remove(card);
              then.run();
            }));
  }

  /** Somebody goes to the desk with a slip and papers, and then comes to the lobby again. */
  void toTheDesk(HeldCard card) {
    world.agenda().in(20_000 + world.random().nextInt(90_000), () -> seen(card, MOST_RETURNS));
  }

  private void seen(HeldCard card, int times) {
    Optional<String> order = witness.order(card);
    if (order.isEmpty() || times == 0) {
      return;
    }
    DeskAnswer answer =
        world.random().nextDouble() < world.odds().clerk()
            ? world.branch().turnAway(order.get(), TurnedAway.NOT_THE_HOLDER, CLERK)
            : world.branch().papersSeen(order.get(), LICENCE, CLERK);
    world
        .agenda()
        .in(
            20_000,
            answer instanceof DeskAnswer.NotDone
                ? () -> seen(card, times - 1)
                : () -> returns(card, times));
  }

  private void returns(HeldCard card, int times) {
    if (!away.contains(card) && !inside.containsKey(AFTER_DESK)) {
      begins(AFTER_DESK, card, calm ? 0 : world.odds().resident(), this::mayEnd);
    } else if (times > 0) {
      world.agenda().in(60_000, () -> returns(card, times - 1));
    }
  }

  /** The process dies, and with it the terminals' sessions. */
  void die() {
    inside.values().forEach(CardVisitor::die);
  }

  /** After that everybody takes the card home. */
  void clear() {
    List<String> free = new ArrayList<>(inside.keySet());
    boolean again = calm && inside.containsKey(RETURNING);
    inside.values().forEach(CardVisitor::leave);
    inside.clear();
    away.clear();
    if (again) {
      world.agenda().in(5_000, this::comesBack);
      return;
    }
    free.remove(AFTER_DESK);
    free.forEach(terminal -> world.agenda().in(1_000, () -> comes(terminal)));
    world.agenda().in(1_000, this::mayEnd);
  }

  private void mayEnd() {
    if (comingStill == 0) {
      ends();
    }
  }

  /** Somebody has the card in the hand again. */
  void look(HeldCard card) {
    witness.look(card);
  }

  /** Nobody comes any more: those whose order has no end come back, one after another. */
  private void ends() {
    if (calm || !inside.isEmpty()) {
      return;
    }
    calm = true;
    line.well();
    world.agenda().in(SETTLED.toMillis(), this::comesBack);
  }

  private void comesBack() {
    if (returning.isEmpty() && returns < MOST_RETURNS) {
      returns++;
      witness.resting(world.orders());
      cards.stream().filter(witness::open).forEach(returning::add);
    }
    HeldCard card = returning.poll();
    if (card == null) {
      world.agenda().in(SETTLED.toMillis(), () -> over = true);
      return;
    }
    if (away.contains(card)) {
      returning.add(card);
      world.agenda().in(60_000, this::comesBack);
      return;
    }
    begins(RETURNING, card, 0, () -> world.agenda().in(5_000, this::comesBack));
  }

  /** Whether nobody is here and nobody will come. */
  boolean over() {
    return over;
  }

  /** The day is over. */
  void settle(CardJournal journal) {
    witness.settle(journal);
  }
}
