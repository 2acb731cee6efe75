package org.madoguchi.app.errand.registration.lobby;

import java.util.List;
import java.util.Optional;
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

/** How the errand {@code registration} looks on the lobby terminal. */
public final class RegistrationScreens implements ErrandScreens {
  private final AllTexts texts = new AllTexts(RegistrationScreens.class, "registration");

  @Override
  public ErrandId id() {
    return RegistrationLobby.ID;
  }

  @Override
  public Icon icon() {
    return Icon.COIN;
  }

  @Override
  public Texts texts(Language language) {
    return texts.in(language);
  }

  @Override
  public Optional<String> problemLead(LobbyWords words) {
    if (!(words.view().memory() instanceof RegistrationMemory memory)) {
      return Optional.of(words.words("problem.nothing"));
    }
    String key =
        memory.doubt() != null
            ? "doubt.title"
            : memory.done().isEmpty()
                ? "problem.nothing"
                : memory.open() ? "problem.done.slip" : "problem.done";
    return Optional.of(words.words(key));
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return RegistrationStops.of((RegistrationState) state, words);
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((RegistrationState) state) {
      case RegistrationState.Explain _ -> ExplainScreen.of(c);
      case RegistrationState.LayCard s -> CardScreens.place(c, Steps.CARD, s.unfit(), s.lying());
      case RegistrationState.Surveying _ ->
          CardScreens.staying(c, Steps.CARD, c.words("reading.title"));
      case RegistrationState.LastTry s -> PinScreens.lastTry(c, s);
      case RegistrationState.PinPad s -> PinScreens.typing(c, s);
      case RegistrationState.Requesting s -> requesting(c, s);
      case RegistrationState.Overview s -> OverviewScreen.of(c, s.course());
      case RegistrationState.ChooseBank _ -> AccountScreens.bank(c);
      case RegistrationState.TypeAccount s -> AccountScreens.type(c, s);
      case RegistrationState.CheckAccount s -> AccountScreens.check(c, s);
      case RegistrationState.OwnAccount s -> NameScreens.own(c, s.course());
      case RegistrationState.ReadingName _ ->
          CardScreens.staying(c, Steps.NAME, c.words("wait.name"));
      case RegistrationState.ConfirmName s -> NameScreens.confirm(c, s.course());
      case RegistrationState.Finished s -> EndScreens.finished(c, s);
      case RegistrationState.Looked s -> EndScreens.looked(c, s);
      case RegistrationState.InDoubt s -> EndScreens.inDoubt(c, s);
      case RegistrationState.PrintingSlip _ -> CardScreens.printing(c);
      case RegistrationState.SlipOut s -> EndScreens.slip(c, s);
    };
  }

  private static Content requesting(LobbyContext c, RegistrationState.Requesting state) {
    return switch (state.round()) {
      case STATUS -> CardScreens.staying(c, Steps.CARD, c.words("wait.status"));
      case WRITE -> CardScreens.staying(c, Steps.WRITING, c.words("wait.write"));
      case READ_BACK -> CardScreens.staying(c, Steps.WRITING, c.words("wait.read-back"));
    };
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return Samples.all();
  }
}
