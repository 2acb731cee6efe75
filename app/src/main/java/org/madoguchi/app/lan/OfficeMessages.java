package org.madoguchi.app.lan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.closing.ClosingRow;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.FeeWay;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes over the branch LAN, as JSON: records by their components; of what is sealed, which one
 * it is stands under {@code is}. Both ends are the same version of this program: what one of them
 * doesn't know is no message. Pure; any thread.
 */
final class OfficeMessages {
  /** Path of {@link Call}, {@code POST}; answered by an {@link OfficeReply}. */
  static final String CALLS = "/v1/office/calls";

  /**
   * Path of {@link Changes}, {@code GET}, with the last known count behind it; answered as soon as
   * there are more, or after a while.
   */
  static final String CHANGES = "/v1/office/changes/";

  static final String JSON = "application/json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addMixIn(OfficeCall.class, WhichOne.class)
          .addMixIn(OfficeReply.class, WhichOne.class)
          .addMixIn(DeskAnswer.class, WhichOne.class)
          .addMixIn(Finding.class, WhichOne.class)
          .addMixIn(FeeWay.class, WhichOne.class)
          .addMixIn(JournalQuery.class, WhichOne.class)
          .addMixIn(ClosingRow.Remark.class, WhichOne.class)
          .addMixIn(CaseAtDesk.Todo.class, WhichOne.class)
          .addMixIn(BoardAct.class, WhichOne.class)
          .build();

  private OfficeMessages() {}

  /** Only the permitted ones of a sealed type can be named, by their simple names. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface WhichOne {}

  /**
   * A call. One that changes something is done once however often it arrives, among the last 256.
   *
   * @param id random, of the terminal (UUID, RFC 9562 5.4)
   * @param run of the branch's program that the terminal knows; another run doesn't remember which
   *     calls it has done, and refuses
   */
  record Call(String id, String run, OfficeCall call) {}

  /**
   * How often the office has changed.
   *
   * @param run random, of this run of the branch's program (UUID, RFC 9562 5.4)
   * @param count from 0
   */
  record Changes(String run, long count) {}

  static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  /** Empty unless it is that message. */
  static <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, type));
    } catch (JacksonException | IllegalArgumentException e) {
      // it may hold a badge: the cause goes no further than "not one"
      return Optional.empty();
    }
  }
}
