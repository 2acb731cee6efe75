import org.jspecify.annotations.NullMarked;

/** The product: branch service, lobby terminal, office terminal, technician commands. */
@NullMarked
@SuppressWarnings("module") // the sandbox is built after it, and may be missing
module org.madoguchi.app {
  requires transitive org.jspecify;
  requires transitive org.madoguchi.config;
  requires transitive org.madoguchi.card;
  requires transitive org.madoguchi.printer;
  requires transitive org.madoguchi.photo;
  requires transitive org.madoguchi.figures;
  requires transitive javafx.controls;
  requires com.google.zxing;
  requires com.fasterxml.jackson.annotation;
  requires com.sun.jna; // under jnasmartcardio
  requires info.picocli;
  requires java.desktop; // sound
  requires java.management;
  requires java.net.http;
  requires java.sql;
  requires jdk.httpserver;
  requires jnasmartcardio; // the second way to a card (decision 39)
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  // a program: only the sandbox, which stands around it, looks in
  exports org.madoguchi.app to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.base to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.alarm to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.closing to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.devices to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.journal to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.paper to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.staff to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.branch.store to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.camera to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.custody to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.booth to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.booth.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.certificate to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.certificate.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.papers to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.electronic to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.electronic.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.intake.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.support to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.intake to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.intake.camera to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.registration to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.registration.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.errand.support.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.figures to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.gateway to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.keys to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.lan to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.monitoring to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.notices to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.lobby to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.lobby.screens to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.lobby.stops to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.office to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.ui to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.sound to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.voice to
      org.madoguchi.sandbox;
  exports org.madoguchi.app.technician to
      org.madoguchi.sandbox;

  // what goes through the gateway or over the branch LAN as JSON: its components are read and made
  opens org.madoguchi.app.base to
      info.picocli, // it makes what tells the version
      tools.jackson.databind;
  opens org.madoguchi.app.branch to
      tools.jackson.databind;
  opens org.madoguchi.app.branch.alarm to
      tools.jackson.databind;
  opens org.madoguchi.app.branch.closing to
      tools.jackson.databind;
  opens org.madoguchi.app.branch.journal to
      tools.jackson.databind;
  opens org.madoguchi.app.branch.staff to
      tools.jackson.databind;
  opens org.madoguchi.app.custody to
      tools.jackson.databind;
  opens org.madoguchi.app.errand to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.papers to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.certificate to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.electronic to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.support to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.intake to
      tools.jackson.databind;
  opens org.madoguchi.app.errand.registration to
      tools.jackson.databind;
  opens org.madoguchi.app.figures to
      tools.jackson.databind;
  opens org.madoguchi.app.gateway to
      tools.jackson.databind;
  opens org.madoguchi.app to
      info.picocli; // commands are filled in by reflection
  opens org.madoguchi.app.lan to
      tools.jackson.databind;
  opens org.madoguchi.app.technician to
      info.picocli;
}
