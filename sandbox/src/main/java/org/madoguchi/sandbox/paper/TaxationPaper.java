package org.madoguchi.sandbox.paper;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.ResidentTax;
import org.madoguchi.sandbox.paper.Blank.Page;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/** A certificate of income and resident tax (課税証明書) for one fiscal year. */
record TaxationPaper(Blank blank, Persona holder, ResidentTax tax) {
  private static final double LINE = 8.5;
  private static final double LABEL = 46;
  private static final Row EMPTY = new Row("", "");

  private record Row(String label, String amount) {
    static Row yen(String label, int amount) {
      return new Row(label, "%,d円".formatted(amount));
    }
  }

  List<Page> pages() {
    return List.of(this::page);
  }

  private void page(Sheet sheet) {
    String cityTax = blank.issuer().tax();
    blank.title(sheet, Wareki.fiscalYear(tax.year()) + "　" + cityTax + "・県民税　課税証明書");
    double width = Blank.RIGHT - Blank.LEFT;
    String day = Wareki.of(LocalDate.of(tax.year(), 1, 1));
    Blank.row(sheet, Blank.LEFT, 38, width, 12, LABEL, day + "の住所", holder.household().address());
    Blank.row(sheet, Blank.LEFT, 50, width, 12, LABEL, "氏　　名", holder.holder().name());
    Blank.row(sheet, Blank.LEFT, 62, width, 9, LABEL, "生年月日", Wareki.of(holder.holder().birth()));

    double top = 81;
    double middle = Blank.LEFT + width / 2;
    String from = Wareki.of(LocalDate.of(tax.year() - 1, 1, 1));
    sheet.text(Blank.LEFT, top - 2.5, 9.5, Weight.REGULAR, "所得の期間　" + from + "から同年12月31日まで");
    table(sheet, Blank.LEFT, top, "所得の内訳", income());
    table(sheet, middle, top, "所得控除の内訳", deductions());
    double second = top + 6 * LINE + 5;
    table(sheet, Blank.LEFT, second, "課税標準額の内訳", base());
    table(sheet, middle, second, "年税額の内訳", levies(cityTax));
    sheet.centred(
        Blank.LEFT, Blank.RIGHT, second + 7 * LINE + 9, 10.5, Weight.REGULAR, "（ 以　下　余　白 ）");
    blank.certify(sheet, 216, "上記のとおり相違ないことを証明する。");
  }

  private List<Row> income() {
    return List.of(
        Row.yen("給与収入", tax.salary()),
        Row.yen("給与所得", tax.income()),
        Row.yen("その他の所得", 0),
        EMPTY,
        Row.yen("合計所得金額", tax.income()));
  }

  private List<Row> deductions() {
    return List.of(
        Row.yen("社会保険料控除", tax.socialInsurance()),
        Row.yen("配偶者控除", tax.spouse()),
        Row.yen("扶養控除", tax.dependants()),
        Row.yen("基礎控除", tax.basic()),
        Row.yen("所得控除合計", tax.deductions()));
  }

  private List<Row> base() {
    return List.of(
        Row.yen("総所得金額に係る分", tax.taxable()),
        Row.yen("分離課税に係る分", 0),
        EMPTY,
        EMPTY,
        EMPTY,
        Row.yen("課税標準額合計", tax.taxable()));
  }

  private List<Row> levies(String cityTax) {
    return List.of(
        Row.yen(cityTax + "　所得割", tax.cityIncomeLevy()),
        Row.yen(cityTax + "　均等割", tax.cityPerCapita()),
        Row.yen("県民税　所得割", tax.prefectureIncomeLevy()),
        Row.yen("県民税　均等割", tax.prefecturePerCapita()),
        Row.yen("森林環境税（国税）", tax.forest()),
        Row.yen("年税額合計", tax.total()));
  }

  private static void table(Sheet sheet, double x, double top, String title, List<Row> rows) {
    double width = (Blank.RIGHT - Blank.LEFT) / 2;
    sheet.centred(x, x + width, top + 5.8, 10, Weight.REGULAR, title);
    double y = top + LINE;
    for (Row row : rows) {
      sheet.line(x, y, x + width, y, 0.2);
      sheet.fitted(x + 2, y, LABEL - 3, LINE, 9.5, Weight.REGULAR, row.label());
      sheet.ending(x + width - 2.5, y + 5.8, 11, Weight.REGULAR, row.amount());
      y += LINE;
    }
    sheet.line(x + LABEL, top + LINE, x + LABEL, y, 0.2);
    sheet.box(x, top, width, y - top, 0.45);
  }
}
