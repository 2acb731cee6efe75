package org.madoguchi.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.custody.IssuanceId;

/**
 * Who may know whom. The sandbox isn't on this class path at all: nothing here can depend on it.
 */
class DirectionsTest {
  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.madoguchi");
  }

  @Test
  void theFourLibrariesKnowNothingOfEachOther() {
    for (String library : new String[] {"config", "card", "printer", "photo"}) {
      for (String other : new String[] {"config", "card", "printer", "photo", "app", "sandbox"}) {
        if (!library.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("org.madoguchi." + library + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("org.madoguchi." + other + "..")
              .check(house);
        }
      }
    }
  }

  /** What a month's file is: it asks no journal and no store, and has words in the languages. */
  @Test
  void figuresKnowTheConfigurationAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.madoguchi.figures..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "org.madoguchi.card..",
            "org.madoguchi.printer..",
            "org.madoguchi.photo..",
            "org.madoguchi.app..",
            "org.madoguchi.municipality..",
            "org.madoguchi.sandbox..")
        .check(house);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.madoguchi.config..",
            "org.madoguchi.card..",
            "org.madoguchi.printer..",
            "org.madoguchi.photo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.madoguchi.figures..")
        .check(house);
  }

  @Test
  void custodyIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.madoguchi.app.custody..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.net..",
            "java.sql..",
            "javafx..",
            "org.slf4j..",
            "org.madoguchi.app.branch..",
            "org.madoguchi.app.gateway..",
            "org.madoguchi.app.lobby..",
            "org.madoguchi.app.office..")
        .check(house);
    classes()
        .that()
        .haveFullyQualifiedName(IssuanceId.class.getName())
        .should()
        .resideInAPackage("org.madoguchi.app.custody")
        .check(house);
  }

  @Test
  void branchAndGatewayKnowNoScreens() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.madoguchi.app.branch..",
            "org.madoguchi.app.errand..",
            "org.madoguchi.app.gateway..")
        .and() // an errand's part at a terminal stands in a folder of its own
        .resideOutsideOfPackages(
            "org.madoguchi.app.errand.*.lobby..", "org.madoguchi.app.errand.*.office..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..",
            "org.madoguchi.app.lobby..",
            "org.madoguchi.app.office..",
            "org.madoguchi.app.ui..")
        .check(house);
  }

  @Test
  void lobbyAndOfficeReachTheBranchThroughItsFace() {
    noClasses()
        .that()
        .resideInAnyPackage("org.madoguchi.app.lobby..", "org.madoguchi.app.office..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.madoguchi.app.branch.LocalBranch")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("org.madoguchi.app.lobby..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.madoguchi.app.office..")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("org.madoguchi.app.office..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.madoguchi.app.lobby..")
        .check(house);
  }

  /** Decision 58: an errand plugs in, and the lobby has no line for it. */
  @Test
  void theLobbyKnowsNoErrand() {
    noClasses()
        .that()
        .resideInAPackage("org.madoguchi.app.lobby..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.madoguchi.app.errand.*..")
        .check(house);
  }

  @Test
  void theDriversKnowNoJavaFx() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Session")
        .or()
        .haveSimpleNameEndingWith("Flow")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(house);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(house);
  }

  @Test
  void noStaticState() {
    fields().that().areStatic().should().beFinal().check(house);
  }

  @Test
  void loggersAreCalledLog() {
    fields().that().haveRawType("org.slf4j.Logger").should().haveNameMatching("LOG").check(house);
  }
}
