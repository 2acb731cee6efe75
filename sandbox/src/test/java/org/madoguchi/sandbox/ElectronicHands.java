package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.electronic.lobby.CardToday;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;

/** A resident's hands at the errand with electronic certificates, and the city around them. */
abstract class ElectronicHands {
  static final String DUE = "certificate-due";
  static final String PIN = "1234";

  @TempDir Path directory;
  Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  ElectronicState.Overview overview(String persona) throws InterruptedException {
    lay(persona);
    return hands.lobby(ElectronicState.Overview.class);
  }

  /** Begins the errand and lays the card down, whatever is said of it. */
  void lay(String persona) throws InterruptedException {
    hands.lobby(LobbyState.Start.class);
    hands.touch(new LobbyTouch.ChooseErrand(new ErrandId("electronic")));
    hands.lobby(ElectronicState.Places.class);
    hands.touch(new LobbyTouch.Pick("99201"));
    hands.lobby(ElectronicState.LayCard.class);
    hands.lay(persona);
  }

  void choose(CardToday.Group group, String wish) throws InterruptedException {
    hands.touch(new LobbyTouch.Pick(group.name()));
    hands.lobby(ElectronicState.Which.class);
    hands.touch(new LobbyTouch.Pick(wish));
    hands.lobby(ElectronicState.Explain.class);
    hands.touch(new LobbyTouch.Next());
  }

  void type(Purpose purpose, String pin) throws InterruptedException {
    hands.lobby(ElectronicState.PinPad.class, p -> p.purpose() == purpose && p.typed() == 0);
    hands.type(pin);
    hands.lobby(
        ElectronicState.PinPad.class, p -> p.purpose() == purpose && p.typed() == pin.length());
    hands.touch(new LobbyTouch.Next());
  }

  void takeAndGo() throws InterruptedException {
    hands.city.place().take();
    hands.lobby(ElectronicState.SlipOut.class);
    hands.touch(new LobbyTouch.Next());
    hands.lobby(LobbyState.Goodbye.class);
    hands.touch(new LobbyTouch.Next());
    hands.lobby(LobbyState.Start.class);
  }

  void takenAfterProblem() throws InterruptedException {
    hands.city.place().take();
    hands.lobby(LobbyState.Problem.class, p -> !p.cardOnReader());
    hands.touch(new LobbyTouch.Next());
    hands.lobby(LobbyState.Start.class);
  }

  static CardToday.State.Valid authentication(ElectronicState.Overview overview) {
    return assertInstanceOf(CardToday.State.Valid.class, overview.today().authentication());
  }
}
