package dev.headswap.video.mark;

import dev.headswap.video.Provenance;
import java.nio.charset.StandardCharsets;

/** The mark as an XMP packet: IPTC's digital source type and a description. */
final class Xmp {

  private Xmp() {}

  static byte[] packet(Provenance provenance) {
    String text =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            Iptc4xmpExt:DigitalSourceType="%s">
           <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>"""
            .formatted(Provenance.SOURCE_TYPE, escaped(provenance.comment()));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
