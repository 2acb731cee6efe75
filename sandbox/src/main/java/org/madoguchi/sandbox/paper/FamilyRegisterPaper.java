package org.madoguchi.sandbox.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.sandbox.city.Persona.Household;
import org.madoguchi.sandbox.city.Persona.Marriage;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.city.Persona.Sex;
import org.madoguchi.sandbox.paper.Blank.Page;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/** All entries of a family register (戸籍全部事項証明書), in the form of computerised registers. */
record FamilyRegisterPaper(Blank blank, Household household) {
  private static final double TOP = 36;

  /** Where entries end on a page, and where on the last page, above the certification; mm. */
  private static final double FOOT = 265;

  private static final double CERTIFICATION = 222;

  private static final double LINE = 6.3;
  private static final double PADDING = 2;
  private static final double LABEL = 56;

  /** Full-width characters that a line holds in its normal size. */
  private static final int LINE_LENGTH = 29;

  /** Days until a birth is reported; the law allows fourteen. */
  private static final int REPORTED_AFTER_DAYS = 8;

  /** Lines that stay together on a page. */
  private record Block(String label, List<String> lines) {
    Block {
      lines = lines.stream().flatMap(Block::broken).toList();
    }

    private static Stream<String> broken(String text) {
      if (text.codePointCount(0, text.length()) <= LINE_LENGTH) {
        return Stream.of(text);
      }
      int end = text.offsetByCodePoints(0, LINE_LENGTH);
      return Stream.concat(Stream.of(text.substring(0, end)), broken(text.substring(end)));
    }

    double height() {
      return lines.size() * LINE + 2 * PADDING;
    }
  }

  List<Page> pages() {
    List<List<Block>> pages = distributed(blocks());
    List<Page> drawn = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Block> blocks = pages.get(i);
      int number = i + 1;
      drawn.add(sheet -> page(sheet, blocks, number, pages.size()));
    }
    return drawn;
  }

  /** Fills page after page, and sees that the certification finds room on the last. */
  private static List<List<Block>> distributed(List<Block> blocks) {
    List<List<Block>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    for (Block block : blocks) {
      if (height(pages.getLast()) + block.height() > FOOT - TOP) {
        pages.add(new ArrayList<>());
      }
      pages.getLast().add(block);
    }
    List<Block> last = new ArrayList<>();
    while (height(pages.getLast()) > CERTIFICATION - TOP) {
      last.addFirst(pages.getLast().removeLast());
    }
    if (!last.isEmpty()) {
      pages.add(last);
    }
    return pages;
  }

  private static double height(List<Block> blocks) {
    return blocks.stream().mapToDouble(Block::height).sum();
  }

  private void page(Sheet sheet, List<Block> blocks, int number, int of) {
    sheet.text(Blank.LEFT, 30, 11, Weight.REGULAR, "戸籍全部事項証明書");
    String pages = Wareki.fullWidth("（%dの%d）".formatted(of, number));
    sheet.text(112, 30, 11, Weight.REGULAR, pages);
    sheet.ending(Blank.RIGHT, 30, 14, Weight.REGULAR, "全 部 事 項 証 明");
    double y = TOP;
    for (Block block : blocks) {
      sheet.line(Blank.LEFT, y, Blank.RIGHT, y, 0.2);
      sheet.text(Blank.LEFT + 3, y + PADDING + 4.6, 10.5, Weight.REGULAR, block.label());
      double line = y + PADDING;
      for (String text : block.lines()) {
        sheet.fitted(
            Blank.LEFT + LABEL + 3,
            line,
            Blank.RIGHT - Blank.LEFT - LABEL - 5,
            LINE,
            10.5,
            Weight.REGULAR,
            text);
        line += LINE;
      }
      y += block.height();
    }
    sheet.box(Blank.LEFT, TOP, Blank.RIGHT - Blank.LEFT, y - TOP, 0.45);
    sheet.line(Blank.LEFT + LABEL, TOP, Blank.LEFT + LABEL, y, 0.2);
    if (number == of) {
      sheet.ending(Blank.RIGHT, y + 6, 10.5, Weight.REGULAR, "以下余白");
      blank.certify(sheet, 229, "これは、戸籍に記録されている事項の全部を証明した書面である。");
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("本　　籍", List.of(household.domicile())));
    blocks.add(new Block("氏　　名", List.of(household.head().name())));
    blocks.add(new Block("戸籍事項　　戸籍編製", List.of("【編製日】" + day(household.registerSince()))));
    for (Person person : household.members()) {
      blocks.add(new Block("戸籍に記録されている者", described(person)));
      blocks.add(new Block("身分事項　　出　　生", birth(person)));
      Marriage marriage = person.descent().marriage();
      if (marriage != null) {
        blocks.add(
            new Block(
                "身分事項　　婚　　姻",
                List.of("【婚姻日】" + day(marriage.day()), "【配偶者氏名】" + solid(marriage.spouse()))));
      }
    }
    return blocks;
  }

  private static List<String> described(Person person) {
    List<String> lines = new ArrayList<>();
    lines.add("【名】" + person.givenName());
    lines.add("【生年月日】" + day(person.birth()));
    if (person.descent().marriage() != null) {
      lines.add("【配偶者区分】" + (person.sex() == Sex.MALE ? "夫" : "妻"));
    }
    lines.add("【父】" + solid(person.descent().father()));
    lines.add("【母】" + solid(person.descent().mother()));
    lines.add("【続柄】" + person.descent().relation());
    return lines;
  }

  private List<String> birth(Person person) {
    return List.of(
        "【出生日】" + day(person.birth()),
        "【出生地】" + blank.issuer().place(),
        "【届出日】" + day(person.birth().plusDays(REPORTED_AFTER_DAYS)),
        "【届出人】父");
  }

  private static String day(LocalDate day) {
    return Wareki.fullWidth(Wareki.of(day));
  }

  /** Registers write names without a space. */
  private static String solid(String name) {
    return name.replace("\u3000", "");
  }
}
