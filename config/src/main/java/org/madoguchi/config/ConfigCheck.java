package org.madoguchi.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that can be told of configuration files before a program starts with them: what its
 * reader says, and what no reader says since a program can start all the same (tables that
 * contradict each other, days that overlap or are past).
 *
 * @param mistakes to be mended, file by file from top to end; none is there twice
 * @param missing files that somebody has yet to put there; nothing is wrong in what names them
 * @param remarks that want a look and are no mistakes
 */
public record ConfigCheck(
    List<ConfigMistake> mistakes,
    List<ConfigMistake.Missing> missing,
    List<ConfigMistake> remarks) {
  public ConfigCheck {
    mistakes = List.copyOf(mistakes);
    missing = List.copyOf(missing);
    remarks = List.copyOf(remarks);
  }

  /** What was read of the files so far, for what only two of them together can tell. */
  private static final class Files {
    private final Set<ConfigMistake> found = new LinkedHashSet<>();
    private final Set<ConfigMistake> remarks = new LinkedHashSet<>();
    private final Map<TomlFile, BranchConfig> branches = new LinkedHashMap<>();
    private final Map<TomlFile, OfficeTerminalConfig> terminals = new LinkedHashMap<>();
    private final Map<TomlFile, MunicipalityOfficeConfig> officers = new LinkedHashMap<>();
  }

  /**
   * Reads files of any kinds, and those that they name.
   *
   * @param lacking which letters of a text papers can't show
   * @param today what is past is past on this day
   */
  public static ConfigCheck of(
      List<Path> files, Function<String, List<String>> lacking, LocalDate today) {
    Files all = new Files();
    for (Path file : files) {
      read(file, lacking, today, all);
    }
    acrossFiles(all);
    List<ConfigMistake> mistakes = new ArrayList<>();
    List<ConfigMistake.Missing> missing = new ArrayList<>();
    for (ConfigMistake each : all.found) {
      ConfigMistake.Missing file = each.missing();
      if (file == null) {
        mistakes.add(each);
      } else {
        missing.add(file);
      }
    }
    return new ConfigCheck(mistakes, missing, List.copyOf(all.remarks));
  }

  private static void read(
      Path path, Function<String, List<String>> lacking, LocalDate today, Files all) {
    TomlFile file = TomlFile.read(path, lacking);
    if (!file.sound()) {
      all.found.addAll(file.mistakes());
      return;
    }
    Optional<ConfigFile> kind = ConfigFile.of(file.root());
    if (kind.isEmpty()) {
      file.root().mistake("is no configuration file that is known here: docs/configuration.md");
      all.found.addAll(file.mistakes());
      return;
    }
    List<ConfigMistake> inOthers = new ArrayList<>();
    TomlSection root = file.root();
    switch (kind.get()) {
      case BRANCH -> {
        BranchConfig branch = ConfigReader.branchFile(root, inOthers, lacking);
        if (!wrong(file) && inOthers.stream().allMatch(m -> m.missing() != null)) {
          all.branches.put(file, branch);
          Contradictions.ofBranch(file.root(), branch);
          inOthers.addAll(inMunicipalities(path, lacking));
          remark(path, branch, today, all);
        }
      }
      case MUNICIPALITY -> {
        MunicipalityReader.read(root);
        if (!wrong(file)) {
          Contradictions.ofMunicipality(file.root());
        }
      }
      case OFFICE_TERMINAL -> {
        OfficeTerminalConfig terminal = ConfigReader.officeTerminal(root);
        if (!wrong(file)) {
          all.terminals.put(file, terminal);
        }
      }
      case OFFICERS -> {
        MunicipalityOfficeConfig officers = MunicipalityOfficeReader.read(root);
        if (!wrong(file)) {
          all.officers.put(file, officers);
          Contradictions.ofOfficers(file.root(), officers);
        }
      }
    }
    all.found.addAll(file.mistakes());
    all.found.addAll(inOthers);
  }

  private static boolean wrong(TomlFile file) {
    return file.mistakes().stream().anyMatch(m -> m.missing() == null);
  }

  private static List<ConfigMistake> inMunicipalities(
      Path branch, Function<String, List<String>> lacking) {
    List<ConfigMistake> mistakes = new ArrayList<>();
    for (Path path : ConfigReader.municipalityFiles(branch)) {
      TomlFile file = TomlFile.read(path, lacking);
      if (file.sound()) {
        Contradictions.ofMunicipality(file.root());
        mistakes.addAll(file.mistakes());
      }
    }
    return mistakes;
  }

  private static void remark(Path path, BranchConfig branch, LocalDate today, Files all) {
    TomlFile file = TomlFile.read(path);
    for (ClosedDaysEnd end : ClosedDaysEnd.of(branch, today)) {
      file.root().mistake("branch", "hours: " + end.words());
    }
    all.remarks.addAll(file.mistakes());
    all.remarks.addAll(ConfigReader.pastDays(path, today));
  }

  private static void acrossFiles(Files all) {
    if (all.branches.size() > 1) {
      return; // to which of them a terminal or an officer belongs nobody can say
    }
    all.branches.forEach(
        (_, branch) -> {
          all.terminals.forEach(
              (terminal, its) -> Contradictions.ofTerminal(terminal.root(), its, branch));
          all.officers.forEach(
              (officers, its) -> Contradictions.ofOfficers(officers.root(), its, branch));
        });
    all.terminals.keySet().forEach(file -> all.found.addAll(file.mistakes()));
    all.officers.keySet().forEach(file -> all.found.addAll(file.mistakes()));
  }
}
