package org.madoguchi.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form of each file, and nothing else is read. */
class FiguresJsonTest {
  private static final String NOVEMBER =
      "{\"branch\":\"hinata\",\"build\":\"0.1.0\",\"figures\":["
          + "{\"kind\":\"inkan\",\"measure\":\"certificates-handed-over\",\"municipality\":\"99201\",\"value\":2},"
          + "{\"kind\":\"juminhyo\",\"measure\":\"certificates-handed-over\",\"municipality\":\"99201\",\"value\":7},"
          + "{\"kind\":\"juminhyo\",\"measure\":\"fees-taken\",\"municipality\":\"99201\",\"value\":2100},"
          + "{\"kind\":\"le-300\",\"measure\":\"slip-to-hand-over\",\"municipality\":\"\",\"value\":9}],"
          + "\"format\":\"madoguchi-figures-1\",\"lines\":{\"first\":12,\"firstHash\":\""
          + "a".repeat(64)
          + "\",\"last\":340,\"lastHash\":\""
          + "b".repeat(64)
          + "\"},\"month\":\"2026-11\",\"zone\":\"Asia/Tokyo\"}";

  @Test
  void isWrittenInOneForm() {
    assertEquals(NOVEMBER, new String(FiguresJson.write(Samples.november()), UTF_8));
  }

  @Test
  void isReadAgain() {
    assertEquals(
        new FiguresRead.Read(Samples.november()), FiguresJson.read(NOVEMBER.getBytes(UTF_8)));
  }

  @Test
  void aMonthThatIsNotOverIsNeverRead() {
    assertEquals(
        new FiguresRead.Not(FiguresFault.F06),
        FiguresJson.read(FiguresJson.writeSoFar(Samples.november())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F05|{\"branch\"|{ \"branch\"", // a blank
        "F05|\"value\":2}|\"value\":2.0}",
        "F05|\"value\":2}|\"value\":-2}",
        "F05|\"value\":2}|\"value\":0}",
        "F05|\"value\":2}|\"value\":\"2\"}",
        "F05|\"value\":2}|\"value\":1000000000001}",
        "F05|\"value\":2}|\"value\":99999999999999999999}",
        "F05|\"value\":2}|\"more\":1,\"value\":2}",
        "F05|\"inkan\"|\"zairyu\"", // out of order
        "F05|\"inkan\"|\"juminhyo\"", // twice
        "F05|\"99201\"|\"9920\"",
        "F05|le-300|le-301",
        "F05|2026-11|2026-13",
        "F05|Asia/Tokyo|Asia/Nowhere",
        "F05|\"first\":12|\"first\":341",
        "F05|\"first\":12|\"first\":0",
        "F05|fees-taken|population", // no journal tells it
        "F08|fees-taken|fees-found",
        "F05|madoguchi-figures-1|madoguchi-figures-2",
        "F05|\"zone\":|\"zone\":\"Asia/Tokyo\",\"zone\":",
      })
  void whatIsNotThatFormIsNotRead(FiguresFault fault, String right, String wrong) {
    byte[] changed = NOVEMBER.replaceFirst(right.replace("{", "\\{"), wrong).getBytes(UTF_8);
    assertEquals(new FiguresRead.Not(fault), FiguresJson.read(changed));
  }

  @Test
  void neitherAreOtherBytes() {
    FiguresRead no = new FiguresRead.Not(FiguresFault.F05);
    assertEquals(no, FiguresJson.read(new byte[0]));
    assertEquals(no, FiguresJson.read("[]".getBytes(UTF_8)));
    assertEquals(no, FiguresJson.read((NOVEMBER + "\n").getBytes(UTF_8)));
    assertEquals(no, FiguresJson.read("[".repeat(100_000).getBytes(UTF_8)));
    assertEquals(no, FiguresJson.read(new byte[FiguresJson.MAX_BYTES + 1]));
  }

  /** No change of one byte is read as something else that says the same. */
  @Test
  void everyChangedByteChangesWhatIsRead() {
    Random random = new Random(20261128);
    byte[] right = NOVEMBER.getBytes(UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = right.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 + random.nextInt(255));
      if (FiguresJson.read(changed) instanceof FiguresRead.Read(MonthFigures figures)) {
        assertArrayEquals(changed, FiguresJson.write(figures));
      }
    }
  }

  @Test
  void theSchemaTellsTheForm() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("..", "docs", "figures.schema.json")), InputFormat.JSON);
    assertEquals(List.of(), schema.validate(NOVEMBER, InputFormat.JSON));
    assertEquals(
        List.of(),
        schema.validate(
            new String(FiguresJson.writeSoFar(Samples.november()), UTF_8), InputFormat.JSON));
    for (String wrong : new String[] {"\"value\":0}", "\"value\":-1}", "\"more\":2}"}) {
      assertEquals(
          false,
          schema.validate(NOVEMBER.replace("\"value\":2}", wrong), InputFormat.JSON).isEmpty(),
          wrong);
    }
  }

  @Test
  void figuresAreSortedAndThereOnce() {
    Figure one = new Figure(Measure.VISITS, "", "certificate", 3);
    Figure other = new Figure(Measure.VISITS, "", "certificate", 4);
    assertThrows(IllegalArgumentException.class, () -> Samples.month(one, other));
    assertThrows(
        IllegalArgumentException.class,
        () -> Samples.month(new Figure(Measure.VISITS, "", "certificate", 0)));
    assertThrows(
        IllegalArgumentException.class, () -> new Figure(Measure.VISITS, "", "Certificate", 1));
    assertThrows(
        IllegalArgumentException.class, () -> new Figure(Measure.TOUCH_TO_SLIP, "", "le-31", 1));
  }
}
