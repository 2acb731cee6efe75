package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyKeypad;

/** A number pad or two switches, and ears. */
class KeypadErrandTest {
  private static final LobbyKeypad SPECIAL =
      new LobbyKeypad(
          Map.of(
              "F13", LobbyKeypad.Action.SWITCH_NEXT,
              "F14", LobbyKeypad.Action.SWITCH_CHOOSE,
              "F15", LobbyKeypad.Action.HEADSET_IN,
              "F16", LobbyKeypad.Action.HEADSET_OUT));

  private final RecordingSpeech speech = new RecordingSpeech(Language.JA);
  private final KeyedLobby lobby = new KeyedLobby(speech, SPECIAL);

  @AfterEach
  void close() {
    lobby.close();
  }

  @Test
  void aWholeIssueByEarOnADarkScreen() {
    lobby.show();
    assertEquals(List.of(), speech.news(), "nobody listens yet");
    lobby.press(KeyCode.NUMPAD7);
    assertTrue(lobby.dark());
    assertTrue(said(speech.news(), "画面を 消しました"));
    choose("begin");
    choose("municipality-99201");
    choose("by-kind");
    choose("kind-juminhyo");
    choose("option-who-household");
    on();
    choose("copies-2");
    on();
    on();
    assertInstanceOf(CertificateState.PlaceCard.class, lobby.state());
    lobby.show();
    assertTrue(said(speech.news(), "カード"), "what to do with the card is said");
    lobby.card.status(ReaderStatus.CARD);
    lobby.show();
    lobby.card.recognition.complete(
        new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    lobby.show();
    assertInstanceOf(CertificateState.PinEntry.class, lobby.state());
    assertTrue(said(speech.news(), "数字の キー"), "how to type is said");
    lobby.press(KeyCode.NUMPAD8);
    lobby.press(KeyCode.NUMPAD8);
    lobby.press(KeyCode.NUMPAD8);
    lobby.press(KeyCode.MULTIPLY);
    lobby.press(KeyCode.NUMPAD9);
    lobby.press(KeyCode.NUMPAD9);
    lobby.press(KeyCode.DECIMAL);
    List<String> typed = speech.news();
    assertEquals(
        1, typed.stream().filter("決定する"::equals).count() - 1, "and once by the key that asks");
    assertTrue(said(typed, "4文字"), "how many are typed is said");
    assertFalse(said(typed, "8") || said(typed, "9"), typed.toString());
    lobby.settle();
    lobby.press(KeyCode.ENTER);
    assertInstanceOf(CertificateState.Signing.class, lobby.state());
    lobby.card.signing.complete(new Signing.Signed(new byte[256]));
    lobby.show();
    assertTrue(said(speech.news(), "カードを"), "the card is to be taken");
    lobby.card.status(ReaderStatus.EMPTY);
    lobby.show();
    assertInstanceOf(CertificateState.SlipReady.class, lobby.state());
    assertFalse(speech.news().isEmpty(), "what stands on the slip");
    assertTrue(lobby.dark());
    on();
    assertInstanceOf(LobbyState.Goodbye.class, lobby.state());
    lobby.thread.advance(Duration.ofSeconds(30));
    lobby.show();
    assertInstanceOf(LobbyState.Start.class, lobby.state());
    assertFalse(lobby.dark(), "the next resident begins as usual");
    assertEquals(Look.USUAL, lobby.shown.getLast().look());
  }

  @Test
  void whatIsAskedForCantBeDone() {
    lobby.show();
    lobby.press(KeyCode.NUMPAD0);
    speech.news();
    lobby.press(KeyCode.NUMPAD6);
    assertEquals(List.of("いまは できません。"), speech.news(), "there is no green key here");
    lobby.press(KeyCode.NUMPAD4);
    assertEquals(List.of("いまは できません。"), speech.news());
  }

  @Test
  void rateAndVolumeAreKeysAndEndWithTheVisit() {
    lobby.show();
    lobby.press(KeyCode.NUMPAD0);
    Node page = lobby.page();
    lobby.press(KeyCode.MULTIPLY);
    lobby.press(KeyCode.ADD);
    lobby.press(KeyCode.ADD);
    assertEquals(new Voice(true, 1, 2), speech.how.getLast());
    assertSame(page, lobby.page(), "nothing is built anew for it");
    int stopped = speech.stopped;
    lobby.press(KeyCode.NUMPAD3);
    assertEquals(stopped + 1, speech.stopped);
    lobby.thread.advance(Duration.ofMinutes(3).plusSeconds(1));
    lobby.show();
    assertEquals(Voice.OFF, lobby.shown.getLast().look().voice(), "who had begun nothing has gone");
  }

  @Test
  void aHeadsetBeginsAndEndsTheVoice() {
    lobby.show();
    lobby.press(KeyCode.F15);
    assertTrue(said(speech.news(), "音声を はじめます"));
    lobby.press(KeyCode.F15);
    assertTrue(lobby.shown.getLast().look().voice().on(), "it is in already");
    lobby.press(KeyCode.F16);
    assertFalse(lobby.shown.getLast().look().voice().on());
  }

  @Test
  void aScreenThatRestsWakesByAKeyACardOrATouch() {
    lobby.show();
    rest();
    lobby.press(KeyCode.NUMPAD2);
    assertFalse(lobby.shown.getLast().covered(), "a key");
    rest();
    lobby.card.status(ReaderStatus.CARD);
    lobby.show();
    assertFalse(lobby.shown.getLast().covered(), "a card");
    lobby.thread.advance(Duration.ofMinutes(6));
    lobby.show();
    assertFalse(lobby.shown.getLast().covered(), "it doesn't rest over somebody's card");
    lobby.card.status(ReaderStatus.EMPTY);
    rest();
    lobby.press(KeyCode.NUMPAD0);
    assertTrue(lobby.shown.getLast().look().voice().on(), "who needs a voice gets it at once");
    assertFalse(lobby.shown.getLast().covered());
    lobby.press(KeyCode.NUMPAD0);
    lobby.session.touch(new LobbyTouch.Voice());
    rest();
    lobby.session.touch(new LobbyTouch.StillHere());
    lobby.show();
    assertFalse(lobby.shown.getLast().covered(), "a touch");
    assertInstanceOf(LobbyState.Start.class, lobby.state());
  }

  private void rest() {
    lobby.thread.advance(Duration.ofMinutes(5).plusSeconds(1));
    lobby.show();
    assertTrue(lobby.shown.getLast().choice().resting());
    assertEquals(Optional.empty(), lobby.shown.getLast().idleSecondsLeft());
  }

  @Test
  void whereThereIsNoVoiceTheScreenSaysSo() {
    lobby.session.touch(new LobbyTouch.ChooseLanguage(Language.EN));
    lobby.show();
    lobby.press(KeyCode.NUMPAD0);
    assertEquals(List.of(), speech.news());
    assertTrue(lobby.shown.getLast().voiceAsked());
    assertFalse(lobby.shown.getLast().look().voice().on());
    lobby.press(KeyCode.NUMPAD7);
    assertFalse(lobby.dark(), "a dark screen without a voice leads nowhere");
  }

  @Test
  void whoListensIsNotLeftInALanguageThatNothingSays() {
    lobby.show();
    lobby.press(KeyCode.NUMPAD0);
    lobby.session.touch(new LobbyTouch.ChooseLanguage(Language.EN));
    lobby.show();
    assertEquals(Language.JA, lobby.shown.getLast().language());
    assertTrue(lobby.shown.getLast().voiceAsked());
  }

  @Test
  void inPracticeAKeyOnlySaysWhatItDoes() {
    lobby.show();
    lobby.press(KeyCode.NUMPAD0);
    lobby.press(KeyCode.NUMPAD1);
    assertTrue(said(speech.news(), "キーの 練習"));
    LobbyView before = lobby.shown.getLast();
    for (KeyCode code :
        List.of(KeyCode.NUMPAD5, KeyCode.NUMPAD9, KeyCode.NUMPAD7, KeyCode.ENTER, KeyCode.ADD)) {
      lobby.press(code);
    }
    assertEquals(List.of("えらぶ", "係員を よぶ", "画面を 消す", "えらぶ", "大きく"), speech.news());
    assertEquals(before, lobby.shown.getLast(), "and nothing else happens");
    assertEquals(Optional.of("practice-end"), lobby.ringed());
    lobby.press(KeyCode.NUMPAD1);
    assertFalse(lobby.shown.getLast().covered());
  }

  @Test
  void aWholeIssueByTwoSwitches() {
    lobby.show();
    lobby.press(KeyCode.F14);
    assertInstanceOf(LobbyState.Start.class, lobby.state(), "nothing acts that isn't seen");
    switchTo("begin");
    switchTo("municipality-99201");
    switchTo("by-kind");
    switchTo("kind-juminhyo");
    switchTo("option-who-household");
    assertTrue(
        !lobby.ringed().equals(Optional.of("option-who-household")), "it has moved on by itself");
    switchTo("next");
    switchTo("next");
    switchTo("next");
    assertInstanceOf(CertificateState.PlaceCard.class, lobby.state());
    lobby.card.status(ReaderStatus.CARD);
    lobby.show();
    lobby.card.recognition.complete(
        new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    lobby.show();
    assertInstanceOf(CertificateState.PinEntry.class, lobby.state());
    for (String digit : List.of("digit-8", "digit-9", "erase", "digit-8", "digit-9", "digit-8")) {
      switchTo(digit);
      assertEquals(Optional.of("digit-1"), lobby.ringed(), "the ring doesn't say what was typed");
    }
    switchTo("next");
    assertInstanceOf(CertificateState.Signing.class, lobby.state());
    lobby.card.signing.complete(new Signing.Signed(new byte[256]));
    lobby.show();
    lobby.card.status(ReaderStatus.EMPTY);
    lobby.show();
    switchTo("next");
    assertInstanceOf(LobbyState.Goodbye.class, lobby.state());
  }

  private static boolean said(List<String> texts, String part) {
    return texts.stream().anyMatch(t -> t.contains(part));
  }

  /** Moves with 2 to a stop, hears it, and chooses it with 5. */
  private void choose(String id) {
    for (int i = 0; i < 40 && !lobby.ringed().equals(Optional.of(id)); i++) {
      speech.news();
      lobby.press(KeyCode.NUMPAD2);
      assertFalse(speech.news().isEmpty(), "every step is heard");
    }
    assertEquals(Optional.of(id), lobby.ringed());
    lobby.settle();
    lobby.press(KeyCode.NUMPAD5);
  }

  private void on() {
    lobby.settle();
    lobby.press(KeyCode.NUMPAD6);
  }

  private void switchTo(String id) {
    for (int i = 0; i < 60 && !lobby.ringed().equals(Optional.of(id)); i++) {
      lobby.press(KeyCode.F13);
    }
    assertEquals(Optional.of(id), lobby.ringed());
    lobby.settle();
    lobby.press(KeyCode.F14);
  }
}
