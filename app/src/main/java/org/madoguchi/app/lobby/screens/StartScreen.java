package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.LocalizedText;

/**
 * Nobody is here. It says what can be had, what one needs for it, and has a key for each errand:
 * the large one for what most have come for, where touching anywhere else does the same unless
 * there is a choice.
 */
final class StartScreen {
  private StartScreen() {}

  static Content of(LobbyContext c) {
    List<ErrandOffer> others = new ArrayList<>();
    ErrandScreens main = null;
    LocalizedText place = null;
    for (ErrandOffer offer : c.view().errands()) {
      ErrandScreens errand = c.errand(offer.id());
      if (errand.main()) {
        main = errand;
        place = offer.now() ? null : offer.elsewhere();
      } else {
        others.add(offer);
      }
    }
    Optional<StartPart> part =
        Optional.ofNullable(main).flatMap(errand -> errand.start(c.of(errand)));
    boolean open = c.stops().find("begin").isPresent();
    boolean several = !others.isEmpty();
    StartPart.Title title =
        part.filter(_ -> !open || !several)
            .map(StartPart::title)
            .orElseGet(() -> title(c, several ? "start.several" : "start.shut"));
    Page page = new Page(c, 0, title.question(), title.lead());
    List<Region> leads = new ArrayList<>();
    List<Region> keys = others.stream().map(offer -> ErrandKey.of(c, offer, leads)).toList();
    page.spareTogether(leads);
    List<Region> foot = new ArrayList<>();
    // It stays longer than what is told of the certificates, and goes before any key does.
    c.view()
        .notice()
        .ifPresent(n -> foot.add(page.spare(Plates.notice(Tone.SOFT, Icon.NOTICE, c.words(n)))));
    if (c.view().cardLies()) {
      foot.add(Plates.notice(Tone.NOTICE, Icon.CARD, c.words("start.card")));
    }
    c.view().deviceTrouble().ifPresent(t -> foot.add(trouble(c, t)));
    List<Region> told = new ArrayList<>();
    Optional<Region> other =
        main == null || place == null
            ? Optional.empty()
            : Optional.of(elsewhere(c, c.of(main), place));
    part.ifPresent(
        p -> {
          p.instead().ifPresent(foot::add);
          other.ifPresent(foot::add);
          boolean stays = open && !c.view().cardLies() && !several;
          told.add(stays ? p.offered() : page.spare(p.offered()));
          if (open) {
            told.add(page.spare(p.needed()));
          }
        });
    // What is leafed through begins with what one has come for.
    boolean keysFirst = c.view().largeText();
    if (!keysFirst) {
      foot.addAll(told);
    }
    part.filter(_ -> open)
        .ifPresent(
            p -> foot.add(c.sized(c.key("begin", p.face()).styled("go").styled("wide"), 230)));
    if (open && !several) { // with a choice of errands, a touch beside the keys means nothing
      page.setOnMouseReleased(_ -> c.input().touch(c.stop("begin").action()));
    }
    foot.addAll(keys);
    if (keysFirst) {
      foot.addAll(told);
    }
    Optional<Region> way = part.filter(_ -> open && !several).map(StartPart::way);
    return page.under(way.orElseGet(Layout::centre), foot);
  }

  private static StartPart.Title title(LobbyContext c, String words) {
    return new StartPart.Title(c.words(words + ".title"), c.words(words + ".lead"));
  }

  private static Region elsewhere(LobbyContext c, LobbyContext own, LocalizedText place) {
    return Plates.plate(
        Tone.SOFT,
        Icon.FORWARD,
        new PhraseText(own.words("errand.title"), "body", "strong"),
        new PhraseText(elsewhere(c, place), "body"));
  }

  /** Where else it can be had. */
  static String elsewhere(LobbyContext c, LocalizedText place) {
    return c.words("elsewhere", c.words(place));
  }

  private static Region trouble(LobbyContext c, FailureCode why) {
    return Plates.plate(
        Tone.NOTICE,
        Icon.NOTICE,
        new PhraseText(ResidentWords.words(c, why), "body", "strong"),
        new PhraseText(ResidentWords.cure(c, why), "body"),
        new PhraseText(c.words("problem.code", why.code()), "small"));
  }
}
