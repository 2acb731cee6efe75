package org.madoguchi.printer.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where jobs are, as scanners say it. */
class JobPathTest {
  @ParameterizedTest
  @CsvSource({
    "https://192.0.2.1:443/eSCL/ScanJobs/7, /eSCL/ScanJobs/7",
    "http://localhost/eSCL/ScanJobs/7, /eSCL/ScanJobs/7",
    "http://192.0.2.1:9095/eSCL/ScanJobs/urn:uuid:4509a320-0060, /eSCL/ScanJobs/urn:uuid:4509a320-0060",
    "/eSCL/ScanJobs/2/, /eSCL/ScanJobs/2",
    "ScanJobs/2, /eSCL/ScanJobs/2",
    "urn:uuid:12, /eSCL/ScanJobs/urn:uuid:12",
    "' /scan/jobs/a ', /scan/jobs/a"
  })
  void places(String location, String path) {
    assertEquals(Optional.of(path), JobPath.of(location, "/eSCL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "https://192.0.2.1",
        "https://192.0.2.1/",
        "/eSCL/../admin",
        "/a b",
        "/a?b",
        "/a%zz",
        "/見本"
      })
  void none(String location) {
    assertEquals(Optional.empty(), JobPath.of(location, "/eSCL"));
  }

  @Test
  void tooLong() {
    assertEquals(Optional.empty(), JobPath.of("/" + "a".repeat(500), "/eSCL"));
  }
}
