import org.jspecify.annotations.NullMarked;

/** The officers' program of a municipality: the queue of packages, its pages, its store. */
@NullMarked
module org.madoguchi.municipality {
  requires transitive org.jspecify;
  requires transitive org.madoguchi.config;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires info.picocli;
  requires java.sql;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.jdbi.v3.core;
  requires org.slf4j;
  requires tools.jackson.databind;

  opens org.madoguchi.municipality to
      info.picocli; // commands are filled in by reflection
  opens org.madoguchi.municipality.api to
      tools.jackson.databind; // components are read and made
  opens org.madoguchi.municipality.envelope to
      tools.jackson.databind;
}
