package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** With the slip that was shown nothing goes on here. */
public final class SlipRefused {
  private static final double QUIET_KEY = 110;
  private static final double AGAIN_KEY = 168;

  private SlipRefused() {}

  /**
   * Its screen, with the errand's own words under {@code wrong}.
   *
   * @param words what is the matter
   * @param again stop by which another slip is shown
   */
  public static Content of(LobbyContext c, String words, FailureCode why, String again) {
    return new Page(c, 0, c.words("wrong.title"), c.words("wrong.lead"))
        .under(
            CardDrawing.slipAlone(),
            List.of(
                Plates.plate(
                    Tone.NOTICE,
                    Icon.NOTICE,
                    new PhraseText(words, "large", "strong"),
                    new PhraseText(c.words("problem.code", why.code()), "small")),
                c.sized(c.plain("stop", c.words("problem.end"), "body"), QUIET_KEY),
                c.sized(c.go(again, c.words("wrong.again")), AGAIN_KEY)));
  }
}
