package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.office.OfficeView.Finished;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** The large part on the right: the chain, the next step, its panel, the problem keys. */
final class DeskPane {
  /** How high a key is, px: 31 mm on a 24 inch panel (0.277 mm a pixel). */
  static final double KEY = 112;

  private final OfficeView view;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  DeskPane(OfficeView view, DeskWords words, Consumer<OfficeTouch> touch) {
    this.view = view;
    this.words = words;
    this.touch = touch;
  }

  Region build() {
    VBox desk = Layout.column(20);
    chain().ifPresent(desk.getChildren()::add);
    Optional<FailureCode> standstill = view.snapshot().standstill();
    if (standstill.isPresent()) {
      add(desk, StopPanel.standstill(standstill.get(), words));
      return desk;
    }
    Optional<Alarm> alarm = view.snapshot().alarm();
    if (alarm.isPresent()) {
      add(
          desk,
          new StopPanel(words, touch).alarm(alarm.get(), view.snapshot().open(), view.refusal()));
      return desk;
    }
    switch (view.panel()) {
      case OfficePanel.Work _ -> work(desk);
      case OfficePanel.PaperTrouble _ ->
          view.snapshot()
              .open()
              .ifPresent(o -> add(desk, new VoidPanels(words, touch).paperTrouble(o)));
      case OfficePanel.Life l -> {
        add(desk, new LifePanel(l, words, view.now(), view.zone()).sheet());
        desk.getChildren().add(lifeFoot(l.item()));
      }
      case OfficePanel.ChooseReason c ->
          add(desk, new VoidPanels(words, touch).chooseReason(c.item(), openNow(c.item())));
      case OfficePanel.Confirm c -> {
        ConfirmPanel sheet =
            new ConfirmPanel(c, openNow(c.item()), view.refusal().isPresent(), words, touch);
        desk.getChildren()
            .add(view.refusal().map(this::refusal).orElseGet(() -> headline(sheet.headline())));
        desk.getChildren().add(grown(sheet.body()));
      }
      case OfficePanel.OtherFee o ->
          openNow(o.item())
              .ifPresent(open -> add(desk, new FeePanels(words, touch).otherFee(open)));
      case OfficePanel.ChooseProof p ->
          add(desk, new FeePanels(words, touch).chooseProof(p.item(), p.exemption()));
      case OfficePanel.Closing c -> {
        ClosingPanel sheet = new ClosingPanel(view.snapshot().waiting().size(), words, touch);
        desk.getChildren()
            .add(
                view.refusal()
                    .map(this::refusal)
                    .orElseGet(() -> headline(words.get("closing.headline"))));
        desk.getChildren().add(grown(sheet.closing(c)));
      }
      case OfficePanel.Unclaimed u -> {
        UnclaimedPanel sheet = new UnclaimedPanel(u, view.snapshot().rules(), words, touch);
        desk.getChildren()
            .add(view.refusal().map(this::refusal).orElseGet(() -> headline(sheet.headline())));
        desk.getChildren().add(grown(sheet.body(view.now())));
      }
      case OfficePanel.Closed c -> add(desk, new ClosingPanel(0, words, touch).closed(c));
      case OfficePanel.OfCase c ->
          view.snapshot()
              .ofId(c.caseId())
              .ifPresent(
                  of -> {
                    CasePanel sheet = sheet(c, of);
                    desk.getChildren()
                        .add(
                            view.refusal()
                                .map(this::refusal)
                                .orElseGet(() -> headline(sheet.headline())));
                    desk.getChildren().add(grown(sheet.body()));
                  });
      case OfficePanel.Board _ ->
          view.snapshot()
              .board()
              .ifPresent(
                  board ->
                      add(
                          desk,
                          List.of(
                              headline(words.get("board.headline")),
                              new BoardPanel(board, words, touch).body())));
      case OfficePanel.Typing t ->
          add(desk, new ReceiptKeypad(words, touch).sheet(t, view.refusal()));
      case OfficePanel.Figures f -> {
        desk.getChildren()
            .add(
                view.refusal()
                    .map(this::refusal)
                    .orElseGet(() -> headline(words.get("figures.headline"))));
        FiguresPanel sheet = new FiguresPanel(f.figures(), words, touch);
        desk.getChildren().add(grown(sheet.body(view.refusal().isEmpty())));
      }
      case OfficePanel.Journal j -> {
        JournalPanel sheet = new JournalPanel(j, view.now(), view.zone(), words, touch);
        desk.getChildren()
            .add(view.refusal().map(this::refusal).orElseGet(() -> headline(sheet.headline())));
        desk.getChildren().add(grown(sheet.body(view.refusal().isEmpty())));
      }
    }
    return desk;
  }

  private CasePanel sheet(OfficePanel.OfCase panel, CaseAtDesk of) {
    return switch (panel) {
      case OfficePanel.PapersOf p when of.todo() instanceof Todo.SeePapers s ->
          new PaperPanels(of, s, words, touch).sheet(p);
      case OfficePanel.LookOf l ->
          new LookPanels(of, view.refusal().isPresent(), words, touch).sheet(l);
      default -> new CasePanels(of, words, touch).sheet(panel);
    };
  }

  /** No chain while nothing is open; all links closed at the hand-over. */
  private Optional<Region> chain() {
    boolean given =
        view.finished().filter(Finished::handedOver).isPresent()
            && view.snapshot().open().isEmpty()
            && view.snapshot().standstill().isEmpty()
            && view.panel() instanceof OfficePanel.Work;
    return given
        ? Optional.of(CustodyChain.closed(words))
        : subject().map(open -> CustodyChain.of(open, words));
  }

  /** The issuance whose chain is shown; a waiting one has none yet. */
  private Optional<Open> subject() {
    return view.panel().about().isPresent()
        ? view.panel().about().flatMap(this::openNow)
        : view.snapshot().open();
  }

  private Optional<Open> openNow(Item item) {
    return view.snapshot().open().filter(o -> o.item().id().equals(item.id()));
  }

  private void work(VBox desk) {
    Optional<Open> open = view.snapshot().open();
    boolean stopped = open.filter(o -> o.step() == Step.STOPPED).isPresent();
    if (stopped) {
      open.ifPresent(o -> add(desk, new StopPanel(words, touch).stopped(o)));
      return;
    }
    StepPanel sheet = new StepPanel(view, words, touch);
    desk.getChildren()
        .add(view.refusal().map(this::refusal).orElseGet(() -> headline(sheet.headline())));
    desk.getChildren().add(grown(sheet.body()));
    desk.getChildren().add(foot(open));
  }

  /** Panels with a headline of their own. */
  private static void add(VBox desk, List<Region> sheet) {
    desk.getChildren().addAll(sheet);
    grown(sheet.getLast());
  }

  static Region headline(String words) {
    PhraseText headline = new PhraseText(words, "title");
    headline.setId("headline");
    return headline;
  }

  /** What was wrong with the last scan or key, and what to do. */
  private Region refusal(FailureCode why) {
    HBox plate =
        Plates.plate(
            Tone.NOTICE,
            Icon.NOTICE,
            new PhraseText(words.words(why), "large", "strong"),
            new PhraseText(words.cure(why), "body"));
    Key understood =
        Key.plain(
            "understood",
            words.get("understood"),
            "small",
            () -> touch.accept(new OfficeTouch.Understood()));
    understood.setMinHeight(KEY - 24);
    understood.setMaxHeight(KEY - 24);
    understood.setMinWidth(220);
    plate.getChildren().add(understood.styled("on-notice"));
    plate.setId("refusal");
    plate.getStyleClass().add("refusal");
    return plate;
  }

  private Region foot(Optional<Open> open) {
    List<Node> keys = new ArrayList<>();
    if (open.isPresent()) {
      Open now = open.get();
      if (now.step() != Step.PRINT_FAILED && now.step() != Step.PRINT_IN_DOUBT) {
        keys.add(problem("paper-trouble", new OfficeTouch.PaperTrouble()));
      }
      if (now.step() == Step.HAND_OVER) {
        keys.add(problem("type-receipt", new OfficeTouch.TypeReceipt()));
      }
      if (now.step() == Step.TAKE_FEE && now.item().feeYen() > 0) {
        keys.add(problem("other-fee", new OfficeTouch.OtherFee(now.item())));
      }
      keys.add(Layout.spring());
      keys.add(problem("void", new OfficeTouch.ChooseReason(now.item())).styled("quiet"));
    } else {
      keys.add(problem("type-receipt", new OfficeTouch.TypeReceipt()));
      keys.add(problem("journal", new OfficeTouch.Journal(JournalQuery.LATEST)));
      keys.add(problem("figures", new OfficeTouch.Figures()));
      keys.add(Layout.spring());
      keys.add(problem("closing", new OfficeTouch.Closing()));
    }
    HBox foot = Layout.row(24);
    foot.getChildren().addAll(keys);
    return foot;
  }

  private Region lifeFoot(Item item) {
    Key back = problem("back", new OfficeTouch.Back());
    Key end =
        Key.plain(
            "void",
            words.get("life.key.void"),
            "body",
            () -> touch.accept(new OfficeTouch.ChooseReason(item)));
    end.setMinHeight(KEY - 8);
    end.setPrefWidth(440);
    return Layout.row(24, back, Layout.spring(), end.styled("quiet"));
  }

  private Key problem(String id, OfficeTouch what) {
    Key key = Key.plain(id, words.get("key." + id), "body", () -> touch.accept(what));
    key.setMinHeight(KEY - 8);
    key.setPrefWidth(440);
    return key;
  }

  static <R extends Region> R grown(R region) {
    VBox.setVgrow(region, Priority.ALWAYS);
    region.setMaxHeight(Double.MAX_VALUE);
    return region;
  }
}
