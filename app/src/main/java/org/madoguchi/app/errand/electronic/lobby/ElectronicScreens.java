package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import java.util.function.Supplier;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.config.Language;

/** How the errand {@code electronic} looks on the lobby terminal. */
public final class ElectronicScreens implements ErrandScreens {
  private final Supplier<List<CardOrderOffer>> offers;
  private final AllTexts texts = new AllTexts(ElectronicScreens.class, "electronic");

  /**
   * @param offers what each municipality entrusts here; any thread, returns at once
   */
  public ElectronicScreens(Supplier<List<CardOrderOffer>> offers) {
    this.offers = offers;
  }

  @Override
  public ErrandId id() {
    return ElectronicLobby.ID;
  }

  @Override
  public Icon icon() {
    return Icon.CARD;
  }

  @Override
  public Texts texts(Language language) {
    return texts.in(language);
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return ElectronicStops.of((ElectronicState) state, words, offers.get());
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((ElectronicState) state) {
      case ElectronicState.Places _ -> PlaceScreens.municipalities(c, offers.get());
      case ElectronicState.LayCard s -> PlaceScreens.lay(c, s);
      case ElectronicState.PutBack _ -> PlaceScreens.putBack(c);
      case ElectronicState.Lost _ -> LostScreen.of(c);
      case ElectronicState.Surveying s -> WaitScreens.surveying(c, s);
      case ElectronicState.Overview s -> OverviewScreen.of(c, s.today());
      case ElectronicState.Abandoning _ -> WaitScreens.abandoning(c);
      case ElectronicState.Which s -> WhichScreen.of(c, s);
      case ElectronicState.Explain s -> ExplainScreen.of(c, s.chosen());
      case ElectronicState.LastTry s -> SecretScreens.lastTry(c, s);
      case ElectronicState.PinPad s -> SecretScreens.typing(c, s);
      case ElectronicState.Working s -> new WorkingScreen(c, s);
      case ElectronicState.Waits s -> WaitScreens.of(c, s);
      case ElectronicState.CardBack s -> CardBackScreens.of(c, s);
      case ElectronicState.PrintingSlip _ -> SlipScreens.printing(c);
      case ElectronicState.SlipOut s -> SlipScreens.out(c, s);
    };
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return Samples.all();
  }
}
