package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperCheck;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;

/**
 * A case's papers, one after another: which, what was found on it, whether they suffice. Nothing is
 * typed, and no number of a paper is asked for.
 */
final class PaperPanels {
  private static final int COLUMNS = 2;

  /** Two lines of a long name, px. */
  private static final double PAPER = 84;

  /** The picture of a paper is no larger, px. */
  private static final double PICTURE_WIDTH = 1180;

  private static final double PICTURE_HEIGHT = 520;

  private final CaseAtDesk of;
  private final Todo.SeePapers papers;
  private final DeskWords words;
  private final CaseKeys keys;

  PaperPanels(CaseAtDesk of, Todo.SeePapers papers, DeskWords words, Consumer<OfficeTouch> touch) {
    this.of = of;
    this.papers = papers;
    this.words = words;
    keys = new CaseKeys(words, touch);
  }

  CasePanel sheet(OfficePanel.PapersOf panel) {
    return switch (panel) {
      case OfficePanel.ChoosePaper choose -> choose(choose);
      case OfficePanel.LookAtPaper look -> look(look);
      case OfficePanel.PictureOnItsWay onItsWay -> onItsWay(onItsWay);
      case OfficePanel.PictureOfPaper picture -> picture(picture);
      case OfficePanel.PapersSuffice suffice -> suffice(suffice);
    };
  }

  // ---- which paper

  private CasePanel choose(OfficePanel.ChoosePaper choose) {
    List<Key> choices = new ArrayList<>();
    for (AcceptedPaper paper : papers.accepted()) {
      if (choose.others() == (paper.paperClass() != PaperClass.A)) {
        Key key =
            keys.key(
                "paper-" + paper.code(),
                words.of(paper.name()),
                "small",
                new OfficeTouch.OfCase.Take(paper));
        key.setMinHeight(PAPER);
        choices.add(
            key.chosen(choose.seen().stream().anyMatch(s -> s.code().equals(paper.code()))));
      }
    }
    VBox sheet = Layout.column(8, CasePanels.about(of, false, words));
    needed(choose.seen()).ifPresent(n -> sheet.getChildren().add(new PhraseText(n, "body")));
    choose.seen().forEach(s -> sheet.getChildren().add(told(s)));
    for (int i = 0; i < choices.size(); i += COLUMNS) {
      List<Node> row = new ArrayList<>(choices.subList(i, Math.min(i + COLUMNS, choices.size())));
      while (row.size() < COLUMNS) {
        row.add(new Region());
      }
      sheet.getChildren().add(new EqualColumns(24, row.toArray(Node[]::new)));
    }
    sheet.getChildren().add(Layout.spring());
    sheet.getStyleClass().addAll("card", "sheet");
    Key others =
        keys.key(
            "other-papers",
            words.get(choose.others() ? "key.papers-with-photo" : "key.papers-without-photo"),
            "body",
            new OfficeTouch.OfCase.OtherPapers());
    return new CasePanel(
        words.get(needed(choose.seen()).isEmpty() ? "papers.headline.more" : "papers.headline"),
        Layout.column(
            20, DeskPane.grown(sheet), Layout.row(24, back(), Layout.spring(), wide(others))));
  }

  /** What would suffice; empty if it does already. */
  private Optional<String> needed(List<PaperSeen> seen) {
    return switch (CasePapers.check(papers, seen)) {
      case PaperCheck.Sufficient _ -> Optional.empty();
      case PaperCheck.Missing(var additions) ->
          Optional.of(
              words.get(
                  "papers.needed",
                  additions.stream()
                      .map(this::addition)
                      .collect(Collectors.joining(words.get("papers.or")))));
    };
  }

  private String addition(List<PaperNeed> needs) {
    Map<PaperNeed, Integer> counted = new TreeMap<>();
    needs.forEach(need -> counted.merge(need, 1, Integer::sum));
    return counted.entrySet().stream()
        .map(e -> words.get("papers.need." + e.getKey().name(), e.getValue()))
        .collect(Collectors.joining(words.get("papers.and")));
  }

  /** A paper that was looked at, and whether it counts. */
  private Region told(PaperSeen seen) {
    String name = name(seen);
    return new PhraseText(
        CasePapers.counts(papers, seen)
            ? words.get("papers.counts", name)
            : words.get("papers.counts-not", name),
        "body",
        "strong");
  }

  private String name(PaperSeen seen) {
    return papers.accepted().stream()
        .filter(p -> p.code().equals(seen.code()))
        .map(p -> words.of(p.name()))
        .findFirst()
        .orElse(seen.code());
  }

  // ---- what was found on it

  private CasePanel look(OfficePanel.LookAtPaper look) {
    boolean photo = look.paper().paperClass() == PaperClass.A;
    VBox right =
        Layout.column(
            14,
            CasePanels.about(of, false, words),
            new PhraseText(
                words.get(pictures(photo ? "papers.look.photo" : "papers.look")), "body"));
    for (PaperTick tick : CasePapers.ticks(look.paper())) {
      Key key =
          keys.key(
              "tick-" + tick.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
              words.get("papers.tick." + tick.name()),
              "body",
              new OfficeTouch.OfCase.Tick(tick));
      right.getChildren().add(key.chosen(look.ticks().contains(tick)));
    }
    Key looked =
        keys.key("paper-looked", words.get(looked(photo)), "body", new OfficeTouch.OfCase.Looked());
    right.getChildren().addAll(Layout.spring(), new EqualColumns(24, back(), looked.styled("go")));
    return new CasePanel(
        words.get("papers.look.headline", words.of(look.paper().name())),
        Panels.withPicture(CasePictures.paper(), right));
  }

  /** The words where a picture is taken, and there is no card yet. */
  private String pictures(String key) {
    return papers.pictures() ? key + ".picture" : key;
  }

  private String looked(boolean photo) {
    if (papers.pictures()) {
      return "key.paper-picture";
    }
    return photo ? "key.paper-is-theirs" : "key.paper-looked";
  }

  // ---- its picture

  private CasePanel onItsWay(OfficePanel.PictureOnItsWay of) {
    return new CasePanel(
        words.get("papers.taking.headline", words.of(of.paper().name())),
        Panels.withPicture(
            CasePictures.paper(),
            Layout.column(
                24,
                CasePanels.about(this.of, false, words),
                new PhraseText(words.get("papers.taking"), "body"))));
  }

  private CasePanel picture(OfficePanel.PictureOfPaper shown) {
    Key again = keys.small("picture-again", new OfficeTouch.OfCase.PictureAgain());
    Key use = keys.small("picture-use", new OfficeTouch.OfCase.UsePicture()).styled("go");
    Optional<Region> frame = WholePicture.of(shown.picture().jpeg(), PICTURE_WIDTH, PICTURE_HEIGHT);
    VBox sheet =
        Layout.column(
            14,
            CasePanels.about(of, false, words),
            new PhraseText(
                words.get(frame.isPresent() ? "papers.picture" : "papers.picture.not"), "body"));
    frame.ifPresent(sheet.getChildren()::add);
    sheet.getChildren().add(Layout.spring());
    sheet.getStyleClass().addAll("card", "sheet");
    // nobody can say of a picture that isn't seen that it will do
    Region foot =
        frame.isPresent()
            ? Layout.row(24, back(), Layout.spring(), wide(again), wide(use))
            : Layout.row(24, back(), Layout.spring(), wide(again));
    return new CasePanel(
        words.get("papers.picture.headline", words.of(shown.paper().name())),
        Layout.column(20, DeskPane.grown(sheet), foot));
  }

  // ---- they suffice

  private CasePanel suffice(OfficePanel.PapersSuffice suffice) {
    List<String> lines = new ArrayList<>();
    if (!papers.pictures()) {
      lines.add(words.get("papers.face-is-same"));
    }
    suffice.seen().stream()
        .filter(s -> CasePapers.counts(papers, s))
        .forEach(s -> lines.add(words.get("papers.counts", name(s))));
    Key more =
        keys.key(
            "one-more-paper",
            words.get("key.one-more-paper"),
            "body",
            new OfficeTouch.OfCase.OneMore());
    Key confirm =
        keys.key(
            "papers-confirm",
            words.get("key.papers-confirm"),
            "large",
            new OfficeTouch.OfCase.Confirm());
    VBox right =
        Layout.column(
            24,
            CasePanels.about(of, true, words),
            Procedure.of(lines, lines.size(), true),
            new PhraseText(words.get(pictures("papers.suffice.then")), "small"),
            Layout.spring(),
            confirm.styled("go"),
            Layout.row(24, back(), Layout.spring(), wide(more.styled("quiet"))));
    return new CasePanel(
        words.get("papers.suffice.headline"), Panels.withPicture(CasePictures.paper(), right));
  }

  private Key back() {
    return wide(keys.back());
  }

  private static Key wide(Key key) {
    return CaseKeys.wide(key, 440);
  }
}
