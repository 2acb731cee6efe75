package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Nobody has a place that somebody else has: by the database, with two lobbies, over kills. */
class PlacesOnceTest extends BoothsAtBranch {
  /** Whatever the program believes, the database gives no place out twice. */
  @Test
  void theDatabaseRefusesASecondOne() throws SQLException {
    booked();
    try (Connection connection = world.connection();
        Statement s = connection.createStatement()) {
      s.executeUpdate(
          "INSERT INTO errand_case SELECT printf('%032d', 0), errand, state, open, ended, NULL, since"
              + " FROM errand_case");
      assertThrows(
          SQLException.class,
          () ->
              s.executeUpdate(
                  "INSERT INTO booth_appointment SELECT printf('%032d', 0), booth, municipality, slot, place,"
                      + " terminal, taken FROM booth_appointment"));
    }
  }

  @Test
  void twoLobbiesWithFiveHundredEach() throws Exception {
    Queue<String> codes = new ConcurrentLinkedQueue<>();
    BookingLobbies.both(world.branch, 20261128, 500, codes::add);
    assertTrue(codes.size() > 300, codes.size() + " were booked");
    assertEquals(codes.size(), new HashSet<>(codes).size());
    noPlaceTwice(world);
    assertEquals(codes.size(), told().stream().filter("booked"::equals).count());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store(), "rows are as the journal says");
    noPlaceTwice(world);
  }

  /** Processes that are killed while two lobbies book: what was acknowledged is there. */
  @Test
  void noPlaceTwiceOverKilledProcesses() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("killed"));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      acknowledged.addAll(killed(folder, round, 15 + 9 * round));
    }
    BranchWorld after =
        new BranchWorld(folder, List.of(), List.of(BOOTH), folder.resolve("branch.sqlite"));
    try (after) {
      assertEquals(Optional.empty(), after.branch.office().store());
    }
    Set<String> known = noPlaceTwice(after); // once nobody has the file open
    assertTrue(acknowledged.size() >= 45, acknowledged.size() + " were acknowledged");
    for (String code : acknowledged) {
      assertTrue(known.contains(id(code)), "acknowledged and lost");
    }
  }

  private static List<String> killed(Path folder, int seed, int most) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BookingLobbies.class.getName(),
                folder.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> codes = new ArrayList<>();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null) {
        if (line.matches("MD1A-[A-Z2-7]{26}-[A-Z2-7]{16}")) { // a half line wasn't acknowledged
          codes.add(line);
        }
        if (codes.size() == most) {
          process.toHandle().destroyForcibly(); // its output stays readable
        }
        line = said.readLine();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return codes;
  }

  /** All appointments there ever were, by id. */
  private static Set<String> noPlaceTwice(BranchWorld of) throws SQLException {
    Set<String> ids = new HashSet<>();
    Set<String> places = new HashSet<>();
    try (Connection connection = of.connection();
        Statement s = connection.createStatement();
        ResultSet row =
            s.executeQuery("SELECT id, booth, slot, place, taken FROM booth_appointment")) {
      while (row.next()) {
        ids.add(row.getString(1));
        String place = row.getString(2) + row.getString(3) + "/" + row.getInt(4);
        if (row.getInt(5) == 1) {
          assertTrue(places.add(place), place + " is given out twice");
          assertTrue(row.getInt(4) >= 1 && row.getInt(4) <= BOOTH.places(), place);
        }
      }
    }
    return ids;
  }
}
