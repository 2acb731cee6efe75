package org.madoguchi.sandbox.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of {@code ./kiosk test} tells of each test that was skipped why. */
class TestSummaryTest {
  private static final String REPORT =
      """
      <testsuite name="A">
        <testcase classname="A" name="passes"/>
        <testcase classname="A" name="byCondition"><skipped message="Disabled on operating system: Linux"/></testcase>
        <testcase classname="A" name="byAssumption()[1]"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
      org.opentest4j.TestAbortedException: Assumption failed: another's pcscd runs here
      \tat org.junit.jupiter.api.Assumptions.assumeTrue(Assumptions.java:127)
      ]]></skipped></testcase>
        <testcase classname="A" name="byAbort"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
      org.opentest4j.TestAbortedException: no printer program
      ]]></skipped></testcase>
        <testcase classname="A" name="silent"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
      org.opentest4j.TestAbortedException: Assumption failed: assumption is not true
      ]]></skipped></testcase>
      </testsuite>
      """;

  @TempDir Path project;

  @Test
  void eachSkippedTestSaysWhy() throws Exception {
    Path reports = Files.createDirectories(project.resolve("module/target/surefire-reports"));
    Files.writeString(reports.resolve("TEST-A.xml"), REPORT);
    assertEquals(
        List.of(
            "skipped 1: Disabled on operating system: Linux",
            "skipped 1: another's pcscd runs here",
            "skipped 1: no printer program",
            "skipped 1: no reason given (A silent)",
            "skipped 1: tour: no display",
            "1 passed, 0 failed, 5 skipped"),
        summary("tour=skipped: no display"));
  }

  private List<String> summary(String step) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("..", ".ci", "TestSummary.java").toString(),
                project.toString(),
                step)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines().toList();
  }
}
