import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A manual page (man(7)) and words for bash's completion, from the commands' own definitions. Run on the class path of a
 * program: {@code ManPages CLASS NAME FOLDER DATE}; the class has a static {@code commandLine()}, with a clock or without.
 */
final class ManPages {
  private static final StringBuilder PAGE = new StringBuilder();

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Locale.setDefault(Locale.ROOT);
    String name = arguments[1];
    Path folder = Path.of(arguments[2]);
    CommandLine commands = commands(Class.forName(arguments[0])).setCommandName(name);
    CommandSpec spec = commands.getCommandSpec();
    line(".TH %s 1 %s Madoguchi \"User Commands\"", name.toUpperCase(Locale.ROOT), LocalDate.parse(arguments[3]));
    line(".SH NAME");
    line("%s \\- %s", roff(name), roff(description(spec)));
    line(".SH SYNOPSIS");
    synopsis(commands);
    line(".SH COMMANDS");
    for (CommandLine each : visible(commands)) {
      command(each);
    }
    if (visible(commands).isEmpty()) {
      PAGE.setLength(PAGE.length() - ".SH COMMANDS\n".length());
    }
    line(".SH OPTIONS");
    options(spec);
    line(".SH \"EXIT STATUS\"");
    line("0 well; 2 a mistake in usage or configuration; 3 something that is needed isn't there; 1 anything else.");
    line(".SH FILES");
    for (String file : files(name)) {
      line(".TP\n%s", roff(file));
    }
    write(folder.resolve("usr/share/man/man1").resolve(name + ".1"), PAGE.toString());
    write(folder.resolve("usr/share/bash-completion/completions").resolve(name), AutoComplete.bash(name, commands));
  }

  private static CommandLine commands(Class<?> program) throws ReflectiveOperationException {
    Method found =
        Arrays.stream(program.getDeclaredMethods())
            .filter(each -> each.getReturnType() == CommandLine.class && each.getName().startsWith("commandLine"))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(program + " has no commandLine()"));
    found.setAccessible(true);
    return (CommandLine)
        (found.getParameterCount() == 0 ? found.invoke(null) : found.invoke(null, InstantSource.system()));
  }

  private static List<String> files(String name) {
    return name.equals("madoguchi")
        ? List.of(
            "/etc/madoguchi/branch.toml, /etc/madoguchi/office.toml",
            "/etc/madoguchi/screens",
            "/usr/share/madoguchi/examples",
            "/var/lib/madoguchi")
        : List.of("/etc/madoguchi-municipality/office.toml", "/var/lib/madoguchi-municipality");
  }

  /** A command, and those below it under their whole names. */
  private static void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(".SS \"%s\"", roff(spec.qualifiedName()));
    line("%s", roff(description(spec)));
    line(".PP");
    synopsis(command);
    options(spec);
    visible(command).forEach(ManPages::command);
  }

  private static List<CommandLine> visible(CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private static void synopsis(CommandLine command) {
    Help help = new Help(command.getCommandSpec(), CommandLine.Help.defaultColorScheme(Help.Ansi.OFF));
    line("%s", roff(help.synopsis(0).strip().replaceAll("\\s+", " ")));
  }

  private static void options(CommandSpec spec) {
    for (OptionSpec each : spec.options()) {
      if (!each.hidden()) {
        told(String.join(", ", each.names()), each);
      }
    }
    for (var each : spec.positionalParameters()) {
      if (!each.hidden()) {
        told("", each);
      }
    }
  }

  @SuppressWarnings("deprecation") // its successor speaks of the default value in a language of its own
  private static void told(String names, ArgSpec argument) {
    String parameter = argument.arity().max() == 0 ? "" : " " + argument.paramLabel();
    line(".TP\n.B %s", roff((names + parameter).strip()));
    line("%s", roff(String.join(" ", argument.renderedDescription()).strip()));
  }

  private static String description(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description()).strip();
  }

  /** What troff would read as its own. */
  private static String roff(String text) {
    String plain = text.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }

  private static void line(String format, Object... values) {
    PAGE.append(format.formatted(values)).append('\n');
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
