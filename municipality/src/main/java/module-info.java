import org.jspecify.annotations.NullMarked;

/** The officers' program of a municipality: the queue of packages, its pages, its store. */
@NullMarked
@SuppressWarnings("module") // the sandbox is built after it, and may be missing
module org.madoguchi.municipality {
  requires transitive org.jspecify;
  requires transitive org.madoguchi.config;
  requires transitive org.madoguchi.figures;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires io.leangen.geantyref; // under jdbi
  requires info.picocli;
  requires java.desktop;
  requires java.management; // under micrometer
  requires java.sql;
  requires micrometer.core;
  requires micrometer.registry.prometheus;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.dhatim.fastexcel;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.jdbi.v3.core;
  requires org.slf4j;
  requires tools.jackson.databind;

  // a program: only the sandbox, which stands around it, looks in
  exports org.madoguchi.municipality to
      org.madoguchi.sandbox;
  exports org.madoguchi.municipality.desk to
      org.madoguchi.sandbox;
  exports org.madoguchi.municipality.envelope to
      org.madoguchi.sandbox;

  opens org.madoguchi.municipality to
      info.picocli; // commands are filled in by reflection
  opens org.madoguchi.municipality.desk to
      tools.jackson.databind;
  opens org.madoguchi.municipality.api to
      tools.jackson.databind; // components are read and made
  opens org.madoguchi.municipality.envelope to
      tools.jackson.databind;
}
