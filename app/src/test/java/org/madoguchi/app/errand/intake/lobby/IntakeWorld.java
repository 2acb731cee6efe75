package org.madoguchi.app.errand.intake.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.BoothWorld;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;

/** The same for applications that are taken in: the branch says what the test says. */
final class IntakeWorld extends BoothWorld implements Intakes {
  final List<byte[]> frames = new CopyOnWriteArrayList<>();
  final List<Pin> typedHere = new ArrayList<>();
  volatile Optional<FailureCode> refusesPins = Optional.empty();
  Coming coming = new Coming.Failed(FailureCode.CODE_UNKNOWN);

  /**
   * Told as soon as somebody watches, before {@link #come} is answered there; null: what that says.
   */
  @Nullable IntakeStanding atOnce;

  @Nullable IntakeDetails details;
  private @Nullable Consumer<IntakeStanding> watcher;
  private Pin typing = new Pin(0);

  /** A digit or letter goes where the session puts it. */
  void type(String secret) {
    secret
        .chars()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                typing.append(c - '0');
              } else {
                typing.append((char) c);
              }
            });
  }

  /** The branch tells how it stands. */
  void stands(IntakeStanding standing) {
    Consumer<IntakeStanding> now = watcher;
    if (now != null) {
      now.accept(standing);
    }
  }

  boolean watched() {
    return watcher != null;
  }

  boolean allWiped() {
    return typedHere.stream().allMatch(pin -> pin.length() == 0);
  }

  @Override
  public void typePin(int longest) {
    typing.close();
    typing = new Pin(longest);
    typedHere.add(typing);
  }

  @Override
  public Pin takePin() {
    Pin taken = typing;
    typing = new Pin(0);
    return taken;
  }

  @Override
  public Optional<FailureCode> confirm(
      ApplicationId id, Application application, IntakeDetails with) {
    calls.add("confirm " + with.moving() + " " + with.oldCard());
    details = with;
    return refuses;
  }

  @Override
  public Coming come(ScanCode code, String terminal) {
    calls.add("come " + code.getClass().getSimpleName() + " " + terminal);
    return coming;
  }

  @Override
  public Subscription watch(ApplicationId id, Consumer<IntakeStanding> told) {
    calls.add("watch");
    watcher = told;
    if (atOnce != null) {
      told.accept(atOnce);
    } else if (coming instanceof Coming.At(ApplicationId _, IntakeStanding standing)) {
      told.accept(standing);
    }
    return () -> {
      calls.add("watch closed");
      watcher = null;
    };
  }

  @Override
  public void frame(ApplicationId id, byte[] jpeg) {
    frames.add(jpeg);
  }

  @Override
  public Optional<FailureCode> pins(ApplicationId id, NewPins pins) {
    StringBuilder said = new StringBuilder("pins");
    for (PinReference reference : IntakeLobbyFlow.inOrder(pins.references())) {
      Pin pin = pins.of(reference).orElseThrow();
      typedHere.add(pin);
      said.append(' ').append(reference).append(' ').append(pin.length());
    }
    calls.add(said.toString());
    return refusesPins;
  }
}
