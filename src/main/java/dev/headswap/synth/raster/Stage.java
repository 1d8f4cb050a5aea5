package dev.headswap.synth.raster;

import java.util.List;

/**
 * What one camera sees in one light.
 *
 * @param props what stands there
 * @param camera that looks at it
 * @param light on it
 * @param focus the middle of what throws shadows, in the world
 * @param radius how far shadows reach around it, in centimetres
 */
public record Stage(List<Prop> props, Camera camera, Light light, double[] focus, double radius) {}
