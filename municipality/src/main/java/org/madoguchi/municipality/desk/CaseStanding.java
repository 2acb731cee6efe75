package org.madoguchi.municipality.desk;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, without anything personal.
 *
 * @param officer who has it open or decided; empty: nobody
 * @param decision what was decided, as {@link Verdict#word}; empty: nothing
 * @param withdrawn whether the branch took it back
 */
public record CaseStanding(
    IntakeState state, String branch, String officer, String decision, boolean withdrawn) {
  static Optional<CaseStanding> find(Handle in, String id) {
    return in.createQuery(
            "SELECT state, branch, officer, decision, withdrawn FROM intake WHERE id = ?")
        .bind(0, id)
        .map(
            (row, _) -> {
              row.getLong("withdrawn");
              boolean withdrawn = !row.wasNull();
              return new CaseStanding(
                  IntakeState.of(row.getString("state")),
                  row.getString("branch"),
                  text(row.getString("officer")),
                  text(row.getString("decision")),
                  withdrawn);
            })
        .findOne();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
