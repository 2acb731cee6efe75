package org.madoguchi.app.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.CaseContent.Weight;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/**
 * What a resident told, on two pages: first the photo with what only a person can tell of it, then
 * the words, to be compared aloud. Both have the photo beside them.
 */
final class LookPanels {
  /** Height of the photo, px; 35:45 (errands.md 3.2). */
  private static final double LARGE = 540;

  private static final double SMALL = 300;

  /** Width of what a line is called, px. */
  private static final double LABEL = 344;

  /** So many letters fit beside what a line is called. */
  private static final int ONE_LINE = 16;

  /** Width of a key that answers, px. */
  private static final double ANSWER = 172;

  /** Height of such a key and of those below the page, px. */
  private static final double HEIGHT = DeskPane.KEY - 20;

  /** Behind what an address is made of, and in names that are longer than that. */
  private static final Pattern LONG_RUN = Pattern.compile("[@._-]|[^@._\\s-]{20}(?=\\S)");

  private final CaseAtDesk of;
  private final boolean message;
  private final DeskWords words;
  private final CaseKeys keys;

  /**
   * @param message whether one stands above the page: it needs the room of what was read already
   */
  LookPanels(CaseAtDesk of, boolean message, DeskWords words, Consumer<OfficeTouch> touch) {
    this.of = of;
    this.message = message;
    this.words = words;
    keys = new CaseKeys(words, touch);
  }

  CasePanel sheet(OfficePanel.LookOf panel) {
    return switch (panel) {
      case OfficePanel.LookAtPhoto look -> photo(look);
      case OfficePanel.LookAtTold look -> told(look);
    };
  }

  // ---- the photo

  private CasePanel photo(OfficePanel.LookAtPhoto look) {
    return PhotoFrame.of(look.content().photo(), LARGE)
        .map(frame -> photo(look, frame))
        .orElseGet(this::notShown);
  }

  /** Nobody can say anything of it then. */
  private CasePanel notShown() {
    VBox sheet =
        Layout.column(
            24,
            CasePanels.about(of, true, words),
            new PhraseText(words.get("look.photo.not.then"), "body"),
            Layout.spring());
    sheet.getStyleClass().addAll("card", "sheet");
    return new CasePanel(
        words.get("look.photo.not"),
        Layout.column(
            20,
            DeskPane.grown(sheet),
            Layout.row(24, CaseKeys.wide(keys.back(), 320), Layout.spring(), wrong())));
  }

  private CasePanel photo(OfficePanel.LookAtPhoto look, Region frame) {
    VBox right = Layout.column(18, CasePanels.about(of, false, words));
    for (PhotoQuestion question : PhotoQuestion.values()) {
      right.getChildren().add(question(question, look));
    }
    right.getChildren().add(Layout.spring());
    HBox foot = Layout.row(24, CaseKeys.wide(keys.back(), 320), Layout.spring());
    foot.getChildren().add(next(look));
    HBox sheet = new HBox(48, frame, Layout.growing(right));
    sheet.getStyleClass().addAll("card", "sheet");
    return new CasePanel(
        words.get("look.photo.headline"), Layout.column(20, DeskPane.grown(sheet), foot));
  }

  private Region question(PhotoQuestion question, OfficePanel.LookAtPhoto look) {
    Boolean answer = look.answers().get(question);
    String id = question.id();
    PhraseText asks = new PhraseText(words.get("look." + question.rule()), "body");
    Key no =
        keys.key(
            id + "-no",
            words.get("look.no"),
            "body",
            new OfficeTouch.OfCase.Answer(question, false));
    Key yes =
        keys.key(
            id + "-yes",
            words.get("look.yes"),
            "body",
            new OfficeTouch.OfCase.Answer(question, true));
    no.chosen(Boolean.FALSE.equals(answer));
    yes.chosen(Boolean.TRUE.equals(answer));
    return Layout.row(20, Layout.growing(asks), answerKey(no), answerKey(yes));
  }

  private static Key answerKey(Key key) {
    key.setMinWidth(ANSWER);
    key.setPrefWidth(ANSWER);
    key.setMinHeight(HEIGHT);
    key.setMaxHeight(HEIGHT);
    return key;
  }

  /** A key when all is answered; until then what is missing. */
  private Node next(OfficePanel.LookAtPhoto look) {
    if (!look.answered()) {
      return new PhraseText(words.get("look.photo.all"), "body", "second");
    }
    OfficeTouch done = new OfficeTouch.OfCase.PhotoLookedAt();
    Key next =
        look.anotherPerson()
            ? keys.small("photo-another", done).styled("stop")
            : keys.small("photo-looked", done).styled("go");
    return CaseKeys.wide(next, 480);
  }

  // ---- the words

  private CasePanel told(OfficePanel.LookAtTold look) {
    VBox left = Layout.column(20);
    PhotoFrame.of(look.content().photo(), SMALL).ifPresent(left.getChildren()::add);
    left.setMinWidth(SMALL * PhotoFrame.WIDTH_BY_HEIGHT);
    Optional<Region> notices = notices(look);
    boolean roomy = notices.isEmpty() && !message;
    VBox right = Layout.column(roomy ? 14 : 2, CasePanels.about(of, false, words));
    rows(look, Weight.ALOUD).forEach(row -> right.getChildren().add(aloud(row)));
    rows(look, Weight.READ)
        .forEach(row -> right.getChildren().add(read(row, roomy ? "body" : "small")));
    right.getChildren().add(Layout.spring());
    notices.ifPresent(right.getChildren()::add);
    HBox sheet = new HBox(48, left, Layout.growing(right));
    sheet.getStyleClass().addAll("card", "sheet");
    return new CasePanel(
        words.get("look.told.headline"), Layout.column(20, DeskPane.grown(sheet), foot(look)));
  }

  private static List<CaseContent.Row> rows(OfficePanel.LookAtTold look, Weight weight) {
    return look.content().rows().stream().filter(row -> row.weight() == weight).toList();
  }

  /** A long number has a line of its own, and its groups stay together. */
  private Region aloud(CaseContent.Row row) {
    PhraseText value =
        new PhraseText(words.of(row.value()).replace(' ', '\u00a0'), "large", "strong");
    return value.text().length() <= ONE_LINE
        ? line(row, value)
        : Layout.column(0, new PhraseText(words.of(row.label()), "small", "second"), value);
  }

  private Region read(CaseContent.Row row, String size) {
    return line(row, new PhraseText(breaking(words.of(row.value())), size, "strong"));
  }

  private Region line(CaseContent.Row row, PhraseText value) {
    PhraseText label = new PhraseText(words.of(row.label()), "small", "second");
    label.setMinWidth(LABEL);
    label.setPrefWidth(LABEL);
    return Layout.row(16, label, Layout.growing(value));
  }

  /** An address has no spaces, and may be longer than a line. */
  private static String breaking(String value) {
    return LONG_RUN.matcher(value).replaceAll("$0" + PhraseText.BREAK);
  }

  /** What the machine warned of, the reason that was given, and what the clerk doubts. */
  private Optional<Region> notices(OfficePanel.LookAtTold look) {
    VBox all = Layout.column(0);
    for (CaseContent.Row row : rows(look, Weight.NOTICE)) {
      all.getChildren().add(notice(words.of(row.label()), words.closed(words.of(row.value()))));
    }
    if (!look.doubts().isEmpty()) {
      all.getChildren()
          .add(
              notice(
                  words.get("look.doubts"),
                  look.doubts().stream()
                      .map(doubt -> words.get("look.doubt." + doubt.rule()))
                      .collect(Collectors.joining(words.get("look.doubts.between")))));
    }
    if (message || all.getChildren().isEmpty()) {
      return Optional.empty();
    }
    HBox plate = new HBox(Layout.growing(all));
    plate.getStyleClass().addAll("hint", "tone-notice");
    return Optional.of(plate);
  }

  private static Region notice(String label, String value) {
    return new PhraseText("*" + label + "*\u2002 " + value, "small");
  }

  /** Sending comes first, unless it can't be sent or wasn't taken before: then the sheet. */
  private Region foot(OfficePanel.LookAtTold look) {
    boolean photo = look.content().photo().length > 0;
    boolean send = of.todo() instanceof Todo.Judge judge && judge.send();
    boolean refused = of.todo() instanceof Todo.Judge judge && judge.refused().isPresent();
    HBox foot = Layout.row(24, CaseKeys.wide(keys.back(), 220), wrong(), Layout.spring());
    if (of.todo() instanceof Todo.Judge judge && judge.papers()) {
      Key papers = keys.small("case-papers", new OfficeTouch.OfCase.Judge(Judged.How.PAPERS));
      foot.getChildren().add(CaseKeys.wide(papers.styled("go"), 480));
      return foot;
    }
    Key print = keys.small("case-print", new OfficeTouch.OfCase.Judge(Judged.How.PRINT));
    Key sends = keys.small("case-send", new OfficeTouch.OfCase.Judge(Judged.How.SEND));
    boolean printFirst = photo && (!send || refused);
    if (photo) {
      foot.getChildren().add(CaseKeys.wide(printFirst ? print.styled("go") : print, 330));
    }
    if (send) {
      foot.getChildren().add(CaseKeys.wide(printFirst ? sends : sends.styled("go"), 330));
    }
    return foot;
  }

  private Key wrong() {
    return CaseKeys.wide(
            keys.small("case-told-wrong", new OfficeTouch.OfCase.End(TurnedAway.NOT_WANTED)), 330)
        .styled("quiet");
  }
}
