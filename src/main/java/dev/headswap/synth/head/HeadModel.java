package dev.headswap.synth.head;

import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.shape.Skin;
import dev.headswap.synth.raster.Mesh;
import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of one person: everything that does not move is computed once, the rest for each
 * expression. Immutable.
 */
public final class HeadModel {

  private final Person person;
  private final Skin skin;

  private HeadModel(Person person) {
    this.person = person;
    this.skin = new Skin(new Proportions(person.identity()), person.tones());
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
    List<Mesh> meshes = new ArrayList<>();
    meshes.add(skin.mesh(skin.pose(expression)));
    return meshes;
  }
}
