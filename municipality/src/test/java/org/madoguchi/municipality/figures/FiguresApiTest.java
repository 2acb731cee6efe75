package org.madoguchi.municipality.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.municipality.OfficeServer;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures and heads over the wire; each answer is held against the interface's document. */
final class FiguresApiTest {
  private static final String DOCUMENT = "https://madoguchi.test/municipality";
  private static final YearMonth MONTH = TestFigures.NOVEMBER;

  @TempDir private Path folder = Path.of("");

  private record Answered(int status, JsonNode body) {
    String code() {
      return status == 200 ? body.path("taken").asString("") : body.path("code").asString("");
    }
  }

  private static Answered post(OfficeWorld world, String who, String path, byte[] body)
      throws Exception {
    try (HttpClient client = TestOffice.caller(who)) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(world.api(path))
                  .header("Content-Type", "application/cms")
                  .POST(BodyPublishers.ofByteArray(body))
                  .build(),
              BodyHandlers.ofString());
      held(path, answer);
      return new Answered(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }
  }

  /** The document knows that status, and the body has its schema. */
  private static void held(String path, HttpResponse<String> answer) throws Exception {
    String text = Files.readString(Path.of("..", "docs", "municipality-openapi.json"));
    String responses = "/paths/" + path.replace("/", "~1") + "/post/responses";
    JsonNode known = JsonMapper.shared().readTree(text).at(responses);
    JsonNode content = known.path("" + answer.statusCode()).path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String schema = content.path(type).path("schema").path("$ref").asString("");
    assertEquals(
        answer.statusCode() == 200 ? "#/components/schemas/Taken" : "#/components/schemas/Problem",
        schema,
        path + " " + answer.statusCode());
    Schema against =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, b -> b.schemas(Map.of(DOCUMENT, text)))
            .getSchema(SchemaLocation.of(DOCUMENT + schema));
    assertEquals("[]", against.validate(JsonMapper.shared().readTree(answer.body())).toString());
  }

  @Test
  void takesFiguresAndHeads() throws Exception {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    TestFigures.enable(office);
    try (OfficeWorld world = new OfficeWorld(office)) {
      String who = TestOffice.BRANCH;
      byte[] file = TestFigures.usual(who, MONTH, 7);
      assertEquals("counted", post(world, who, "/v1/figures", file).code());
      assertEquals("again", post(world, who, "/v1/figures", file).code());
      byte[] other =
          TestFigures.signed(TestFigures.month(who, MONTH, TestFigures.lines("k", 1, 9), 9));
      assertEquals("kept", post(world, who, "/v1/figures", other).code());
      byte[] head = TestFigures.head(who, 100, TestFigures.hash(who, 100));
      assertEquals("counted", post(world, who, "/v1/heads", head).code());
      assertEquals("again", post(world, who, "/v1/heads", head).code());
      world.restart();
      assertEquals("again", post(world, who, "/v1/figures", file).code());

      String neighbour = TestOffice.OTHER_BRANCH;
      assertEquals("G08", post(world, neighbour, "/v1/figures", file).code());
      assertEquals("G08", post(world, neighbour, "/v1/heads", head).code());
      // of the registry and of no list of branches: that is enough here
      byte[] minami = TestFigures.usual("minami", MONTH, 1);
      assertEquals("counted", post(world, "minami", "/v1/figures", minami).code());
      byte[] december = TestFigures.usual(who, MONTH.plusMonths(1), 7);
      Answered early = post(world, who, "/v1/figures", december);
      assertEquals("503 F06", early.status() + " " + early.code(), "it is to be sent again");
      byte[] wrong = TestFigures.head(who, 100, TestFigures.hash("k", 100));
      Answered disagrees = post(world, who, "/v1/heads", wrong);
      assertEquals("422 F02", disagrees.status() + " " + disagrees.code());
      assertEquals("F01", post(world, who, "/v1/figures", new byte[9]).code());
      Answered tooLong = post(world, who, "/v1/figures", new byte[SignedFigures.MAX_BYTES + 1]);
      assertEquals("413 F05", tooLong.status() + " " + tooLong.code());
    }
  }

  @Test
  void withoutItsTableNothingIsTaken() throws Exception {
    try (OfficeWorld world = new OfficeWorld(folder)) {
      byte[] file = TestFigures.usual(TestOffice.BRANCH, MONTH, 7);
      for (String path : new String[] {"/v1/figures", "/v1/heads"}) {
        Answered answer = post(world, TestOffice.BRANCH, path, file);
        assertEquals(404, answer.status());
        assertEquals(
            "This program doesn't take them: see [figures].",
            answer.body().path("title").asString(""));
      }
    }
  }

  @Test
  void aRegistryWithMistakesIsToldAtTheStart() throws Exception {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    TestFigures.enable(office);
    Files.writeString(folder.resolve("offices.csv"), RegistryReader.HEADER + "\nA,b,1,2,3,4,5\n");
    try {
      OfficeServer.start(office.config(), () -> OfficeWorld.START).close();
      throw new AssertionError("it started");
    } catch (OfficeServer.NotStarted e) {
      assertEquals(
          1,
          String.valueOf(e.getMessage())
              .lines()
              .filter(l -> l.contains("offices.csv:2:1: office must"))
              .count());
    }
  }
}
