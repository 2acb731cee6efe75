package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.config.Language;

/** How the errand {@code support} looks on the lobby terminal. */
public final class SupportScreens implements ErrandScreens {
  private final Viewfinder finder;
  private final AllTexts texts = new AllTexts(SupportScreens.class, "support");

  /**
   * @param finder what the terminal's camera sees
   */
  public SupportScreens(Viewfinder finder) {
    this.finder = finder;
  }

  @Override
  public ErrandId id() {
    return SupportLobby.ID;
  }

  @Override
  public Icon icon() {
    return Icon.CAMERA;
  }

  @Override
  public Texts texts(Language language) {
    return texts.in(language);
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return SupportStops.of((SupportState) state, words);
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((SupportState) state) {
      case SupportState.Places _ -> TellScreens.places(c);
      case SupportState.Explain s -> TellScreens.explain(c, s.told());
      case SupportState.FormAlone _ -> TellScreens.formAlone(c);
      case SupportState.HowForm s -> FormScreens.how(c, s.told());
      case SupportState.ReadForm _ -> CameraScreen.ofForm(c, finder);
      case SupportState.TypeForm _ -> TypingScreen.form(c);
      case SupportState.CheckForm s -> FormScreens.check(c, s.form());
      case SupportState.BirthYear s -> BirthScreens.year(c, s);
      case SupportState.BirthMonth s -> BirthScreens.month(c, s);
      case SupportState.BirthDay s -> BirthScreens.day(c, s);
      case SupportState.Pose _ -> CameraScreen.posing(c, finder);
      case SupportState.Choose s -> PhotoScreens.choose(c, s.told());
      case SupportState.Look s -> PhotoScreens.look(c, s.told());
      case SupportState.Reason _ -> PhotoScreens.reason(c);
      case SupportState.Wish s -> CardWishScreens.wish(c, s.told());
      case SupportState.ChooseRoute _ -> CardWishScreens.route(c);
      case SupportState.TypeName s -> TypingScreen.name(c, s);
      case SupportState.TypeEmail _ -> TypingScreen.email(c);
      case SupportState.Confirm s -> ConfirmScreen.of(c, s.told());
      case SupportState.Beginning _ -> TellScreens.waiting(c, Steps.FORM, "wait.beginning");
      case SupportState.Shooting _ -> TellScreens.waiting(c, Steps.PHOTO, "wait.shooting");
      case SupportState.Sending _ -> TellScreens.waiting(c, Steps.END, "wait.sending");
      case SupportState.PrintingSlip _ -> CardScreens.printing(c);
      case SupportState.SlipOut s -> ConfirmScreen.slip(c, s);
    };
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return Samples.all();
  }

  /** The same for another errand that begins so. */
  public static List<ErrandState> samples(TellingPlan plan) {
    return Samples.all(plan);
  }
}
