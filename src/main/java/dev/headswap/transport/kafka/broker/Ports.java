package dev.headswap.transport.kafka.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine, looked at before Kafka's server takes them: its own errors are long. */
final class Ports {

  private Ports() {}

  /**
   * The port itself, or a free one for 0.
   *
   * @throws BrokerException if it cannot be listened on
   */
  static int usable(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address(host), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerException(
          BrokerException.Kind.ADDRESS,
          "cannot listen on %s:%d: %s; name another with --port or --host"
              .formatted(host, port, e.getMessage()));
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new BrokerException(
          BrokerException.Kind.ADDRESS, "no such host: '%s' (--host)".formatted(host));
    }
  }
}
