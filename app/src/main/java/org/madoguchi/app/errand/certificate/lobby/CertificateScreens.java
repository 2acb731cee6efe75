package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.StartPart;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.config.Language;

/** How certificates look on the lobby terminal. */
public final class CertificateScreens implements ErrandScreens {
  private static final int CARD = 4;

  private final AllTexts texts = new AllTexts(CertificateScreens.class, "certificate");

  /** Reads the words. */
  public CertificateScreens() {}

  @Override
  public ErrandId id() {
    return ErrandId.CERTIFICATE;
  }

  /** Most have come for one. */
  @Override
  public boolean main() {
    return true;
  }

  @Override
  public Icon icon() {
    return Icon.PAPER;
  }

  @Override
  public Texts texts(Language language) {
    return texts.in(language);
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return CertificateStops.of((CertificateState) state, words);
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((CertificateState) state) {
      case CertificateState.Municipalities _ -> MunicipalityScreen.of(c);
      case CertificateState.Certificates s -> CertificateScreen.of(c, s);
      case CertificateState.Options(var draft) -> OptionScreen.of(c, draft);
      case CertificateState.Copies(var draft) -> CopiesScreen.of(c, draft);
      case CertificateState.Confirm(var draft) -> ConfirmScreen.of(c, draft);
      case CertificateState.Preparing(var draft) -> WaitScreens.preparing(c, draft);
      case CertificateState.PlaceCard s -> CardScreens.place(c, CARD, s.unfit(), s.lying());
      case CertificateState.ReadingCard _, CertificateState.ReadingName _ ->
          CardScreens.staying(c, CARD, c.words("reading.title"));
      case CertificateState.LastTry s -> PinScreen.of(c, s);
      case CertificateState.PinEntry s -> PinScreen.of(c, s);
      case CertificateState.Signing _ -> CardScreens.staying(c, CARD, c.words("signing.title"));
      case CertificateState.NameOffer s -> NameOfferScreen.of(c, s);
      case CertificateState.NamePin s -> PinScreen.of(c, s);
      case CertificateState.AskingMunicipality(var request) -> WaitScreens.asking(c, request);
      case CertificateState.TakeCard s -> WaitScreens.take(c, s);
      case CertificateState.PrintingSlip _ -> CardScreens.printing(c);
      case CertificateState.SlipReady s -> SlipScreen.of(c, s);
    };
  }

  @Override
  public Optional<StartPart> start(LobbyContext c) {
    return Optional.of(new CertificateStart(c));
  }

  /** While the card is to be taken, or it can't go on, the screen itself says it. */
  @Override
  public Optional<Notice> notice(LobbyWords words) {
    LobbyState state = words.view().state();
    int earlier = CertificateMemory.of(words.view().visit()).earlier().size();
    return earlier == 0
            || state instanceof CertificateState.TakeCard
            || state instanceof LobbyState.Problem
        ? Optional.empty()
        : Optional.of(new Notice(Icon.SLIP, words.words("notice.earlier", earlier)));
  }

  @Override
  public Optional<String> problemLead(LobbyWords words) {
    return CertificateMemory.of(words.view().visit()).cardLies()
        ? Optional.of(words.words("problem.lead.earlier"))
        : Optional.empty();
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return CertificateOffers.in(start).stream().flatMap(o -> Samples.of(o).stream()).toList();
  }
}
