// A picture of a page, made small: most of it has few colours, so that 256 will do.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The same picture with the 256 colours that it has most of; every other colour becomes the nearest of these. */
export function small(png) {
  const { width, height, pixels } = read(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLOURS).map(([colour]) => colour);
  const place = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) if (!place.has(colour)) place.set(colour, nearest(palette, colour));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, at) => (rows[at + Math.floor(at / width) + 1] = place.get(colour)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(parts));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place in the palette of the colour nearest to this one. */
function nearest(palette, colour) {
  const [r, g, b] = parts(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach((other, index) => {
    const [s, h, c] = parts(other);
    const distance = (r - s) ** 2 + (g - h) ** 2 + (b - c) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Width, height and colours of a picture as browsers write it: 8 bits a channel, not interlaced. */
function read(png) {
  const data = [];
  let header;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") header = content;
    if (kind === "IDAT") data.push(content);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error("a picture of another kind than browsers write");
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = bytes.readUIntBE(at * channels, 3);
  return { width, height, pixels };
}

/** Takes back the filter of each row (PNG specification, section 9). */
function unfiltered(rows, stride, height, channels) {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at >= channels ? bytes[here - channels] : 0;
      const up = row > 0 ? bytes[here - stride] : 0;
      const corner = at >= channels && row > 0 ? bytes[here - stride - channels] : 0;
      const expected = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[here] = rows[row * (stride + 1) + 1 + at] + expected;
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function chunk(kind, content) {
  const framed = Buffer.alloc(content.length + 12);
  framed.writeUInt32BE(content.length, 0);
  framed.write(kind, 4, "latin1");
  framed.set(content, 8);
  let crc = 0xffffffff;
  for (const byte of framed.subarray(4, content.length + 8)) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, content.length + 8);
  return framed;
}
