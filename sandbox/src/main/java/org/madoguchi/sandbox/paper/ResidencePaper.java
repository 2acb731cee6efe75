package org.madoguchi.sandbox.paper;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.sandbox.city.Persona.Household;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.paper.Blank.Page;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/**
 * A copy of the resident register (住民票の写し), two persons a page.
 *
 * @param persons whose entries it shows
 * @param wholeHousehold whether those are all
 * @param relationship whether head of household and relationships are printed
 * @param domicile whether registered domicile and head of register are printed
 * @param myNumber whether my numbers are printed
 */
record ResidencePaper(
    Blank blank,
    Household household,
    List<Person> persons,
    boolean wholeHousehold,
    boolean relationship,
    boolean domicile,
    boolean myNumber) {
  private static final int PERSONS_PER_PAGE = 2;
  private static final double ENTRY_HEIGHT = 80;
  private static final double INDEX = 8;

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (int from = 0; from < persons.size(); from += PERSONS_PER_PAGE) {
      int first = from;
      pages.add(sheet -> page(sheet, first));
    }
    return pages;
  }

  private void page(Sheet sheet, int first) {
    blank.title(sheet, "住　民　票");
    double width = Blank.RIGHT - Blank.LEFT;
    Blank.row(sheet, Blank.LEFT, 38, width, 11, "住　　所", household.address());
    Blank.row(
        sheet,
        Blank.LEFT,
        49,
        width,
        9,
        "世 帯 主",
        relationship ? household.head().name() : Blank.LEFT_OUT);
    double y = 61;
    for (int i = first; i < Math.min(first + PERSONS_PER_PAGE, persons.size()); i++) {
      entry(sheet, y, i + 1, persons.get(i));
      y += ENTRY_HEIGHT;
    }
    if (y < 61 + PERSONS_PER_PAGE * ENTRY_HEIGHT) {
      sheet.centred(Blank.LEFT, Blank.RIGHT, y + 10, 10.5, Weight.REGULAR, "（ 以　下　余　白 ）");
    }
    blank.certify(
        sheet,
        223,
        wholeHousehold ? "この写しは、世帯全員の住民票の原本と相違ないことを証明する。" : "この写しは、住民票の原本と相違ないことを証明する。");
  }

  private void entry(Sheet sheet, double top, int number, Person person) {
    double x = Blank.LEFT + INDEX;
    double width = Blank.RIGHT - x;
    double half = width / 2;
    sheet.box(Blank.LEFT, top, Blank.RIGHT - Blank.LEFT, 76, 0.45);
    sheet.centred(Blank.LEFT, x, top + 40, 12, Weight.REGULAR, String.valueOf(number));
    sheet.box(x, top, width, 20, 0.2);
    sheet.line(x + 30, top, x + 30, top + 20, 0.2);
    sheet.line(x, top + 6.5, x + width, top + 6.5, 0.2);
    sheet.fitted(x + 2, top, 27, 6.5, 8, Weight.REGULAR, "フリガナ");
    sheet.fitted(x + 32.5, top, width - 34, 6.5, 8.5, Weight.REGULAR, person.kana());
    sheet.fitted(x + 2, top + 6.5, 27, 13.5, 9, Weight.REGULAR, "氏　　名");
    sheet.fitted(x + 32.5, top + 6.5, width - 34, 13.5, 16, Weight.BOLD, person.name());
    double y = top + 20;
    double h = 8;
    Blank.row(sheet, x, y, half, h, "生年月日", Wareki.of(person.birth()));
    Blank.row(sheet, x + half, y, half, h, 20, "性　別", person.sex().word());
    Blank.row(sheet, x, y + h, half, h, "住民となった日", Wareki.of(person.residentSince()));
    Blank.row(
        sheet,
        x + half,
        y + h,
        half,
        h,
        20,
        "続　柄",
        relationship ? person.relationship() : Blank.LEFT_OUT);
    Blank.row(
        sheet, x, y + 2 * h, width, h, "本　　籍", domicile ? household.domicile() : Blank.LEFT_OUT);
    Blank.row(
        sheet,
        x,
        y + 3 * h,
        width,
        h,
        "筆 頭 者",
        domicile ? household.head().name() : Blank.LEFT_OUT);
    Blank.row(
        sheet,
        x,
        y + 4 * h,
        width,
        h,
        "前 住 所",
        person.movedFrom().isEmpty() ? "（なし）" : person.movedFrom());
    Blank.row(sheet, x, y + 5 * h, half, h, "個人番号", myNumber ? person.myNumber() : Blank.LEFT_OUT);
    Blank.row(sheet, x + half, y + 5 * h, half, h, 28, "住民票コード", Blank.LEFT_OUT);
    Blank.row(sheet, x, y + 6 * h, width, h, "備　　考", "");
  }
}
