package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SlipNumberScreen;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.config.Language;

/**
 * How the errand {@code intake} looks on the lobby terminal: the telling as in {@code support},
 * with words of its own over those.
 */
public final class IntakeScreens implements ErrandScreens {
  private final Viewfinder finder;
  private final SupportScreens telling;
  private final AllTexts own = new AllTexts(IntakeScreens.class, "intake");
  private final Map<Language, Texts> texts = new ConcurrentHashMap<>();

  /**
   * @param finder what the terminal's camera sees
   */
  public IntakeScreens(Viewfinder finder) {
    this.finder = finder;
    this.telling = new SupportScreens(finder);
  }

  @Override
  public ErrandId id() {
    return IntakeLobby.ID;
  }

  @Override
  public Icon icon() {
    return Icon.CARD;
  }

  @Override
  public Texts texts(Language language) {
    return texts.computeIfAbsent(language, l -> own.in(l).over(telling.texts(l)));
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return state instanceof IntakeLobbyState own
        ? IntakeStops.of(own, words)
        : telling.of(state, words);
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch (state) {
      case SupportState.Explain _ -> BeforeScreens.explain(c);
      case IntakeLobbyState own -> own(own, c);
      default -> telling.of(state, c);
    };
  }

  private Content own(IntakeLobbyState state, LobbyContext c) {
    return switch (state) {
      case IntakeLobbyState.Which _ -> BeforeScreens.which(c);
      case IntakeLobbyState.Question s -> BeforeScreens.question(c, s);
      case IntakeLobbyState.ShowSlip _ -> SlipInScreens.show(c, finder);
      case IntakeLobbyState.TypeNumber _ -> new SlipNumberScreen(c, IntakeScreens::typed);
      case IntakeLobbyState.Coming _ -> SlipInScreens.waiting(c, "coming");
      case IntakeLobbyState.WrongSlip s -> SlipInScreens.wrong(c, s);
      case IntakeLobbyState.Waiting s -> SlipInScreens.inLine(c, s);
      case IntakeLobbyState.InCall _ -> new CallScreen(c, finder);
      case IntakeLobbyState.PinsAhead s -> NewPinScreens.ahead(c, s);
      case IntakeLobbyState.TypePin s -> NewPinScreens.typing(c, s);
      case IntakeLobbyState.SamePin s -> NewPinScreens.same(c, s);
      case IntakeLobbyState.LookAtPin _ -> SlipInScreens.waiting(c, "looking");
      case IntakeLobbyState.SendingPins _ -> SlipInScreens.waiting(c, "sending");
      case IntakeEnd s -> AfterScreens.of(c, s);
    };
  }

  private static String typed(LobbyContext c) {
    return SlipNumber.line(
        c.view().state() instanceof IntakeLobbyState.TypeNumber s ? s.text() : "");
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return Stream.concat(SupportScreens.samples(IntakeLobby.PLAN).stream(), Samples.all().stream())
        .toList();
  }
}
