package dev.headswap.synth.head;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.hair.HairKind;
import dev.headswap.synth.wear.ClothKind;
import dev.headswap.synth.wear.ClothPattern;
import dev.headswap.synth.wear.GlassesKind;
import dev.headswap.synth.wear.HatKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the traits of one person have in common, so that they fit together: how manly or womanly,
 * how old, how dark, how heavy. Each answer uses dice of its own and is the same however often and
 * in whatever order one asks.
 */
final class Ancestry {

  private static final Rgb[] SKINS = {
    Rgb.srgb(246, 214, 196),
    Rgb.srgb(234, 192, 164),
    Rgb.srgb(214, 164, 130),
    Rgb.srgb(184, 130, 95),
    Rgb.srgb(140, 94, 66),
    Rgb.srgb(98, 64, 46)
  };

  private static final Rgb[] HAIRS = {
    Rgb.srgb(214, 182, 128),
    Rgb.srgb(176, 132, 82),
    Rgb.srgb(150, 82, 44),
    Rgb.srgb(112, 76, 50),
    Rgb.srgb(76, 52, 38),
    Rgb.srgb(44, 32, 27)
  };

  private static final Rgb[] DYES = {
    Rgb.srgb(150, 40, 44), Rgb.srgb(70, 80, 150), Rgb.srgb(196, 120, 150), Rgb.srgb(60, 120, 110)
  };

  private static final Rgb[] IRISES = {
    Rgb.srgb(96, 130, 160), Rgb.srgb(110, 138, 120), Rgb.srgb(128, 118, 72), Rgb.srgb(92, 60, 36)
  };

  private static final Rgb[] CLOTHS = {
    Rgb.srgb(236, 236, 232),
    Rgb.srgb(34, 36, 40),
    Rgb.srgb(40, 58, 96),
    Rgb.srgb(128, 40, 42),
    Rgb.srgb(70, 96, 70),
    Rgb.srgb(150, 152, 156),
    Rgb.srgb(200, 160, 80),
    Rgb.srgb(92, 68, 52),
    Rgb.srgb(110, 150, 190),
    Rgb.srgb(196, 130, 140),
    Rgb.srgb(96, 74, 120),
    Rgb.srgb(210, 196, 170)
  };

  private static final Rgb GREY = Rgb.srgb(188, 186, 184);

  private final long seed;
  private final boolean man;
  private final double manly;
  private final double age;
  private final double weight;
  private final double melanin;
  private final double lineage;

  Ancestry(long seed) {
    this.seed = seed;
    Dice dice = Dice.about(seed, "ancestry");
    this.man = dice.chance(0.5);
    this.manly = (man ? 0.9 : -0.9) + 0.4 * dice.normal();
    this.age = dice.between(18, 60) + (dice.chance(0.2) ? dice.between(0, 18) : 0);
    this.weight = 0.9 * dice.normal() + (age - 36) / 60;
    this.melanin = dice.even();
    this.lineage = dice.normal();
  }

  Identity identity() {
    Dice dice = Dice.about(seed, "kinds");
    HairKind hair = hair(dice);
    BeardKind beard = beard(dice);
    GlassesKind glasses = glasses(dice);
    HatKind hat = dice.chance(0.1) ? HatKind.values()[1 + dice.below(3)] : HatKind.NONE;
    boolean earrings = dice.chance(man ? 0.06 : 0.45);
    return new Identity(traits(), hair, beard, glasses, hat, earrings, seed);
  }

  private float[] traits() {
    Map<Trait, Double> lean = lean();
    Dice dice = Dice.about(seed, "traits");
    float[] traits = new float[Trait.COUNT];
    for (Trait trait : Trait.values()) {
      double mean = lean.getOrDefault(trait, 0.0);
      double value = mean + Math.sqrt(Math.max(0.4, 1 - mean * mean)) * dice.normal();
      traits[trait.ordinal()] = (float) Math.max(-2.5, Math.min(2.5, value));
    }
    traits[Trait.AGE.ordinal()] = (float) ((age - 40) / 16);
    return traits;
  }

  /** Where the mean of a trait lies in those who share this ancestry. */
  private Map<Trait, Double> lean() {
    Map<Trait, Double> lean = new EnumMap<>(Trait.class);
    sexLean(lean);
    bodyLean(lean);
    lineLean(lean);
    return lean;
  }

  private void sexLean(Map<Trait, Double> lean) {
    add(lean, manly, 0.7, Trait.JAW_WIDTH, Trait.BROW_RIDGE, Trait.BROW_THICKNESS);
    add(
        lean,
        manly,
        0.45,
        Trait.CHIN_WIDTH,
        Trait.CHIN_LENGTH,
        Trait.NOSE_WIDTH,
        Trait.FACE_LENGTH);
    add(lean, manly, 0.35, Trait.NOSE_BRIDGE_HEIGHT, Trait.NOSE_TIP_SIZE, Trait.FOREHEAD_SLOPE);
    add(lean, manly, 0.3, Trait.HEAD_WIDTH, Trait.HEAD_DEPTH, Trait.EAR_SIZE, Trait.CHIN_CLEFT);
    add(lean, manly, -0.6, Trait.EYE_OPENING, Trait.UPPER_LIP, Trait.LOWER_LIP, Trait.BROW_ARCH);
    add(lean, manly, -0.5, Trait.BROW_HEIGHT, Trait.CUPID_BOW, Trait.EYE_WIDTH);
  }

  private void bodyLean(Map<Trait, Double> lean) {
    add(lean, weight, 0.6, Trait.CHEEK_FULLNESS, Trait.DOUBLE_CHIN, Trait.FACE_WIDTH);
    double years = (age - 40) / 16;
    add(lean, years, 0.45, Trait.EYE_BAGS, Trait.SMILE_FOLD, Trait.EAR_LOBE, Trait.HAIRLINE);
    add(lean, years, -0.3, Trait.UPPER_LIP, Trait.EYE_OPENING, Trait.BROW_HEIGHT);
  }

  private void lineLean(Map<Trait, Double> lean) {
    double dark = 2 * melanin - 1;
    add(lean, dark, 0.55, Trait.NOSE_WIDTH, Trait.UPPER_LIP, Trait.LOWER_LIP, Trait.NOSTRIL_FLARE);
    add(lean, dark, -0.5, Trait.NOSE_BRIDGE_HEIGHT, Trait.RUDDINESS);
    add(lean, dark, -0.8, Trait.FRECKLES);
    add(lean, lineage, 0.5, Trait.CHEEKBONE_WIDTH, Trait.EYE_TILT);
    add(lean, lineage, -0.5, Trait.NOSE_BRIDGE_HEIGHT, Trait.LID_FOLD, Trait.EYE_DEPTH);
  }

  private static void add(Map<Trait, Double> lean, double cause, double share, Trait... traits) {
    for (Trait trait : traits) {
      lean.merge(trait, cause * share, Double::sum);
    }
  }

  private HairKind hair(Dice dice) {
    double bald = age > 38 ? 2.2 : 0.7;
    double[] hers = {0.1, 0.3, 0.7, 0.5, 0.2, 1.8, 2.2, 2.0, 1.0, 1.5, 1.3, 1.2};
    double[] his = {bald, 1.8, 2.4, 2.2, 1.8, 0.3, 0.5, 0.4, 1.5, 0.3, 0.2, 0.3};
    return HairKind.values()[dice.weighted(man ? his : hers)];
  }

  private BeardKind beard(Dice dice) {
    if (!man) {
      return BeardKind.NONE;
    }
    return BeardKind.values()[dice.weighted(3.2, 2.2, 0.5, 0.9, 1.6)];
  }

  private GlassesKind glasses(Dice dice) {
    if (!dice.chance(0.2 + (age > 45 ? 0.12 : 0))) {
      return GlassesKind.NONE;
    }
    return GlassesKind.values()[1 + dice.below(GlassesKind.values().length - 1)];
  }

  Tones tones() {
    Dice dice = Dice.about(seed, "tones");
    double shade = Math.max(0, Math.min(1, melanin + 0.05 * dice.normal()));
    Rgb skin =
        ramp(SKINS, shade)
            .times(1 + 0.04 * dice.normal(), 1 + 0.025 * dice.normal(), 1 + 0.05 * dice.normal());
    double darkness = Math.max(0, Math.min(1, 0.15 + shade * 1.3 + 0.28 * dice.normal()));
    Rgb grown = ramp(HAIRS, darkness).times(1 + 0.12 * dice.normal());
    double grey = Math.max(0, Math.min(0.9, (age - 54 + 8 * dice.normal()) / 24));
    Rgb hair = dice.chance(0.04) ? DYES[dice.below(DYES.length)] : grown.mix(GREY, grey);
    Rgb brow = ramp(HAIRS, Math.max(0.35, darkness)).times(0.85).mix(GREY, grey * 0.5);
    Rgb lip = lip(skin, shade, dice);
    double eyes = Math.max(0, Math.min(1, shade * 1.6 + 0.35 * dice.normal() + 0.1));
    return new Tones(skin, hair, brow, lip, ramp(IRISES, eyes).times(1 + 0.1 * dice.normal()));
  }

  private Rgb lip(Rgb skin, double shade, Dice dice) {
    Rgb bare = skin.times(0.82 - 0.1 * shade, 0.56 + 0.1 * shade, 0.6 + 0.12 * shade);
    boolean painted = !man && dice.chance(0.35);
    return painted ? bare.mix(Rgb.srgb(176, 38, 52), dice.between(0.25, 0.8)) : bare;
  }

  Body body() {
    Dice dice = Dice.about(seed, "body");
    return new Body(
        0.7 * manly + 0.4 * weight + 0.5 * dice.normal(),
        dice.normal() - 0.2 * manly,
        0.7 * manly + 0.2 * weight + 0.5 * dice.normal(),
        dice.normal(),
        ClothKind.values()[dice.below(ClothKind.values().length)],
        ClothPattern.values()[dice.weighted(4, 1.4, 1, 1, 1)],
        dye(dice),
        dye(dice),
        dice.chance(man ? 0.06 : 0.35),
        seed);
  }

  private static Rgb dye(Dice dice) {
    Rgb base = CLOTHS[dice.below(CLOTHS.length)].mix(CLOTHS[dice.below(CLOTHS.length)], 0.25);
    return base.times(1 + 0.15 * dice.normal(), 1 + 0.15 * dice.normal(), 1 + 0.15 * dice.normal());
  }

  private static Rgb ramp(Rgb[] stops, double t) {
    double at = t * (stops.length - 1);
    int low = Math.max(0, Math.min(stops.length - 2, (int) at));
    return stops[low].mix(stops[low + 1], at - low);
  }
}
