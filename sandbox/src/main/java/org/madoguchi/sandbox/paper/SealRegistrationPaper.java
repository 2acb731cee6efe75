package org.madoguchi.sandbox.paper;

import java.util.List;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.paper.Blank.Page;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/** A certificate of seal registration (印鑑登録証明書). */
record SealRegistrationPaper(Blank blank, Persona holder) {
  private static final double DIAMETER = 15;

  List<Page> pages() {
    return List.of(this::page);
  }

  private void page(Sheet sheet) {
    blank.title(sheet, "印 鑑 登 録 証 明 書");
    double top = 44;
    double frame = 62;
    sheet.box(Blank.LEFT, top, frame, 84, 0.45);
    sheet.line(Blank.LEFT, top + 10, Blank.LEFT + frame, top + 10, 0.2);
    sheet.centred(Blank.LEFT, Blank.LEFT + frame, top + 6.6, 11, Weight.REGULAR, "登 録 さ れ た 印 影");
    SealImpression.registered(
        sheet,
        Blank.LEFT + (frame - DIAMETER) / 2,
        top + 10 + (74 - DIAMETER) / 2,
        DIAMETER,
        holder.seal().text());
    double x = Blank.LEFT + frame;
    double width = Blank.RIGHT - x;
    double h = 14;
    Blank.row(sheet, x, top, width, h, 26, "登録番号", "第" + holder.seal().number() + "号");
    Blank.row(sheet, x, top + h, width, h, 26, "登録年月日", Wareki.of(holder.seal().since()));
    Blank.row(sheet, x, top + 2 * h, width, 2 * h, 26, "氏　　名", holder.holder().name());
    Blank.row(sheet, x, top + 4 * h, width, h, 26, "生年月日", Wareki.of(holder.holder().birth()));
    Blank.row(sheet, x, top + 5 * h, width, h, 26, "住　　所", holder.household().address());
    sheet.centred(Blank.LEFT, Blank.RIGHT, top + 98, 10.5, Weight.REGULAR, "（ 以　下　余　白 ）");
    blank.certify(sheet, 200, "この写しは、登録された印影と相違ないことを証明する。");
  }
}
