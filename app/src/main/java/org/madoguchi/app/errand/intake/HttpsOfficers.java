package org.madoguchi.app.errand.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;

/**
 * The officers' program over HTTPS, each message sent once; whoever calls may ask again.
 *
 * <p>Thread rule: as {@link OfficersLine}. Bodies are never logged.
 */
public final class HttpsOfficers implements OfficersLine {
  /** The program answers after 20 s at the latest; ten more for the way. */
  private static final Duration EVENTS_WITHIN = Duration.ofSeconds(30);

  private final HttpsChannel channel;

  /**
   * @param channel closed by who made it
   */
  public HttpsOfficers(HttpsChannel channel) {
    this.channel = channel;
  }

  @Override
  public Answer<Boolean> open() {
    return answer(
        channel.get(IntakeMessages.HEALTH, IntakeMessages.OTHER_REFUSALS),
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.Health.class).andThen(o -> o.map(IntakeMessages.Health::open)));
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage p) {
    var intake =
        new IntakeMessages.Intake(
            p.name().hex(),
            p.municipality(),
            p.branch(),
            p.terminal(),
            p.at().toString(),
            p.digest().hex(),
            p.sealed());
    return post(
        IntakeMessages.INTAKES,
        intake,
        IntakeMessages.INTAKE_REFUSALS,
        read(IntakeMessages.Queued.class).andThen(o -> o.flatMap(HttpsOfficers::queued)));
  }

  private static Optional<Queued> queued(IntakeMessages.Queued q) {
    return q.position() < 0
        ? Optional.empty()
        : PackageState.of(q.state()).map(state -> new Queued(state, q.position(), q.phone()));
  }

  @Override
  public Answer<List<Event>> events(long after) {
    return answer(
        channel.get(
            IntakeMessages.EVENTS_AFTER + after, EVENTS_WITHIN, IntakeMessages.OTHER_REFUSALS),
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.Events.class).andThen(o -> o.flatMap(HttpsOfficers::events)));
  }

  private static Optional<List<Event>> events(IntakeMessages.Events said) {
    List<Event> events = new ArrayList<>();
    for (IntakeMessages.Event e : said.events()) {
      Optional<Kind> kind =
          Stream.of(Kind.values())
              .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(e.kind()))
              .findFirst();
      if (kind.isEmpty() || !e.id().matches("[0-9a-f]{32}")) {
        return Optional.empty();
      }
      events.add(new Event(e.number(), new ApplicationId(e.id()), kind.get(), e.phrase()));
    }
    return Optional.of(List.copyOf(events));
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    return answer(
        channel.put(
            IntakeMessages.FRAMES,
            GatewayJson.write(new IntakeMessages.Frame(name.hex(), number, sealed)),
            IntakeMessages.OTHER_REFUSALS),
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.FrameTaken.class)
            .andThen(o -> o.map(IntakeMessages.FrameTaken::wanted)));
  }

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    return post(
        IntakeMessages.DECISIONS,
        new IntakeMessages.Reference(name.hex()),
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.DecisionAnswer.class).andThen(o -> o.flatMap(HttpsOfficers::standing)));
  }

  private static Optional<Standing> standing(IntakeMessages.DecisionAnswer answer) {
    return answer.position() < 0
        ? Optional.empty()
        : PackageState.of(answer.state())
            .map(state -> new Standing(state, answer.position(), answer.signed()));
  }

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return received(IntakeMessages.PINS, new IntakeMessages.Pins(name.hex(), envelope));
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return post(
        IntakeMessages.WITHDRAW,
        new IntakeMessages.Withdrawal(name.hex(), why.code()),
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.DecisionAnswer.class).andThen(o -> o.flatMap(HttpsOfficers::standing)));
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return received(IntakeMessages.ACKNOWLEDGE, new IntakeMessages.Reference(name.hex()));
  }

  private Answer<Boolean> received(String path, Object message) {
    return post(
        path,
        message,
        IntakeMessages.OTHER_REFUSALS,
        read(IntakeMessages.Received.class).andThen(o -> o.map(_ -> true)));
  }

  private <T> Answer<T> post(
      String path,
      Object message,
      Set<FailureCode> refusals,
      Function<byte[], Optional<T>> reader) {
    return answer(channel.post(path, GatewayJson.write(message), refusals), refusals, reader);
  }

  private static <M> Function<byte[], Optional<M>> read(Class<M> type) {
    return body -> GatewayJson.readAnswer(body, type);
  }

  private static <T> Answer<T> answer(
      HttpsChannel.Exchange exchange,
      Set<FailureCode> refusals,
      Function<byte[], Optional<T>> reader) {
    return switch (exchange) {
      case HttpsChannel.Exchange.Lost(FailureCode why) ->
          refusals.contains(why) ? new Answer.Refused<>(why) : new Answer.Lost<>(why);
      case HttpsChannel.Exchange.Answered(byte[] body) ->
          reader
              .apply(body)
              .<Answer<T>>map(Answer.Told::new)
              .orElseGet(() -> new Answer.Lost<>(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }
}
