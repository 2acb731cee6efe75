package org.madoguchi.app.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How messages of the gateway's interface are written and read: records by their components, bytes
 * as base64 (RFC 4648 4). A member is required and never null, unless its component is {@link
 * Nullable}: then it may be missing. Pure; any thread.
 */
public final class GatewayJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              // no pool keeps what was written: it may be somebody's number or account
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .annotationIntrospector(new WantedMembers())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              _ ->
                  JsonInclude.Value.construct(
                      JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private GatewayJson() {}

  /** The JSON of a message, UTF-8. */
  public static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  /**
   * Reads an answer; members that the interface doesn't know are ignored. Empty if it isn't one.
   */
  public static <T> Optional<T> readAnswer(byte[] json, Class<T> type) {
    return read(json, type, false);
  }

  /** Reads a request; members that the interface doesn't know are not accepted. */
  public static <T> Optional<T> readRequest(byte[] json, Class<T> type) {
    return read(json, type, true);
  }

  private static <T> Optional<T> read(byte[] json, Class<T> type, boolean closed) {
    var reader = MAPPER.readerFor(type);
    var strict = DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
    try {
      T message = (closed ? reader.with(strict) : reader.without(strict)).readValue(json);
      return Optional.ofNullable(message);
    } catch (JacksonException e) {
      // the message may be personal, so the cause isn't passed on
      return Optional.empty();
    }
  }

  /** A record's components are required unless they are {@link Nullable}. */
  private static final class WantedMembers extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return wanted(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
      return member instanceof AnnotatedMember m && wanted(m)
          ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
          : super.findSetterInfo(config, member);
    }

    private static boolean wanted(AnnotatedMember member) {
      RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
      if (components == null) {
        return false;
      }
      if (member instanceof AnnotatedParameter parameter) {
        return wanted(components[parameter.getIndex()]);
      }
      return Stream.of(components).anyMatch(c -> c.getName().equals(member.getName()) && wanted(c));
    }

    private static boolean wanted(RecordComponent component) {
      return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
  }
}
