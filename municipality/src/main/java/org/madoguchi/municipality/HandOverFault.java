package org.madoguchi.municipality;

/**
 * Why something can't be handed over: a code, what it means and its cure, as {@code
 * docs/howto/run-the-officers-program.md} tells them.
 */
enum HandOverFault {
  /** The place that was named is something else. */
  NO_FOLDER(
      "H01",
      "isn't a folder",
      "Name a folder. One that isn't there is made, if its own folder is one."),
  /** The operating system doesn't let it write there. */
  NOT_WRITABLE(
      "H02", "can't be written to", "Let the program's user write there, or name another."),
  /** The disk is full. */
  FULL("H03", "has no room left", "Make room, and run it again."),
  /** A package, or the decision about it, isn't what it was. */
  UNREADABLE(
      "H04",
      "can't be read, or isn't accepted by a decision of this office",
      "It isn't handed over. Run --check, and restore the database from its backup."),
  /** The database failed. */
  STORE(
      "H05",
      "may lie there without being marked as handed over: the database failed",
      "Run it again into the same folder: it then comes once more under the same name.");

  private final String code;
  private final String words;
  private final String cure;

  HandOverFault(String code, String words, String cure) {
    this.code = code;
    this.words = words;
    this.cure = cure;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }

  String cure() {
    return cure;
  }

  /**
   * One line for whoever runs it.
   *
   * @param of a folder or an application's id
   */
  String of(Object of) {
    return "%s: %s %s. %s".formatted(code, of, words, cure);
  }
}
