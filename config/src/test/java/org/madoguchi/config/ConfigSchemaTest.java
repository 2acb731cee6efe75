package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema in the manual is what the readers say. */
class ConfigSchemaTest {
  @Test
  void theManualsSchemaIsWhatTheReadersSay() throws IOException {
    Path file = Path.of("..", "docs", "configuration.schema.json");
    String schema = ConfigSchema.json();
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(file, schema);
    }
    assertEquals(Files.readString(file), schema, "run the test with -Dmanual.write=true");
  }
}
