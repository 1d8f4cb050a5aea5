package dev.headswap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The floor plan: which room may open which door, and behind which room a library stays. */
class HousePlanTest {

  private static final String ROOT = "dev.headswap.";
  private static final Map<String, Set<String>> DOORS = new LinkedHashMap<>();

  static {
    allow("frame");
    allow("config");
    allow("wire");
    allow("transport");
    allow("transport.kafka", "transport");
    allow("transport.kafka.broker");
    allow("telemetry");
    allow("fetch");
    allow("image", "frame");
    allow("tensor", "frame");
    allow("video", "frame");
    allow("nn", "tensor");
    allow("synth", "frame", "image");
    allow("checkpoint", "config");
    allow("composite", "frame", "image");
    allow("face", "frame", "config", "image", "tensor", "nn", "checkpoint");
    allow("face.registry", "frame", "config", "checkpoint", "face");
    allow("face.network", "frame", "image", "tensor", "face", "face.registry");
    allow("face.points", "frame", "image", "face", "face.registry", "face.network");
    allow("face.parsing", "frame", "image", "face", "face.network", "face.registry");
    allow(
        "face.perception",
        "frame",
        "image",
        "nn",
        "checkpoint",
        "face",
        "face.registry",
        "face.network",
        "face.points",
        "face.parsing");
    allow("face.track", "frame", "image", "face");
    allow("model.identity", "frame", "config", "tensor", "nn", "checkpoint");
    allow("model.blender", "frame", "config", "tensor", "nn", "checkpoint");
    allow("model.discriminator", "tensor", "nn");
    allow("model.aligner", "frame", "config", "tensor", "nn", "checkpoint", "model.identity");
    allow("loss", "tensor", "nn", "checkpoint", "model.identity");
    allow(
        "face.bundle",
        "frame",
        "image",
        "tensor",
        "nn",
        "checkpoint",
        "face",
        "face.registry",
        "face.network",
        "face.parsing",
        "face.perception",
        "model.identity");
    allow(
        "pipeline",
        "frame",
        "video",
        "face",
        "face.track",
        "model.aligner",
        "model.blender",
        "composite",
        "transport");
    allow("job", "frame", "config", "fetch", "image", "video", "pipeline", "transport", "wire");
    allow(
        "worker",
        "frame",
        "config",
        "telemetry",
        "fetch",
        "video",
        "pipeline",
        "transport",
        "transport.kafka",
        "job");
    allow(
        "dataset",
        "frame",
        "config",
        "image",
        "video",
        "face",
        "face.track",
        "face.perception",
        "synth");
    allow(
        "train",
        "frame",
        "config",
        "image",
        "tensor",
        "nn",
        "checkpoint",
        "model.identity",
        "model.blender",
        "model.discriminator",
        "model.aligner",
        "face",
        "face.registry",
        "face.perception",
        "face.bundle",
        "loss",
        "dataset");
    allow(
        "eval",
        "frame",
        "config",
        "image",
        "tensor",
        "checkpoint",
        "face",
        "face.track",
        "face.perception",
        "face.bundle",
        "model.identity",
        "model.aligner",
        "model.blender",
        "composite",
        "synth",
        "dataset");
  }

  /** The only room that may open every door. */
  private static final String FRONT = "cli";

  private static final Map<String, Set<String>> WALLS =
      Map.ofEntries(
          entry(
              "ai.djl",
              Set.of(
                  "tensor",
                  "nn",
                  "checkpoint",
                  "face.network",
                  "face.perception",
                  "face.bundle",
                  "model.*",
                  "loss",
                  "train")),
          entry("org.knowm", Set.of("eval")),
          entry("org.bytedeco.opencv", Set.of("image", "face.network")),
          entry("org.bytedeco.ffmpeg", Set.of("video")),
          entry("org.apache.hc", Set.of("fetch")),
          entry("org.apache.kafka", Set.of("transport.kafka", "transport.kafka.broker")),
          entry("kafka", Set.of("transport.kafka.broker")),
          entry("io.micrometer", Set.of("telemetry")),
          entry("io.prometheus", Set.of("telemetry")),
          entry("com.sun.net.httpserver", Set.of("telemetry")),
          entry("com.google.protobuf", Set.of("wire", "job")),
          entry("reactor", Set.of("transport", "transport.kafka", "pipeline", "worker", FRONT)),
          entry("picocli", Set.of(FRONT)),
          entry("me.tongfei", Set.of(FRONT)));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.headswap");

  private static void allow(String room, String... doors) {
    DOORS.put(room, Set.of(doors));
  }

  /** The room a package belongs to: itself, or the room it is a part of. */
  private static String room(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length());
    for (String part = name; part.contains("."); part = part.substring(0, part.lastIndexOf('.'))) {
      if (DOORS.containsKey(part)) {
        return part;
      }
    }
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return DOORS.containsKey(first) || first.equals(FRONT) ? first : name;
  }

  private static boolean ours(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  @Test
  void everyRoomIsOnThePlan() {
    Set<String> unplanned =
        HOUSE.stream().map(HousePlanTest::room).collect(Collectors.toCollection(TreeSet::new));
    assertThat(unplanned).as("smoke: the house was read").contains("frame", "config");
    unplanned.removeAll(DOORS.keySet());
    unplanned.remove(FRONT);
    assertThat(unplanned).as("rooms nobody planned").isEmpty();
  }

  @Test
  void arrowsGoDownOnly() {
    List<String> order = List.copyOf(DOORS.keySet());
    for (String room : order) {
      for (String door : DOORS.get(room)) {
        assertThat(order.indexOf(door)).as(room + " -> " + door).isLessThan(order.indexOf(room));
        assertThat(order).contains(door);
      }
    }
  }

  @Test
  void noRoomOpensADoorItMayNot() {
    assertAll(DOORS.keySet().stream().map(room -> (Executable) () -> checkDoors(room)));
  }

  private static void checkDoors(String room) {
    List<String> forbidden =
        dependencies(room)
            .filter(dependency -> ours(dependency.getTargetClass()))
            .filter(dependency -> !permitted(room, room(dependency.getTargetClass())))
            .map(Dependency::getDescription)
            .toList();
    assertThat(forbidden).as("doors of " + room).isEmpty();
  }

  private static boolean permitted(String room, String door) {
    return door.equals(room) || DOORS.getOrDefault(room, Set.of()).contains(door);
  }

  private static java.util.stream.Stream<Dependency> dependencies(String room) {
    return HOUSE.stream()
        .filter(type -> room(type).equals(room))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  @Test
  void librariesStayBehindTheirRoom() {
    assertAll(
        WALLS.entrySet().stream()
            .map(wall -> (Executable) () -> checkWall(wall.getKey(), wall.getValue())));
  }

  private static void checkWall(String library, Set<String> rooms) {
    List<String> outside =
        HOUSE.stream()
            .filter(type -> rooms.stream().noneMatch(pattern -> matches(pattern, room(type))))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> under(library, dependency.getTargetClass()))
            .map(Dependency::getDescription)
            .toList();
    assertThat(outside).as(library + " outside " + rooms).isEmpty();
  }

  private static boolean matches(String pattern, String room) {
    return pattern.endsWith("*")
        ? room.startsWith(pattern.substring(0, pattern.length() - 1))
        : room.equals(pattern);
  }

  private static boolean under(String library, JavaClass type) {
    return type.getPackageName().equals(library) || type.getPackageName().startsWith(library + ".");
  }

  @Test
  void onlyTheFrontPrintsOrExits() {
    List<String> calls =
        HOUSE.stream()
            .filter(type -> !room(type).equals(FRONT))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
            .filter(access -> Set.of("out", "err", "exit").contains(access.getTarget().getName()))
            .map(Object::toString)
            .toList();
    assertThat(calls).isEmpty();
  }

  @Test
  void everyRoomSaysWhatItIsFor() {
    List<String> silent =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !HOUSE.contain(name + ".package-info"))
            .toList();
    assertThat(silent).as("packages without package-info").isEmpty();
  }

  @Test
  void noRoomIsABox() {
    List<String> vague = Arrays.asList("util", "utils", "common", "core", "helper", "misc");
    assertThat(DOORS.keySet()).doesNotContainAnyElementsOf(vague);
  }
}
