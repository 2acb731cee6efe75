package org.madoguchi.app.errand.sample;

import java.util.List;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.Waiting;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.config.Language;

/** What can be done on its screens, and how they look. */
public final class UmbrellaScreens implements ErrandScreens {
  @Override
  public ErrandId id() {
    return UmbrellaState.UMBRELLA;
  }

  @Override
  public Texts texts(Language language) {
    return Texts.load(UmbrellaScreens.class, "umbrella", language);
  }

  @Override
  public Icon icon() {
    return Icon.UP;
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return switch ((UmbrellaState) state) {
      case UmbrellaState.Size _ ->
          new StopList()
              .add("large", words.words("size.large"), new LobbyTouch.Pick("large"))
              .add("small", words.words("size.small"), new LobbyTouch.Pick("small"))
              .made();
      case UmbrellaState.Unlocking _ -> List.of();
      case UmbrellaState.Take _ ->
          new StopList().add("next", words.words("take.end"), new LobbyTouch.Next()).made();
    };
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((UmbrellaState) state) {
      case UmbrellaState.Size _ ->
          new Page(c, 0, c.words("size.title"), "")
              .foot(
                  c.sized(c.plain("large", c.words("size.large")), 170),
                  c.sized(c.plain("small", c.words("size.small")), 170));
      case UmbrellaState.Unlocking _ ->
          new Page(c, 0, c.words("unlocking.title"), "").middle(new Waiting());
      case UmbrellaState.Take take ->
          new Page(c, 0, c.words("take.title", take.hook()), "").foot(c.next(c.words("take.end")));
    };
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return List.of(
        new UmbrellaState.Size(), new UmbrellaState.Unlocking("small"), new UmbrellaState.Take(3));
  }
}
