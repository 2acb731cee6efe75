import org.jspecify.annotations.NullMarked;

/** Typed settings of one branch: TOML in, immutable records out. */
@NullMarked
module org.madoguchi.config {
  requires transitive org.jspecify;
  requires org.tomlj;

  exports org.madoguchi.config;
  exports org.madoguchi.config.service;
}
