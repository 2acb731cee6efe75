package org.madoguchi.sandbox.proof.replay;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.branch.LocalBranch;

/** The files of a branch on a stage. */
public interface Disk {
  /** Whether these bytes are in a file of the branch. */
  boolean kept(byte[] bytes);

  /**
   * What rests sealed of all that residents told for applications, as it is on the disk now: rows,
   * in no order.
   */
  List<byte[]> resting();

  /**
   * The power goes: what is on the disk now is all that a second branch begins with. The first one
   * goes on, as if nothing had happened.
   *
   * @param meanwhile what somebody does to the database before it begins
   * @param then what is looked at at the second branch, which ends with it
   */
  void powerCut(Tampering meanwhile, Consumer<LocalBranch> then);

  /** Somebody changes the database by hand. */
  @FunctionalInterface
  interface Tampering {
    void with(Statement database) throws SQLException;
  }
}
