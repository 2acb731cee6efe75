package org.madoguchi.app.office;

import javafx.scene.Group;
import javafx.scene.Node;
import org.madoguchi.app.ui.Tint;

/** Drawings for cases: face, papers, card. Each stands beside words that say the same. */
final class CasePictures {
  private CasePictures() {}

  /** The photo on the card, and the person who holds it. */
  static Group cardAndFace() {
    return DeskPictures.on(
        Ink.box(14, 130, 214, 136, 14, Tint.SHEET),
        Ink.at(face(0.42), 64, 198),
        Ink.fill(116, 160, 92, 14, 4, Tint.SHEET_LINE),
        Ink.fill(116, 190, 92, 12, 4, Tint.SHEET_LINE),
        Ink.fill(116, 220, 60, 12, 4, Tint.SHEET_LINE),
        Ink.at(face(1), 356, 210),
        Ink.line("M240 198H272 M240 216H272", Tint.GO, 9));
  }

  /** A head and shoulders around 0, 0. */
  private static Group face(double scale) {
    Group face =
        new Group(
            Ink.path("M-92 128a92 96 0 0 1 184 0z", Tint.GREY),
            Ink.outlined(Ink.disc(0, -30, 64, Tint.SKIN), Tint.INK, 4),
            Ink.area(
                "M-64 -38a64 60 0 0 1 128 0c-30 -8 -46 -22 -56 -34c-14 22 -40 32 -72 34z",
                Tint.READER),
            Ink.disc(-24, -24, 6, Tint.INK),
            Ink.disc(24, -24, 6, Tint.INK),
            Ink.line("M-18 4q18 12 36 0", Tint.INK, 4));
    face.setScaleX(scale);
    face.setScaleY(scale);
    return face;
  }

  /** A paper in front of the clerk, and what is to be looked for on it. */
  static Group paper() {
    return DeskPictures.on(
        Ink.box(60, 60, 360, 236, 16, Tint.SHEET),
        Ink.fill(84, 92, 100, 124, 8, Tint.SOFT),
        Ink.at(face(0.44), 134, 160),
        Ink.fill(208, 100, 180, 18, 4, Tint.SHEET_LINE),
        Ink.fill(208, 142, 140, 18, 4, Tint.SHEET_LINE),
        Ink.fill(208, 184, 180, 18, 4, Tint.SHEET_LINE),
        Ink.fill(84, 246, 304, 16, 4, Tint.SHEET_LINE),
        tick(400, 310));
  }

  private static Node tick(double x, double y) {
    return Ink.at(Ink.mark(Tint.SOFT, Tint.GO, "M-18 2L-4 16L20 -14"), x, y);
  }

  /** A photo for a card, and the person whom it shows. */
  static Group photo() {
    return DeskPictures.on(
        Ink.box(40, 96, 150, 193, 4, Tint.SHEET),
        Ink.at(face(0.72), 115, 192),
        Ink.at(face(1), 356, 210),
        Ink.line("M218 184H250 M218 202H250", Tint.GO, 9));
  }

  /** A letter that has gone out. */
  static Group letter() {
    return DeskPictures.on(
        Ink.box(70, 120, 340, 214, 12, Tint.SHEET),
        Ink.line("M78 130L240 246L402 130", Tint.INK, 5),
        tick(404, 326));
  }

  /** The town hall, which is asked. */
  static Group municipality() {
    return DeskPictures.on(
        Ink.path("M240 70L420 160H60z", Tint.SOFT),
        Ink.box(90, 160, 300, 190, 0, Tint.SHEET),
        column(120),
        column(190),
        column(260),
        column(330),
        Ink.path("M50 350H430V384H50z", Tint.READER));
  }

  private static Node column(double x) {
    return Ink.box(x, 184, 32, 166, 4, Tint.SHEET_LINE);
  }

  /** The card lies at the lobby terminal. */
  static Group cardOnReader() {
    return DeskPictures.on(
        Ink.box(120, 30, 240, 300, 18, Tint.READER),
        Ink.fill(142, 54, 196, 180, 6, Tint.SHEET),
        Ink.fill(166, 84, 120, 16, 4, Tint.SHEET_LINE),
        Ink.fill(166, 120, 148, 40, 6, Tint.GO),
        Ink.path("M70 330H410L440 400H40z", Tint.BED),
        Ink.box(170, 342, 140, 44, 8, Tint.SHEET),
        Ink.line("M240 262V322 M222 306L240 324L258 306", Tint.GO, 10));
  }
}
