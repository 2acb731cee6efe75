package org.madoguchi.municipality.plan.out;

import java.math.BigDecimal;
import java.util.List;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.Plan;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables as JSON: each an array of objects, a member for each column. Pure. */
public final class PlanJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  /** A plan, what became of it, and what is advised. */
  public static String of(Plan plan, List<Table> tables, List<Finding> findings) {
    ObjectNode root = JSON.createObjectNode();
    root.put("code", plan.inputs().body().code());
    ObjectNode name = root.putObject("name");
    for (Language each : Language.OF_STAFF) {
      name.put(each.code(), plan.inputs().body().name().in(each));
    }
    root.put("cards", plan.cards());
    root.put("cards_a_month", plan.aMonth());
    tables.forEach(t -> put(root, t));
    ArrayNode flags = root.putArray("findings");
    for (Finding each : findings) {
      ObjectNode one = flags.addObject();
      one.put("flag", each.flag().name());
      one.put("month", each.month() == null ? null : each.month().toString());
      ArrayNode figures = one.putArray("figures");
      each.figures().forEach(figures::add);
    }
    return JSON.writeValueAsString(root) + "\n";
  }

  /** One table by its name. */
  static String of(Table table) {
    ObjectNode root = JSON.createObjectNode();
    put(root, table);
    return JSON.writeValueAsString(root) + "\n";
  }

  private static void put(ObjectNode root, Table table) {
    ArrayNode rows = root.putArray(table.name());
    for (List<Object> cells : table.rows()) {
      ObjectNode row = rows.addObject();
      for (int i = 0; i < cells.size(); i++) {
        String key = table.columns().get(i);
        switch (cells.get(i)) {
          case BigDecimal number -> row.put(key, number);
          case Number number -> row.put(key, number.longValue());
          default -> row.put(key, cells.get(i).toString());
        }
      }
    }
  }
}
