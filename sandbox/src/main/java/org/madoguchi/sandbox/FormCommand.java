package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.paper.ApplicationForm;
import org.madoguchi.sandbox.paper.PaperFonts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a persona's application form, to be held before a camera or scanner. */
@Command(
    name = "form",
    description = "Write a persona's application form with its QR code, as a PDF.",
    mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {
  @Option(
      names = "--persona",
      paramLabel = "NAME",
      description = "id, or the beginning of one; default: the first persona")
  private String persona = "";

  @Option(names = "--stale", description = "the form from before the last move")
  private boolean stale;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the PDF")
  private Path out = Path.of("form.pdf");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Persona> personas = Personas.load();
    Optional<Persona> found = personas.stream().filter(p -> p.id().startsWith(persona)).findFirst();
    if (found.isEmpty()) {
      return told(
          "no persona \"%s\"; there are: %s"
              .formatted(persona, String.join(", ", personas.stream().map(Persona::id).toList())));
    }
    try {
      Files.write(
          out,
          new ApplicationForm(PaperFonts.ofSystem())
              .render(found.get(), FormRegister.idOf(found.get(), stale)));
      return 0;
    } catch (IOException e) {
      return told("can't write " + out + ": " + e.getClass().getSimpleName());
    }
  }

  private int told(String why) {
    spec.commandLine().getErr().println("form: " + why);
    return 2;
  }
}
