package org.madoguchi.app.errand.intake.branch;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.intake.Decision;
import org.madoguchi.app.errand.intake.IntakeMessages;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.app.keys.Issued;

/**
 * Officers as a test moves them: what they have, what they say, and a line that a test may cut
 * before or after the far end has heard.
 */
final class PuppetOfficers implements OfficersLine {
  static final KeyPair INTAKE_KEYS = Issued.pair("RSA", 2048);
  static final X509Certificate INTAKE =
      Issued.authority("CN=Mihon City intake", INTAKE_KEYS, "SHA256withRSA");
  static final KeyPair PIN_KEYS = Issued.pair("RSA", 2048);
  static final X509Certificate PIN =
      Issued.authority("CN=Mihon City PIN setting", PIN_KEYS, "SHA256withRSA");
  static final KeyPair DECISION_KEYS = Issued.pair("EC", 256);
  static final X509Certificate DECISION =
      Issued.authority("CN=Mihon City decisions", DECISION_KEYS, "SHA256withECDSA");

  /** Where the line breaks. */
  enum Cut {
    /** The far end hears nothing. */
    BEFORE,
    /** It hears, and its answer is lost. */
    AFTER
  }

  boolean open = true;
  final Map<ApplicationId, SealedPackage> packages = new HashMap<>();
  final List<ApplicationId> queue = new ArrayList<>();
  final Map<ApplicationId, byte[]> decisions = new HashMap<>();
  final Map<ApplicationId, PackageState> states = new HashMap<>();
  final List<Event> events = new ArrayList<>();
  final Map<ApplicationId, byte[]> envelopes = new HashMap<>();
  final List<ApplicationId> acknowledged = new ArrayList<>();
  final Map<ApplicationId, FailureCode> withdrawn = new HashMap<>();
  final List<Long> frames = new ArrayList<>();
  final List<byte[]> frameBytes = new ArrayList<>();
  final List<String> asked = new ArrayList<>();

  /** For the next messages of that kind. */
  final Map<String, Deque<Cut>> cuts = new HashMap<>();

  /** Answers instead of taking a package in. */
  @Nullable FailureCode refusal;

  void cut(String message, Cut... how) {
    cuts.computeIfAbsent(message, _ -> new ArrayDeque<>()).addAll(List.of(how));
  }

  private <T> Answer<T> over(String message, Supplier<Answer<T>> far) {
    asked.add(message);
    Deque<Cut> left = cuts.getOrDefault(message, new ArrayDeque<>());
    Cut cut = left.pollFirst();
    if (cut == Cut.BEFORE) {
      return new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE);
    }
    Answer<T> answer = far.get();
    return cut == Cut.AFTER ? new Answer.Lost<>(FailureCode.GATEWAY_TIMEOUT) : answer;
  }

  // ---- what an officer does

  private void happened(ApplicationId name, Kind kind, @Nullable String phrase) {
    events.add(new Event(events.size() + 1, name, kind, phrase));
  }

  void opens(ApplicationId name) {
    states.put(name, PackageState.OPENED);
    happened(name, Kind.OPENED, null);
  }

  void leaves(ApplicationId name) {
    states.put(name, PackageState.WAITING);
    happened(name, Kind.LEFT, null);
  }

  void says(ApplicationId name, String phrase) {
    happened(name, Kind.PHRASE, phrase);
  }

  void decides(ApplicationId name, Decision.Verdict verdict, String delivery, String reason) {
    SealedPackage of = sent(name);
    decides(name, decision(of.name(), of.digest(), verdict, delivery, reason), DECISION_KEYS);
  }

  static Decision decision(
      ApplicationId name, Digest digest, Decision.Verdict verdict, String delivery, String reason) {
    return new Decision(
        Instant.parse("2026-11-27T01:30:00Z"),
        "otemachi",
        verdict,
        delivery,
        name,
        "99001",
        "officer-3",
        digest,
        reason);
  }

  void decides(ApplicationId name, Decision decision, KeyPair by) {
    X509Certificate signer =
        by == DECISION_KEYS ? DECISION : Issued.authority("CN=Somebody", by, "SHA256withECDSA");
    decisions.put(
        name, CmsSignatures.sign(decision.encode(), by.getPrivate(), signer, decision.at()));
    states.put(name, PackageState.DECIDED);
    happened(name, Kind.DECIDED, null);
  }

  SealedPackage sent(ApplicationId name) {
    return Objects.requireNonNull(packages.get(name));
  }

  private PackageState state(ApplicationId name) {
    return Objects.requireNonNull(states.get(name));
  }

  IntakeMessages.Content opened(ApplicationId name) {
    byte[] plain =
        IntakeEnvelope.open(sent(name).sealed(), INTAKE, INTAKE_KEYS.getPrivate()).orElseThrow();
    if (!Digest.of(plain).equals(sent(name).digest())) {
      throw new AssertionError("another digest");
    }
    return GatewayJson.readRequest(plain, IntakeMessages.Content.class).orElseThrow();
  }

  // ---- the line

  @Override
  public Answer<Boolean> open() {
    return new Answer.Told<>(open);
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage sealed) {
    return over(
        "takeIn",
        () -> {
          FailureCode why = refusal;
          SealedPackage there = packages.get(sealed.name());
          if (why != null || (there != null && !there.digest().equals(sealed.digest()))) {
            return new Answer.Refused<>(why == null ? FailureCode.REQUEST_INVALID : why);
          }
          if (there == null) {
            packages.put(sealed.name(), sealed);
            queue.add(sealed.name());
            states.put(sealed.name(), PackageState.WAITING);
          }
          return new Answer.Told<>(
              new Queued(state(sealed.name()), queue.indexOf(sealed.name()), "03-0000-0000"));
        });
  }

  @Override
  public Answer<List<Event>> events(long after) {
    return over(
        "events",
        () -> new Answer.Told<>(events.stream().filter(e -> e.number() > after).toList()));
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    return over(
        "frame",
        () -> {
          frames.add(number);
          frameBytes.add(sealed);
          return new Answer.Told<>(true);
        });
  }

  private Answer<Standing> standing(ApplicationId name) {
    PackageState state = states.get(name);
    return state == null
        ? new Answer.Refused<>(FailureCode.REQUEST_INVALID)
        : new Answer.Told<>(new Standing(state, before(name), decisions.get(name)));
  }

  private int before(ApplicationId name) {
    return (int)
        queue.subList(0, queue.indexOf(name)).stream()
            .filter(n -> state(n) == PackageState.WAITING)
            .count();
  }

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    return over("decision", () -> standing(name));
  }

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return over(
        "pins",
        () -> {
          byte[] there = envelopes.putIfAbsent(name, envelope.clone());
          return there == null || Arrays.equals(there, envelope)
              ? new Answer.Told<>(true)
              : new Answer.Refused<>(FailureCode.REQUEST_INVALID);
        });
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return over(
        "withdraw",
        () -> {
          withdrawn.put(name, why);
          if (states.containsKey(name) && states.get(name) != PackageState.DECIDED) {
            states.put(name, PackageState.WITHDRAWN);
          }
          return standing(name);
        });
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return over(
        "acknowledge",
        () -> {
          acknowledged.add(name);
          return new Answer.Told<>(true);
        });
  }
}
