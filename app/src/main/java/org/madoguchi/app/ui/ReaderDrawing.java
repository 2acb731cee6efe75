package org.madoguchi.app.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.config.CardScene;

/**
 * This terminal's screen, the reader where it really is, and which way the card goes. It moves only
 * while it is on a screen. JavaFX thread only.
 */
final class ReaderDrawing {
  /** Beside a screen there is less width for the reader. */
  private static final double BESIDE = 0.75;

  private static final double READER_WIDTH = 660;
  private static final double READER_HEIGHT = 360;
  private static final double GAP = 36;
  private static final double ARROW = 104;

  /** Twelve pictures of a movement, one each 80 ms: enough to be followed, and cheap to draw. */
  private static final int STEPS = 12;

  private static final Duration STEP = Duration.millis(80);

  /** So many steps it rests at either end. */
  private static final int REST = 10;

  private ReaderDrawing() {}

  static Drawing of(Moment moment, CardScene scene) {
    return switch (scene.place()) {
      case BELOW -> below(moment, scene.moves());
      case LEFT -> beside(moment, scene.moves(), 0, READER_WIDTH * BESIDE + GAP);
      case RIGHT -> beside(moment, scene.moves(), 420 + GAP, 0);
    };
  }

  /** The hand comes from the front: the card goes up to the reader. */
  private static Drawing below(Moment moment, boolean moves) {
    double top = 200 + GAP;
    Node screen = at(screen(540, 200), (READER_WIDTH - 540) / 2, 0);
    Node reader = at(CardDrawing.reader(moment != Moment.LYING), 0, top);
    double lying = top + (READER_HEIGHT - CardDrawing.CARD_HEIGHT) / 2;
    double away = top + READER_HEIGHT + ARROW + 2 * GAP;
    double x = (READER_WIDTH - CardDrawing.CARD_WIDTH) / 2;
    Node arrow = arrow(READER_WIDTH / 2, top + READER_HEIGHT + GAP, moment == Moment.TAKE);
    return drawing(moment, moves, screen, reader, arrow, x, away, lying, 1);
  }

  /** The card comes from above, as high as the screen is. */
  private static Drawing beside(Moment moment, boolean moves, double x, double screenX) {
    double height = CardDrawing.CARD_HEIGHT + ARROW / BESIDE + READER_HEIGHT + 2 * GAP;
    double top = (height - READER_HEIGHT) * BESIDE;
    Node screen = at(screen(420, height * BESIDE), screenX, 0);
    Node reader = at(CardDrawing.reader(moment != Moment.LYING), x, top, BESIDE);
    double cardX = x + (READER_WIDTH - CardDrawing.CARD_WIDTH) / 2 * BESIDE;
    double lying = top + (READER_HEIGHT - CardDrawing.CARD_HEIGHT) / 2 * BESIDE;
    Node arrow =
        arrow(
            x + READER_WIDTH / 2 * BESIDE,
            CardDrawing.CARD_HEIGHT * BESIDE + GAP * BESIDE,
            moment == Moment.PLACE);
    return drawing(moment, moves, screen, reader, arrow, cardX, 0, lying, BESIDE);
  }

  private static Drawing drawing(
      Moment moment,
      boolean moves,
      Node screen,
      Node reader,
      Node arrow,
      double x,
      double away,
      double lying,
      double scale) {
    Group card = new Group(at(CardDrawing.card(), x, 0, scale));
    if (moment == Moment.LYING) {
      card.setTranslateY(lying);
      return new Drawing(new Group(screen, reader, card));
    }
    card.setTranslateY(away);
    Drawing drawing = new Drawing(new Group(screen, reader, arrow, card));
    if (moves) {
      boolean place = moment == Moment.PLACE;
      move(drawing, card, place ? away : lying, place ? lying : away);
    }
    return drawing;
  }

  /** To and fro without end, from one height to the other, with a rest at each. */
  private static void move(Drawing drawing, Node card, double from, double to) {
    Timeline way = new Timeline();
    for (int step = 0; step <= STEPS; step++) {
      double y = from + (to - from) * step / STEPS;
      way.getKeyFrames().add(new KeyFrame(STEP.multiply(REST + step), _ -> card.setTranslateY(y)));
    }
    way.getKeyFrames().add(new KeyFrame(STEP.multiply(2 * REST + STEPS)));
    way.setCycleCount(Animation.INDEFINITE);
    drawing
        .sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                way.stop();
              } else {
                way.play();
              }
            });
  }

  /** Only so much that it is seen to be a screen: lines of text and the green key. */
  private static Node screen(double width, double height) {
    double margin = 36;
    return new Group(
        Tint.INK.line(CardDrawing.box(0, 0, width, height, 20, Tint.SURFACE), 6),
        CardDrawing.box(margin, margin, width * 0.6, 18, 9, Tint.GREY),
        CardDrawing.box(margin, margin + 40, width * 0.4, 12, 6, Tint.GREY),
        CardDrawing.box(margin, height - margin - 44, width - 2 * margin, 44, 10, Tint.GO));
  }

  private static Node arrow(double x, double y, boolean down) {
    String path = down ? "M0 0v104M-44 60L0 104L44 60" : "M0 104v-104M-44 44L0 0L44 44";
    SVGPath arrow = Tint.GO.line(Tint.hollow(CardDrawing.path(path)), 18);
    return at(arrow, x, y);
  }

  private static Node at(Node drawn, double x, double y) {
    return at(drawn, x, y, 1);
  }

  private static Node at(Node drawn, double x, double y, double scale) {
    Group node = new Group(drawn);
    drawn.getTransforms().add(new Scale(scale, scale));
    node.setTranslateX(x);
    node.setTranslateY(y);
    return node;
  }
}
