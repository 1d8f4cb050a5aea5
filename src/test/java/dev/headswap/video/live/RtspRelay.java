package dev.headswap.video.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An RTSP server (RFC 2326) as cameras and media servers are: one client announces a stream and
 * sends it, any number describe and play it. RTP runs inside the connection, or to those who play
 * in datagrams if it is started so; else whoever asks for datagrams is told 461 and asks again.
 */
final class RtspRelay implements AutoCloseable {

  private static final int FRAME = '$';

  /** Of those who play, not of those who record. */
  private static final Pattern CLIENT_PORTS =
      Pattern.compile("(?i)^(?!.*mode=\"?record).*client_port=(\\d+)-(\\d+)");

  private final ServerSocket server;
  private final @Nullable DatagramSocket datagrams;
  private final List<Client> clients = new CopyOnWriteArrayList<>();
  private final List<Client> players = new CopyOnWriteArrayList<>();
  private volatile byte @Nullable [] description;

  private RtspRelay(@Nullable DatagramSocket datagrams) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.datagrams = datagrams;
    daemon("rtsp relay", this::accept);
  }

  /** A relay on a free port of the loopback address. */
  static RtspRelay start() throws IOException {
    return new RtspRelay(null);
  }

  /** One that sends datagrams to those who ask for them. */
  static RtspRelay startWithDatagrams() throws IOException {
    return new RtspRelay(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Where to send to and to play from. */
  String address() {
    return "rtsp://127.0.0.1:" + server.getLocalPort() + "/live";
  }

  /** How many watch by datagrams. */
  long datagramViewers() {
    return players.stream().filter(player -> !player.ports.isEmpty()).count();
  }

  /** How many watch. */
  int viewers() {
    return players.size();
  }

  /** Hangs up on all who watch; whoever sends goes on. */
  void hangUpOnViewers() {
    players.forEach(Client::hangUp);
  }

  private void accept() {
    try {
      while (true) {
        Client client = new Client(server.accept());
        clients.add(client);
        daemon("rtsp client", client::serve);
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void forward(int channel, byte[] packet) {
    players.forEach(player -> player.send(channel, packet));
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (datagrams != null) {
      datagrams.close();
    }
    clients.forEach(Client::hangUp);
  }

  private record Request(String method, Map<String, String> headers, byte[] body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final class Client {

    private final Socket socket;
    private final DataInputStream in;

    /** Where its datagrams go, by channel; empty where RTP runs inside the connection. */
    private final List<Integer> ports = new CopyOnWriteArrayList<>();

    Client(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    void serve() {
      try (socket) {
        while (true) {
          int first = in.readUnsignedByte();
          if (first == FRAME) {
            int channel = in.readUnsignedByte();
            forward(channel, in.readNBytes(in.readUnsignedShort()));
          } else {
            answer(read(first));
          }
        }
      } catch (IOException e) {
        // has left
      } finally {
        players.remove(this);
        clients.remove(this);
      }
    }

    private Request read(int first) throws IOException {
      String method = ((char) first + line()).split(" ", 2)[0];
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = line(); !line.isEmpty(); line = line()) {
        String[] pair = line.split(":", 2);
        headers.put(pair[0].trim(), pair[1].trim());
      }
      int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
      return new Request(method, headers, in.readNBytes(length));
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException();
        }
        line.write(next);
      }
      return line.toString(StandardCharsets.US_ASCII).trim();
    }

    private void answer(Request request) throws IOException {
      switch (request.method()) {
        case "OPTIONS" -> ok(request, "Public: ANNOUNCE, DESCRIBE, SETUP, PLAY, RECORD, TEARDOWN");
        case "ANNOUNCE" -> {
          description = request.body();
          ok(request, "");
        }
        case "DESCRIBE" -> describe(request);
        case "SETUP" -> setUp(request);
        case "PLAY" -> {
          ok(request, "");
          players.add(this);
        }
        default -> ok(request, "");
      }
    }

    private void describe(Request request) throws IOException {
      byte[] known = description;
      if (known == null) {
        reply(request, "404 Not Found", "", new byte[0]);
      } else {
        String type = "Content-Type: application/sdp\r\nContent-Base: " + address() + "/";
        reply(request, "200 OK", type, known);
      }
    }

    private void setUp(Request request) throws IOException {
      String transport = request.header("Transport");
      Matcher asked = CLIENT_PORTS.matcher(transport);
      if (transport.toUpperCase(Locale.ROOT).contains("TCP")) {
        ok(request, "Transport: " + transport);
      } else if (datagrams != null && asked.find()) {
        ports.add(Integer.valueOf(asked.group(1)));
        ports.add(Integer.valueOf(asked.group(2)));
        int from = datagrams.getLocalPort();
        ok(request, "Transport: %s;server_port=%d-%d".formatted(transport, from, from));
      } else {
        reply(request, "461 Unsupported Transport", "", new byte[0]);
      }
    }

    private void ok(Request request, String header) throws IOException {
      reply(request, "200 OK", header, new byte[0]);
    }

    private void reply(Request request, String status, String header, byte[] body)
        throws IOException {
      StringBuilder head = new StringBuilder("RTSP/1.0 ").append(status).append("\r\n");
      head.append("CSeq: ").append(request.header("CSeq")).append("\r\n");
      head.append("Session: 1\r\n");
      if (!header.isEmpty()) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
      whole.writeBytes(body);
      write(whole.toByteArray());
    }

    void send(int channel, byte[] packet) {
      try {
        if (ports.isEmpty()) {
          sendInside(channel, packet);
        } else {
          InetSocketAddress to =
              new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(channel));
          Objects.requireNonNull(datagrams).send(new DatagramPacket(packet, packet.length, to));
        }
      } catch (IOException e) {
        hangUp();
      }
    }

    private void sendInside(int channel, byte[] packet) throws IOException {
      ByteArrayOutputStream framed = new ByteArrayOutputStream(packet.length + 4);
      framed.write(FRAME);
      framed.write(channel);
      framed.write(packet.length >> 8);
      framed.write(packet.length);
      framed.writeBytes(packet);
      write(framed.toByteArray());
    }

    private synchronized void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    void hangUp() {
      players.remove(this);
      try {
        socket.close();
      } catch (IOException e) {
        // gone all the same
      }
    }
  }
}
