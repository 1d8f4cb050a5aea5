package dev.headswap.synth.head;

import dev.headswap.synth.hair.Beard;
import dev.headswap.synth.hair.Brows;
import dev.headswap.synth.hair.Bulk;
import dev.headswap.synth.hair.Hair;
import dev.headswap.synth.hair.Scalp;
import dev.headswap.synth.head.part.Ear;
import dev.headswap.synth.head.part.Eyeball;
import dev.headswap.synth.head.part.Neck;
import dev.headswap.synth.head.part.Teeth;
import dev.headswap.synth.head.part.Tongue;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.skin.FacePoints;
import dev.headswap.synth.head.skin.Relief;
import dev.headswap.synth.head.skin.Skin;
import dev.headswap.synth.raster.Mesh;
import dev.headswap.synth.space.Transform;
import dev.headswap.synth.wear.Clothes;
import dev.headswap.synth.wear.Earrings;
import dev.headswap.synth.wear.Glasses;
import dev.headswap.synth.wear.Hat;
import dev.headswap.synth.wear.Necklace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The geometry of one person: everything that does not move is computed once, the rest for each
 * expression. Immutable.
 */
public final class HeadModel {

  private final Person person;
  private final Skin skin;
  private final Eyeball leftEye;
  private final Eyeball rightEye;
  private final Teeth upperTeeth;
  private final Teeth lowerTeeth;
  private final Tongue tongue;
  private final Neck neck;
  private final List<Function<float[], Mesh>> tied = new ArrayList<>();
  private final List<Mesh> still = new ArrayList<>();
  private final List<Mesh> clothes = new ArrayList<>();

  private HeadModel(Person person) {
    this.person = person;
    Proportions p = new Proportions(person.identity());
    Tones tones = person.tones();
    skin = new Skin(p, tones);
    leftEye = new Eyeball(p, tones, -1);
    rightEye = new Eyeball(p, tones, 1);
    double lipZ = skin.lipDepth();
    upperTeeth = new Teeth(p, lipZ, true);
    lowerTeeth = new Teeth(p, lipZ, false);
    tongue = new Tongue(p, lipZ);
    ear(p, -1);
    ear(p, 1);
    float[] rest = skin.pose(Expression.NEUTRAL);
    Scalp scalp = new Scalp(p, rest);
    tied.add(new Brows(p, rest, tones.brow())::mesh);
    Identity identity = person.identity();
    Bulk bulk = new Bulk(rest);
    still.addAll(Hair.of(identity, scalp, bulk, tones.hair()));
    still.addAll(Hat.of(identity.hat(), bulk, identity.grain()));
    still.addAll(Glasses.of(p, new Relief(rest)));
    if (Beard.grows(identity.beard())) {
      tied.add(new Beard(identity.beard(), scalp, tones.hair(), identity.grain())::mesh);
    }
    neck = new Neck(person.body(), tones.skin());
    clothes.add(new Clothes(person.body()).mesh());
    if (person.body().necklace()) {
      clothes.add(Necklace.on(neck, person.body().grain()));
    }
  }

  private void ear(Proportions p, int side) {
    Ear ear = new Ear(p, person.tones().skin(), side);
    still.add(ear.mesh());
    if (person.identity().earrings()) {
      still.add(new Earrings(person.identity().grain()).at(ear.lobe()));
    }
  }

  /** The model of a person. */
  public static HeadModel of(Person person) {
    return new HeadModel(person);
  }

  /** Whose head it is. */
  public Person person() {
    return person;
  }

  /** All that turns with the head, in the head frame. */
  public List<Mesh> meshes(Expression expression) {
    float[] pose = skin.pose(expression);
    double open = expression.get(Expression.Action.JAW_OPEN);
    List<Mesh> meshes = new ArrayList<>(still);
    meshes.add(skin.mesh(pose));
    tied.forEach(part -> meshes.add(part.apply(pose)));
    meshes.add(leftEye.mesh(expression));
    meshes.add(rightEye.mesh(expression));
    meshes.add(upperTeeth.mesh(open));
    meshes.add(lowerTeeth.mesh(open));
    meshes.add(tongue.mesh(open));
    return meshes;
  }

  /**
   * Neck, shoulders and clothes in the body frame, which is the head frame of a head that looks
   * straight ahead.
   *
   * @param headToBody where the head is, which the neck follows
   */
  public List<Mesh> bodyMeshes(Transform headToBody) {
    List<Mesh> meshes = new ArrayList<>(clothes);
    meshes.add(neck.mesh(headToBody));
    return meshes;
  }

  /**
   * The 68 points of the face in the order of 300-W, on its surface.
   *
   * @return x, y and z of each in the head frame
   */
  public float[] landmarks(Expression expression) {
    return FacePoints.of(skin.pose(expression));
  }
}
