package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each of 205 names against each; too long to be played for each change of a mutation test. */
class AllPairsOfNamesTest {
  @Test
  void allNamesAgreeWithThemselvesAndWithNoOther() {
    List<String> names = new ArrayList<>();
    for (String family :
        List.of("山田", "大山田", "山", "斉藤", "齊藤", "斎藤", "齋藤", "渡辺", "渡邊", "渡邉", "高橋", "石橋")) {
      for (String given :
          List.of("一", "一郎", "二郎", "一男", "ー郎", "郎", "花", "花子", "ハナ", "はな", "太", "太郎", "大郎", "犬郎")) {
        names.add(family + "　" + given);
      }
    }
    for (String family : List.of("DOE", "DOE SMITH", "O'MIHON", "MCDOE")) {
      for (String given :
          List.of("ANNA", "ANNA LEE", "ANNAL EE", "MARIE", "MARIE-ANNE", "ANNE", "JO", "JOANNA")) {
        names.add(family + " " + given);
      }
    }
    names.addAll(List.of("ドウ　マリ", "ドウ　マリー", "ドウ　マリ・アンヌ", "ドウ　マリーアンヌ", "ドウ　アンヌ"));
    for (String card : names) {
      for (String page : names) {
        for (String form :
            List.of(
                "氏名 %s 生年月日 昭和59年5月12日", "%s\n生年月日 1984/5/12", "世帯主 見本 花世\n%s 男 昭和59.5.12 生年月日")) {
          assertEquals(
              card.equals(page),
              PairsOfNamesTest.agree(card, form.formatted(page)),
              card + " | " + form.formatted(page));
        }
      }
    }
  }
}
