package dev.headswap.synth.raster;

/**
 * How much light a surface sends to the camera: {@link #diffuse}, to be multiplied by its albedo,
 * and {@link #highlight}, to be added, each linear red, green, blue.
 */
final class Shader {

  /** How far light creeps round skin, for red, green, blue: red goes farthest. */
  private static final float[] WRAP = {0.32f, 0.14f, 0.09f};

  /** From this gloss on, surfaces mirror what is around. */
  private static final float MIRROR = 80;

  /** The part of its highlight that a coated pane has left. */
  private static final float COATED = 0.06f;

  /** Where the sky is seen from in the test of how open a place is: above, a little in front. */
  private static final float[] OVERHEAD = Light.unit(0, 0.8, 0.6);

  final float[] diffuse = new float[3];
  final float[] highlight = new float[3];
  private final ShadowMap keyShadow = new ShadowMap(256, 0.9f, 0.22f);
  private final ShadowMap skyShadow = new ShadowMap(128, 1.8f, 1);
  private Light light = Light.studio();
  private float cameraDistance = 1;
  private float viewX;
  private float viewY;
  private float viewZ;

  /** Makes ready for one world. */
  void light(Geometry geometry, Stage stage) {
    light = stage.light();
    cameraDistance = (float) stage.camera().distance();
    keyShadow.look(geometry, light.key(), stage.focus(), stage.radius());
    skyShadow.look(geometry, OVERHEAD, stage.focus(), stage.radius());
  }

  /**
   * Computes both kinds of light for a surface.
   *
   * @param open 1 in the open, less in folds
   */
  void shade(Surface s, float open) {
    look(s);
    highlight[0] = 0;
    highlight[1] = 0;
    highlight[2] = 0;
    ambient(s, open * (0.45f + 0.55f * seen(skyShadow, s, 0.5f)));
    float lit = seen(keyShadow, s, 0.2f) * (0.45f + 0.55f * open);
    if (s.material.strand() > 0) {
      hair(s, lit);
    } else {
      solid(s, lit);
      reflect(s, open);
    }
    rim(s);
    grain(s);
    dim(s);
  }

  /** A pane is coated: it does not turn white where it mirrors a lamp. */
  private void dim(Surface s) {
    float share = s.material.opacity() < 1 ? COATED : 1;
    for (int i = 0; i < 3; i++) {
      highlight[i] *= share;
    }
  }

  /** How much of a lamp is seen a little above the surface. */
  private static float seen(ShadowMap shadow, Surface s, float above) {
    return shadow.visibility(
        s.x + above * s.normalX, s.y + above * s.normalY, s.z + above * s.normalZ);
  }

  private void look(Surface s) {
    float toCamera = cameraDistance - s.z;
    float scale = 1 / (float) Math.sqrt(s.x * s.x + s.y * s.y + toCamera * toCamera);
    viewX = -s.x * scale;
    viewY = -s.y * scale;
    viewZ = toCamera * scale;
  }

  private void ambient(Surface s, float open) {
    float up = 0.5f + 0.5f * (0.92f * s.normalY + 0.38f * s.normalZ);
    for (int i = 0; i < 3; i++) {
      diffuse[i] = open * (light.ground()[i] + up * (light.sky()[i] - light.ground()[i]));
    }
  }

  private void solid(Surface s, float lit) {
    float cosine = dot(s, light.key());
    float straight = Math.max(0, cosine);
    for (int i = 0; i < 3; i++) {
      float wrap = 0.04f + s.material.softness() * WRAP[i];
      float bent = Math.max(0, (cosine + wrap) / (1 + wrap));
      float creep = Math.max(0, bent - straight) * (0.4f + 0.6f * lit);
      diffuse[i] += light.keyColor()[i] * (lit * Math.min(straight, bent) + creep);
    }
    if (straight > 0 && lit > 0 && s.material.specular() > 0) {
      polish(s, lit * straight);
    }
  }

  /** Blinn-Phong, normalised, with Schlick's rise towards grazing angles. */
  private void polish(Surface s, float strength) {
    float hx = viewX + light.key()[0];
    float hy = viewY + light.key()[1];
    float hz = viewZ + light.key()[2];
    float scale = 1 / (float) Math.sqrt(hx * hx + hy * hy + hz * hz);
    float cosine = Math.max(0, (s.normalX * hx + s.normalY * hy + s.normalZ * hz) * scale);
    float grazing = 1 - Math.max(0, (viewX * hx + viewY * hy + viewZ * hz) * scale);
    float gloss = s.material.gloss();
    float fresnel = 0.25f + 0.75f * grazing * grazing * grazing;
    float shine =
        strength * s.material.specular() * fresnel * (gloss + 8) / 25 * power(cosine, gloss);
    for (int i = 0; i < 3; i++) {
      highlight[i] += shine * light.keyColor()[i];
    }
  }

  /** What glossy things mirror: the sky, the ground and a bright window beside the camera. */
  private void reflect(Surface s, float open) {
    if (s.material.gloss() < MIRROR) {
      return;
    }
    float facing = s.normalX * viewX + s.normalY * viewY + s.normalZ * viewZ;
    float x = 2 * facing * s.normalX - viewX;
    float y = 2 * facing * s.normalY - viewY;
    float z = 2 * facing * s.normalZ - viewZ;
    float grazing = 1 - Math.max(0, Math.min(1, facing));
    float share = s.material.specular() * open * (0.018f + 0.6f * grazing * grazing * grazing);
    float side = light.key()[0] < 0 ? -1 : 1;
    float window = x * side * 0.42f + y * 0.45f + z * 0.79f;
    float pane = 45 * Math.max(0, Math.min(1, (window - 0.974f) * 90));
    for (int i = 0; i < 3; i++) {
      float sky = light.sky()[i] + 0.3f * light.keyColor()[i];
      float around = light.ground()[i] + (0.5f + 0.5f * y) * (sky - light.ground()[i]);
      highlight[i] += share * (around + pane * sky);
    }
  }

  /** Kajiya and Kay (1989) with two lobes, as Scheuermann (2004): one white, one of the hair. */
  private void hair(Surface s, float lit) {
    float tilt = 0.35f * s.material.grain() * Grain.streaks(s.along + 31, s.across);
    float cosine = dot(s, light.key());
    float along = fibreDot(s, light.key()[0], light.key()[1], light.key()[2], 0);
    float body =
        0.55f * Math.max(0, (cosine + 0.25f) / 1.25f) + 0.3f * (float) Math.sqrt(1 - along * along);
    float facing = Math.max(0, Math.min(1, cosine * 2 + 0.6f));
    float white = lobe(s, 0.1f + tilt, 70) * 0.5f * s.material.specular() * lit * facing;
    float tinted = lobe(s, -0.12f + tilt, 16) * 1.3f * s.material.specular() * lit * facing;
    for (int i = 0; i < 3; i++) {
      float key = light.keyColor()[i];
      diffuse[i] += key * (body * (0.25f + 0.75f * lit) * facing + tinted);
      highlight[i] += 0.35f * key * white;
    }
  }

  private float lobe(Surface s, float tilt, float gloss) {
    float hx = viewX + light.key()[0];
    float hy = viewY + light.key()[1];
    float hz = viewZ + light.key()[2];
    float scale = 1 / (float) Math.sqrt(hx * hx + hy * hy + hz * hz);
    float along = fibreDot(s, hx * scale, hy * scale, hz * scale, tilt);
    return power((float) Math.sqrt(1 - along * along), gloss);
  }

  private static float fibreDot(Surface s, float x, float y, float z, float tilt) {
    float fx = s.fibreX + tilt * s.normalX;
    float fy = s.fibreY + tilt * s.normalY;
    float fz = s.fibreZ + tilt * s.normalZ;
    float length = (float) Math.sqrt(1 + tilt * tilt);
    return Math.max(-1, Math.min(1, (fx * x + fy * y + fz * z) / length));
  }

  private void rim(Surface s) {
    float edge = 1 - Math.max(0, s.normalX * viewX + s.normalY * viewY + s.normalZ * viewZ);
    float behind = Math.max(0, dot(s, light.rim()) + 0.2f);
    float strength = edge * edge * edge * behind * 0.8f;
    for (int i = 0; i < 3; i++) {
      diffuse[i] += strength * light.rimColor()[i];
      highlight[i] += 0.12f * strength * light.rimColor()[i];
    }
  }

  private void grain(Surface s) {
    if (s.material.grain() > 0) {
      float pattern =
          s.material.strand() > 0
              ? Grain.streaks(s.along, s.across)
              : Grain.mottle(s.along, s.across);
      float factor = 1 + s.material.grain() * pattern;
      for (int i = 0; i < 3; i++) {
        diffuse[i] *= factor;
      }
    }
  }

  private static float dot(Surface s, float[] direction) {
    return s.normalX * direction[0] + s.normalY * direction[1] + s.normalZ * direction[2];
  }

  private static float power(float base, float exponent) {
    return (float) Math.exp(exponent * Math.log(Math.max(base, 1e-6f)));
  }
}
