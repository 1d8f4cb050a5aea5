package dev.headswap.worker;

import dev.headswap.transport.kafka.Inlet;
import dev.headswap.transport.kafka.ShareInlet;

/** The same with infer workers in a share group. */
class ShareGroupJobLinkIT extends JobLinkIT {

  @Override
  Inlet frames(Desk desk, WorkerSettings settings) {
    return ShareInlet.join(
        desk.cluster(),
        desk.name(),
        settings.group() + "-shared",
        topics.names().frames(),
        Inlet.Attendant.NONE);
  }
}
