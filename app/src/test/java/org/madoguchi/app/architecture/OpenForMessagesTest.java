package org.madoguchi.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.app.lan.OfficeCall;
import org.madoguchi.app.lan.OfficeReply;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * JSON's codec reads and makes messages by reflection. These tests run on a class path, where it
 * may do so everywhere; as modules it may only where a package is open to it.
 */
class OpenForMessagesTest {
  private static final String HOUSE = "org.madoguchi.app.";
  private static final String CODEC = "tools.jackson.databind";

  @Test
  void everyPackageWhoseRecordsAreMessagesIsOpenToTheCodec() throws IOException {
    Set<Class<?>> messages = new HashSet<>();
    collect(OfficeCall.class, messages);
    collect(OfficeReply.class, messages);
    for (Class<?> message : GatewayMessages.class.getDeclaredClasses()) {
      collect(message, messages);
    }
    Set<String> needed =
        messages.stream().map(Class::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    assertTrue(needed.contains("org.madoguchi.app.branch"), "what was collected: " + needed);
    Set<String> closed = new TreeSet<>(needed);
    closed.removeAll(open(CODEC));
    assertEquals(Set.of(), closed);
  }

  /** Without this no command of the product starts at all. */
  @Test
  void everyPackageWithCommandsIsOpenToTheirReader() throws IOException {
    Set<String> closed =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.madoguchi.app")
                .stream()
                .filter(
                    c ->
                        c.isAnnotatedWith(Command.class)
                            || c.isAssignableTo(IVersionProvider.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(closed.contains("org.madoguchi.app.technician"), "what was collected: " + closed);
    closed.removeAll(open("info.picocli"));
    assertEquals(Set.of(), closed);
  }

  private static Set<String> open(String to) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
      return ModuleDescriptor.read(in).opens().stream()
          .filter(o -> !o.isQualified() || o.targets().contains(to))
          .map(ModuleDescriptor.Opens::source)
          .collect(Collectors.toSet());
    }
  }

  /** A type, those that it permits, and those of its components. */
  private static void collect(Type type, Set<Class<?>> all) {
    switch (type) {
      case ParameterizedType p -> {
        collect(p.getRawType(), all);
        Arrays.stream(p.getActualTypeArguments()).forEach(a -> collect(a, all));
      }
      case WildcardType w -> Arrays.stream(w.getUpperBounds()).forEach(b -> collect(b, all));
      case Class<?> c when c.getName().startsWith(HOUSE) && all.add(c) -> {
        if (c.isSealed()) {
          Arrays.stream(c.getPermittedSubclasses()).forEach(s -> collect(s, all));
        }
        if (c.isRecord()) {
          Arrays.stream(c.getRecordComponents()).forEach(r -> collect(r.getGenericType(), all));
        }
      }
      default -> {} // the platform's, the configuration's, or seen before
    }
  }
}
