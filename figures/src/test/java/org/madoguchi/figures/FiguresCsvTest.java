package org.madoguchi.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The long form that spreadsheets read. */
class FiguresCsvTest {
  @Test
  void aLineForEach() {
    assertEquals(
        """
        \uFEFFperiod,level,prefecture,municipality,branch,measure,kind,value,note
        2026-11,branch,99,99201,hinata,certificates-handed-over,inkan,2,
        2026-11,branch,99,99201,hinata,certificates-handed-over,juminhyo,7,
        2026-11,branch,99,99201,hinata,fees-taken,juminhyo,2100,
        2026-11,branch,,,hinata,slip-to-hand-over,le-300,9,
        """,
        new String(FiguresCsv.write(Samples.november()), UTF_8).replace("\r\n", "\n"));
  }

  @Test
  void whatIsNotOverSaysSoInEachLine() {
    List<String> lines =
        new String(FiguresCsv.writeSoFar(Samples.november()), UTF_8).lines().skip(1).toList();
    assertEquals(4, lines.stream().filter(l -> l.endsWith(",so far")).count());
  }

  @Test
  void nothingIsComputedBySpreadsheets() {
    assertEquals(
        "'=1+1,'+1,'-1,'@A,a,\"b,c\",\"d\"\"e\",\"f\ng\",",
        FiguresCsv.line("=1+1", "+1", "-1", "@A", "a", "b,c", "d\"e", "f\ng", ""));
    assertThrows(IllegalArgumentException.class, () -> FiguresCsv.line("one"));
  }
}
