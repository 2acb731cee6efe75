package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter;
import tools.jackson.databind.JsonNode;

/** What a technician is told of an MFP. */
class PrinterCommandTest {
  @TempDir Path folder;

  private static TechRun run(String... arguments) {
    return TechRun.prepared(_ -> {}, "", arguments);
  }

  @ParameterizedTest
  @CsvSource({"401,M08", "403,M09", "404,M10", "405,M11", "302,M12", "426,M13", "200,M11"})
  void whatIsInTheWayHasItsCodeAndCure(int status, String code) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Location", "https://elsewhere.test/ipp");
          byte[] page = "<html>Welcome</html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String uri = "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
      TechRun run = run("printer", "--uri", uri, "--json");
      assertEquals(3, run.exit());
      JsonNode first = run.json().path("findings").get(0);
      assertEquals(code, first.path("code").asString());
      assertFalse(first.path("cureJa").asString("").isBlank());
      assertTrue(run.err().startsWith(code + ": "), run.err());
      assertTrue(run.json().path("detail").asString("").startsWith("HTTP "), run.out());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void mistakesInUsageAndConfigurationAreToldWhereTheyAre() throws Exception {
    assertEquals(2, run("printer").exit());
    assertEquals(2, run("printer", "--uri", "http://mfp.test/").exit());
    assertEquals(2, run("printer", "--uri", "nonsense of ipp").exit());
    Path file = folder.resolve("branch.toml");
    Files.writeString(file, "[mfp]\nuri = \"lpd://mfp.test\"\ndeadline_seconds = 300\n");
    TechRun run = run("printer", "--config", file.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("branch.toml:2:1: mfp.uri"), run.err());
  }

  @Test
  void aRealPrinterIsAskedAndPrintsATestPage() throws Exception {
    switch (IppEvePrinter.start(folder)) {
      case IppEvePrinter.Start.NotAvailable(String why) -> Assumptions.abort(why);
      case IppEvePrinter.Start.Running(IppEvePrinter mfp) -> {
        try (mfp) {
          TechRun asked = run("printer", "--uri", mfp.uri().toString(), "--json");
          assertEquals(0, asked.exit(), asked.out());
          assertEquals("iso_a4_210x297mm", asked.json().path("a4").asString());
          assertTrue(asked.json().path("history").asBoolean(false));
          assertTrue(asked.out().contains("Create-Job"));
          assertEquals(0, mfp.printed().size(), "asking prints nothing");
          TechRun tried = run("printer", "--uri", mfp.uri().toString(), "--json", "--test-page");
          assertEquals(0, tried.exit(), tried.out());
          JsonNode page = tried.json().path("testPage");
          assertEquals("printed", page.path("outcome").asString());
          assertTrue(page.path("keptName").asBoolean(false), tried.out());
          assertEquals(1, mfp.printed().size());
        }
      }
    }
  }
}
