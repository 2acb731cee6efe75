package org.madoguchi.app.office;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.ui.Tint;

/** The multifunction printer and the shredder. Pictures beside words that say the same. */
final class MachinePictures {
  private MachinePictures() {}

  /** Sheets come out, or wait for what the clerk must mend. */
  static Group printing(int pages, Optional<FailureCode> trouble) {
    if (trouble.isEmpty()) {
      return DeskPictures.on(machine(), sheetsOut(pages), Ink.at(Ink.arrowDown(84), 438, 236));
    }
    return switch (trouble.get()) {
      case PRINTER_OUT_OF_PAPER ->
          DeskPictures.on(machine(), openDrawer(), Ink.at(Ink.exclamation(), 376, 66));
      case PRINTER_UNREACHABLE ->
          DeskPictures.on(machine(), plug(), Ink.at(Ink.exclamation(), 376, 66));
      default -> DeskPictures.on(machine(), crumpled(), Ink.at(Ink.exclamation(), 376, 66));
    };
  }

  /** Nothing lies in the tray. */
  static Group emptyTray() {
    return DeskPictures.on(machine(), Ink.at(Ink.exclamation(), 376, 66));
  }

  /** Papers go into the shredder. */
  static Group shredder() {
    Group strips = new Group();
    for (int i = 0; i < 9; i++) {
      double x = 142 + i * 21;
      double length = 40 + (i * 29) % 34;
      strips
          .getChildren()
          .add(Ink.line("M%s 352q6 %s 0 %s".formatted(x, length / 2, length), Tint.GREY, 7));
    }
    return DeskPictures.on(
        Ink.at(Ink.sheet(170, 220, 5), 145, 20),
        strips,
        Ink.box(80, 196, 300, 152, 20, Tint.READER),
        Ink.fill(116, 218, 228, 14, 7, Tint.BED),
        Ink.disc(340, 312, 12, Tint.GO),
        Ink.fill(116, 304, 120, 14, 7, Tint.BED));
  }

  private static Node machine() {
    return new Group(
        Ink.box(70, 66, 300, 56, 16, Tint.BED),
        Ink.box(50, 114, 340, 286, 20, Tint.READER),
        Ink.fill(278, 136, 90, 52, 8, Tint.GO),
        Ink.fill(290, 150, 50, 7, 3, Tint.SOFT),
        Ink.fill(290, 166, 32, 7, 3, Tint.SOFT),
        Ink.fill(80, 206, 240, 14, 7, Tint.INK),
        Ink.line("M50 318H390", Tint.BED, 4),
        Ink.fill(180, 332, 80, 12, 6, Tint.BED),
        Ink.line("M50 358H390", Tint.BED, 4),
        Ink.fill(180, 372, 80, 12, 6, Tint.BED));
  }

  private static Node sheetsOut(int pages) {
    Group out = new Group();
    for (int i = Math.min(pages, 3) - 1; i >= 0; i--) {
      out.getChildren().add(Ink.at(Ink.sheet(170, 196, 5), 112 + i * 14, 214 + i * 12));
    }
    return out;
  }

  private static Node openDrawer() {
    return new Group(
        Ink.path("M30 318H410L432 386H8z", Tint.BED),
        Ink.area("M62 330H378L388 352H52z", Tint.INK),
        Ink.box(138, 236, 164, 92, 2, Tint.SHEET),
        Ink.box(146, 228, 164, 92, 2, Tint.SHEET),
        Ink.at(Ink.arrowDown(84), 438, 226));
  }

  private static Node crumpled() {
    return Ink.path(
        "M112 214H286L270 244L290 268L262 288L276 312L236 296L206 318L182 292L146 308L154 276L118"
            + " 262L138 240z",
        Tint.SHEET);
  }

  private static Node plug() {
    return new Group(
        Ink.line("M390 372C440 372 440 428 390 428H330", Tint.INK, 9),
        Ink.path("M330 410H300a18 18 0 0 0 0 36H330z", Tint.BED),
        Ink.line("M282 420H262 M282 436H262", Tint.INK, 7));
  }
}
