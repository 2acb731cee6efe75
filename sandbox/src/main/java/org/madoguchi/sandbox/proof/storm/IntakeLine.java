package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.municipality.envelope.FrameSeal;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The line to a municipality's officers, which is wrong now and then: it isn't there, loses
 * answers, carries messages twice or long after the asker has given up; brings another's package,
 * another's decision, a changed one, or events in the wrong order. What crosses it is opened and
 * shown to the {@link IntakeWitness}.
 */
final class IntakeLine implements OfficersLine {
  /** So long the far end waits for something new, ms. */
  private static final long EVENTS_WAIT = 20_000;

  private static final long EVENTS_LOOK = 1_000;

  /** Of so many pictures of a call one is looked at. */
  private static final int LOOKED_AT = 8;

  private static final Pattern MEMBER = Pattern.compile("\"([a-z]+)\":\"([^\"]*)\"");

  private final Agenda agenda;
  private final RandomGenerator random;
  private final Carrier carrier;
  private final double odds;
  private final double exchanges;
  private final IntakeKeys keys;
  private final StormOffice office;
  private final IntakeWitness witness;
  private final Map<ApplicationId, Sent> sent = new LinkedHashMap<>();
  private final Map<ApplicationId, Long> frames = new HashMap<>();
  private boolean well;

  private record Sent(SealedPackage message, @Nullable IntakePackage in) {}

  /**
   * @param odds that one message meets a fault
   * @param exchanges that what is another's comes instead
   * @param keys the municipality's
   */
  IntakeLine(
      Agenda agenda,
      RandomGenerator random,
      double odds,
      double exchanges,
      IntakeKeys keys,
      StormOffice office,
      IntakeWitness witness) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.exchanges = exchanges;
    this.keys = keys;
    this.office = office;
    this.witness = witness;
    carrier = new Carrier(agenda, random);
  }

  /** From now on nothing goes wrong. */
  void well() {
    well = true;
  }

  /** Whether a message is still on its way. */
  boolean busy() {
    return carrier.busy();
  }

  private boolean happens(double often) {
    return !well && random.nextDouble() < often;
  }

  private Carrier.@Nullable Trouble trouble(double often) {
    if (!happens(often)) {
      return null;
    }
    Carrier.Trouble[] all = Carrier.Trouble.values();
    Carrier.Trouble trouble = all[random.nextInt(all.length)];
    witness.fault(trouble.name());
    return trouble;
  }

  private <T> Answer<T> carried(double often, Supplier<Answer<T>> work) {
    return carrier.carried(
        trouble(often), work, new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE));
  }

  private static <T> Answer<T> invalid() {
    return new Answer.Refused<>(FailureCode.REQUEST_INVALID);
  }

  // ---- packages

  @Override
  public Answer<Boolean> open() {
    return carried(odds / 8, () -> new Answer.Told<>(!happens(odds / 8)));
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage sealed) {
    IntakePackage content = keys.opened(sealed).orElse(null);
    witness.sends(sealed.name().hex(), content, sealed.digest());
    sent.put(sealed.name(), new Sent(sealed, content));
    if (happens(odds / 8) && !office.has(sealed.name())) {
      witness.fault("CLOSED");
      return carrier.carried(
          null,
          () -> new Answer.Refused<>(FailureCode.OUTSIDE_HOURS),
          new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE));
    }
    Sent other = another(sealed.name()).map(sent::get).orElse(null);
    if (other != null && happens(exchanges)) {
      witness.fault("PACKAGES_SWAPPED");
      boolean whole = random.nextBoolean(); // or its bytes alone
      SealedPackage swapped =
          new SealedPackage(
              sealed.name(),
              sealed.municipality(),
              sealed.branch(),
              sealed.terminal(),
              sealed.at(),
              whole ? other.message().digest() : sealed.digest(),
              other.message().sealed());
      return carried(odds, () -> arrives(swapped, whole ? other.in() : null));
    }
    return carried(odds, () -> arrives(sealed, content));
  }

  private Answer<Queued> arrives(SealedPackage sealed, @Nullable IntakePackage content) {
    return office
        .takeIn(sealed, content)
        .<Answer<Queued>>map(
            state ->
                new Answer.Told<>(new Queued(state, office.before(sealed.name()), office.phone())))
        .orElseGet(IntakeLine::invalid);
  }

  private Optional<ApplicationId> another(ApplicationId but) {
    List<ApplicationId> others = sent.keySet().stream().filter(n -> !n.equals(but)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get(random.nextInt(others.size())));
  }

  // ---- the call

  @Override
  public Answer<List<Event>> events(long after) {
    return carried(odds / 8, () -> new Answer.Told<>(waits(after)));
  }

  private List<Event> waits(long after) {
    long until = agenda.now() + EVENTS_WAIT;
    while (agenda.inStrand() && office.after(after).isEmpty() && agenda.now() < until) {
      agenda.pause(EVENTS_LOOK);
    }
    List<Event> found = office.after(after);
    return happens(odds / 2) ? found.reversed() : found;
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    Long before = frames.put(name, number);
    boolean fresh = before == null || before < number;
    return carried(
        odds / 8,
        () -> {
          Sent of = sent.get(name);
          if (of != null && of.in() != null && (!fresh || number % LOOKED_AT == 0)) {
            byte[] jpeg =
                FrameSeal.open(of.in().frameKey(), name.hex(), number, sealed).orElse(null);
            witness.shows(name.hex(), fresh, jpeg);
          }
          return new Answer.Told<>(true);
        });
  }

  // ---- the decision

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    List<ApplicationId> others = office.decided(name);
    if (!others.isEmpty() && happens(exchanges)) {
      witness.fault("DECISION_OF_ANOTHER");
      ApplicationId other = others.get(random.nextInt(others.size()));
      return carried(odds, () -> exchanged(name, other));
    }
    boolean changed = happens(exchanges);
    return carried(odds, () -> standing(name, changed ? IntakeLine::changed : s -> s));
  }

  private Answer<Standing> exchanged(ApplicationId name, ApplicationId other) {
    Answer<Standing> answer = standing(other, s -> s);
    if (answer instanceof Answer.Told<Standing>(Standing(_, _, byte[] signed)) && signed != null) {
      witness.exchanged(name.hex());
    }
    return answer;
  }

  private Answer<Standing> standing(ApplicationId name, Function<Standing, Standing> as) {
    return office
        .standing(name)
        .<Answer<Standing>>map(s -> new Answer.Told<>(as.apply(s)))
        .orElseGet(IntakeLine::invalid);
  }

  /** A byte of what was signed is another. */
  private static Standing changed(Standing right) {
    byte[] signed = right.signed();
    if (signed == null) {
      return right;
    }
    byte[] other = signed.clone();
    other[other.length / 2] ^= 1;
    return new Standing(right.state(), right.before(), other);
  }

  // ---- what the officers are told

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return carried(
        odds,
        () -> {
          witness.pins(name.hex(), block(envelope));
          return office.pins(name, envelope) ? new Answer.Told<>(true) : invalid();
        });
  }

  private Map<String, String> block(byte[] envelope) {
    Map<String, String> block = new HashMap<>();
    Credential pins = keys.pinSetting();
    if (pins != null) {
      IntakeEnvelope.open(envelope, pins.certificate(), pins.key())
          .map(plain -> MEMBER.matcher(new String(plain, StandardCharsets.US_ASCII)))
          .ifPresent(
              (Matcher member) -> {
                while (member.find()) {
                  if (!member.group(2).isEmpty()) {
                    block.put(member.group(1), member.group(2));
                  }
                }
              });
    }
    return block;
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return carried(
        odds,
        () ->
            office
                .withdraw(name)
                .<Answer<Standing>>map(Answer.Told::new)
                .orElseGet(IntakeLine::invalid));
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return carried(odds, () -> office.acknowledge(name) ? new Answer.Told<>(true) : invalid());
  }
}
