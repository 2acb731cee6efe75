package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;

/** Whether there is a form, and which. */
final class FormScreens {
  /** Groups of a form's number in a line. */
  private static final int IN_LINE = 3;

  private static final double QUIET_KEY = 110;

  private FormScreens() {}

  static Content how(LobbyContext c, Told told) {
    Circumstances at = SupportStops.at(c.view());
    List<Region> rows = new ArrayList<>();
    if (at.takesForm(told)) {
      rows.add(way(c, SupportFlow.CAMERA, Icon.CAMERA, "form.camera"));
      rows.add(way(c, SupportFlow.TYPE, Icon.PEN, "form.type"));
    }
    if (c.stops().find(SupportFlow.NONE).isPresent()) {
      rows.add(way(c, SupportFlow.NONE, Icon.PAPER, "form.none"));
    }
    Region stop = c.sized(c.plain("stop", c.words("pin.stop"), "body"), QUIET_KEY);
    return new Page(c, Steps.FORM, c.words("form.title"), c.words("form.lead"))
        .foot(c.list(rows), stop);
  }

  private static Region way(LobbyContext c, String id, Icon icon, String words) {
    return ChoiceKey.of(c, id, icon, c.words(words), c.words(words + ".what"));
  }

  static Content check(LobbyContext c, FormId form) {
    Region again =
        c.sized(c.plain(SupportFlow.AGAIN, c.words("check.no"), "large"), QUIET_KEY + 40);
    return new Page(c, Steps.FORM, c.words("check.title"), c.words("check.lead"))
        .foot(Plates.card(8, number(form.digits())), again, c.next(c.words("check.yes")));
  }

  /**
   * A number in its groups, as far as it is there, on two lines.
   *
   * @param digits 23 at most
   */
  static Region number(String digits) {
    List<StringBuilder> lines = new ArrayList<>();
    int at = 0;
    int groups = 0;
    for (int length : FormId.GROUPS) {
      if (groups++ % IN_LINE == 0) {
        lines.add(new StringBuilder());
      }
      StringBuilder line = lines.getLast();
      line.append(line.isEmpty() ? "" : "\u00a0\u00a0");
      for (int i = at; i < at + length; i++) {
        line.append(i < digits.length() ? digits.charAt(i) : '・');
      }
      at += length;
    }
    return Layout.column(
        4,
        lines.stream()
            .map(line -> new PhraseText(HPos.CENTER, line.toString(), "numeral"))
            .toArray(Region[]::new));
  }
}
