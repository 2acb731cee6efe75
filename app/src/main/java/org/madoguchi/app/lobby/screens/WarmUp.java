package org.madoguchi.app.lobby.screens;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.Draft;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * Paints every screen once where nobody sees it. The first visit to a screen otherwise freezes for
 * about 0.3 s while classes, styles and letters are loaded. JavaFX thread only.
 */
public final class WarmUp {
  private static final LobbyInput NOWHERE =
      new LobbyInput() {
        @Override
        public void touch(LobbyTouch touch) {}

        @Override
        public void digit(int digit) {}

        @Override
        public void letter(char letter) {}

        @Override
        public void eraseDigit() {}
      };

  private final LobbyScreens screens;
  private final Scene scene;
  private final WritableImage picture;
  private final Deque<LobbyView> ahead = new ArrayDeque<>();

  /**
   * Paints the start screen once, before anything is known of the branch: that alone loads styles,
   * letters and most of the classes.
   *
   * @param fontFamily as for {@link LobbyScreens}
   */
  public static void first(String fontFamily) {
    LobbyScreens screens = new LobbyScreens(NOWHERE, fontFamily);
    Scene scene = new Scene(screens.root(), LobbyScreens.WIDTH, LobbyScreens.HEIGHT);
    screens.show(
        new LobbyView(
            new LobbyState.Start(),
            Language.JA,
            false,
            LocalDateTime.of(2026, 1, 1, 12, 0),
            new LocalizedText("窓口", "Madoguchi"),
            List.of(),
            4,
            Optional.empty(),
            StaffCall.State.NONE,
            false,
            Optional.empty(),
            false,
            0,
            false));
    scene.snapshot(null);
  }

  private WarmUp(LobbyView start, String fontFamily, List<ErrandScreens> errands) {
    screens = new LobbyScreens(NOWHERE, fontFamily, errands);
    scene = new Scene(screens.root(), LobbyScreens.WIDTH, LobbyScreens.HEIGHT);
    picture = new WritableImage((int) LobbyScreens.WIDTH, (int) LobbyScreens.HEIGHT);
    for (Language language : Language.values()) {
      for (MunicipalityOffer offer : start.offers()) {
        states(offer).forEach(s -> ahead.add(view(start, s, language)));
      }
      errands.stream()
          .flatMap(e -> e.samples().stream())
          .forEach(s -> ahead.add(view(start, s, language)));
    }
  }

  /**
   * Begins. One screen a pulse, so that a touch meanwhile waits for one screen at most.
   *
   * @param start the view of the start screen, with its offers
   * @param fontFamily as for {@link LobbyScreens}
   * @param errands that plug in
   */
  public static void begin(LobbyView start, String fontFamily, List<ErrandScreens> errands) {
    new WarmUp(start, fontFamily, errands).next();
  }

  private void next() {
    LobbyView view = ahead.poll();
    if (view != null) {
      screens.show(view);
      scene.snapshot(picture);
      Platform.runLater(this::next);
    }
  }

  private static LobbyView view(LobbyView like, LobbyState state, Language language) {
    return new LobbyView(
        state,
        language,
        like.largeText(),
        like.now(),
        like.branchName(),
        like.offers(),
        like.pixelsPerMillimetre(),
        like.idleSecondsLeft(),
        like.call(),
        like.voiceAsked(),
        like.deviceTrouble(),
        like.cardLies(),
        like.earlier(),
        state instanceof LobbyState.TakeCard,
        like.errands());
  }

  /** One state of each kind, for a municipality's first certificate; nothing in them is real. */
  static List<LobbyState> states(MunicipalityOffer offer) {
    KindOffer kind = offer.kinds().getFirst();
    SortedMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : kind.kind().options()) {
      options.put(option.code(), option.defaultValue());
    }
    Draft draft = new Draft(offer, kind, options, 1);
    IssuanceId nobody = new IssuanceId(0, 0);
    CertificateRequest request =
        new CertificateRequest(
            nobody,
            "rehearsal",
            "rehearsal",
            offer.municipality().code(),
            kind.kind().code(),
            options,
            1,
            kind.feeYen(),
            "",
            Instant.EPOCH);
    List<LobbyState> states = new ArrayList<>();
    states.add(new LobbyState.Start());
    states.add(new LobbyState.Municipalities());
    states.add(new LobbyState.Certificates(offer, true));
    states.add(new LobbyState.Certificates(offer, false));
    states.add(new LobbyState.Options(draft));
    states.add(new LobbyState.Copies(draft));
    states.add(new LobbyState.Confirm(draft));
    states.add(new LobbyState.Preparing(draft));
    states.add(new LobbyState.PlaceCard(request, null));
    states.add(new LobbyState.PlaceCard(request, FailureCode.NOT_MY_NUMBER_CARD));
    states.add(new LobbyState.ReadingCard(request));
    states.add(new LobbyState.LastTry(request, true));
    states.add(new LobbyState.PinEntry(request, new RetryCount(3), 2, false));
    states.add(new LobbyState.Signing(request));
    states.add(new LobbyState.NameOffer(request, false));
    states.add(new LobbyState.NamePin(request, null, 2));
    states.add(new LobbyState.ReadingName(request));
    states.add(new LobbyState.AskingMunicipality(request));
    states.add(new LobbyState.TakeCard(nobody));
    states.add(new LobbyState.PrintingSlip(nobody));
    states.add(new LobbyState.SlipReady(new Slip("A 0000", "MDG1", kind.feeYen(), 1, true)));
    states.add(new LobbyState.Goodbye());
    states.add(new LobbyState.Problem(FailureCode.GATEWAY_REFUSED, false));
    states.add(new LobbyState.Problem(FailureCode.PIN_LOCKED, true));
    return List.copyOf(states);
  }
}
