package org.madoguchi.sandbox.city.gateway;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of {@code docs}, as something that messages are held against. */
public final class Contract {
  private static final String BASE = "https://madoguchi.test/gateway";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract() throws IOException {
    this("gateway-openapi.json");
  }

  /**
   * @param file its name
   */
  public Contract(String file) throws IOException {
    String text = Files.readString(Path.of("..", "docs", file));
    this.document = JsonMapper.shared().readTree(text);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, b -> b.schemas(Map.of(BASE, text)));
  }

  public JsonNode document() {
    return document;
  }

  /** What the document has against this request body. */
  List<String> request(String path, String method, byte[] body) {
    JsonNode operation = operation(path, method);
    JsonNode content = operation.path("requestBody").path("content").path("application/json");
    if (content.isMissingNode()) {
      return body.length == 0 ? List.of() : List.of(path + " takes no body");
    }
    return against(content, body);
  }

  /** What the document has against this answer. */
  List<String> answer(String path, String method, int status, String type, byte[] body) {
    JsonNode content =
        operation(path, method)
            .path("responses")
            .path(Integer.toString(status))
            .path("content")
            .path(type);
    return content.isMissingNode()
        ? List.of("undocumented: " + path + " " + status + " " + type)
        : against(content, body);
  }

  /** What a component schema has against this JSON. */
  public List<String> component(String name, byte[] json) {
    Schema schema =
        schemas.computeIfAbsent(
            name, n -> registry.getSchema(SchemaLocation.of(BASE + "#/components/schemas/" + n)));
    try {
      return schema.validate(JsonMapper.shared().readTree(json)).stream()
          .map(e -> name + ": " + e)
          .toList();
    } catch (JacksonException e) {
      return List.of(name + ": not JSON");
    }
  }

  /** All status codes that an operation may answer. */
  Stream<String> statuses(String path, String method) {
    return operation(path, method).path("responses").propertyNames().stream();
  }

  private JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
  }

  private List<String> against(JsonNode content, byte[] json) {
    String reference = content.path("schema").path("$ref").asString();
    return component(reference.substring(reference.lastIndexOf('/') + 1), json);
  }
}
