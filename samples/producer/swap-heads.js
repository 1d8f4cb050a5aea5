// A producer that is not Java: sends head crops to Headswap's infer workers over Kafka and writes the swapped heads as PNG.
// See README.md for what must run.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { Kafka, logLevel } from 'kafkajs';
import protobuf from 'protobufjs';

const { values: options, positionals: crops } = parseArgs({
  allowPositionals: true,
  options: {
    'bootstrap-server': { type: 'string', default: '127.0.0.1:9092' },
    class: { type: 'string', default: 'sample' },
    photo: { type: 'string', multiple: true, default: [] },
    target: { type: 'string', default: '' },
    output: { type: 'string', default: '' },
    claims: { type: 'string', default: '.headswap-claims' },
    to: { type: 'string', default: 'heads' },
    seconds: { type: 'string', default: '120' },
  },
});
if (crops.length === 0 || options.photo.length === 0 || !options.target || !options.output) {
  console.error('usage: node swap-heads.js --photo ME.jpg --target file:///... --output file:///... CROP.png ...');
  process.exit(2);
}

const schema = await protobuf.load(new URL('../../src/main/proto/headswap/envelope.proto', import.meta.url).pathname);
const Envelope = schema.lookupType('headswap.v1.Envelope');
const { FILE } = schema.lookupEnum('headswap.v1.Job.Kind').values;
const { PNG, RGB8_DEFLATE } = schema.lookupEnum('headswap.v1.Image.Format').values;
const { SWAPPED } = schema.lookupEnum('headswap.v1.Head.Outcome').values;
const { CANCELLED, FAILED } = schema.lookupEnum('headswap.v1.Status.Part').values;

const job = `sample-${randomUUID()}`;
const topic = (what) => `headswap.${options.class}.${what}.v1`;

/** One record: the body in its envelope, under the job's key. */
const record = (body, more = {}) => ({
  key: job,
  value: Envelope.encode(Envelope.fromObject({ version: 1, job, attempt: 1, ...body })).finish(),
  ...more,
});

const jobSpec = {
  kind: FILE,
  sources: await Promise.all(
    options.photo.map(async (file) => ({ name: basename(file), data: await readFile(file) })),
  ),
  target: options.target,
  output: options.output,
  submittedMillis: Date.now(),
};

/** A PNG travels as it is; its size stands in its header. */
async function frame(file, index) {
  const png = await readFile(file);
  return {
    index,
    seconds: index / 25,
    crop: { width: png.readUInt32BE(16), height: png.readUInt32BE(20), format: PNG, payload: { inline: png } },
    frameToCrop: { a: 1, b: 0, tx: 0, ty: 0 }, // where in a frame the crop lies; it comes back with the head
    landmarks: new Array(2 * 68).fill(0), // infer works from the picture alone
  };
}

/** The bytes of a payload: inside the message, or a file in the shared store. */
async function bytes(payload) {
  if (payload.place === 'inline') return payload.inline;
  const name = Buffer.from(payload.claim.sha256).toString('hex');
  const file = await readFile(join(options.claims, job, name));
  if (createHash('sha256').update(file).digest('hex') !== name) throw new Error(`${name}: damaged`);
  return file;
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
};

/** RGB8_DEFLATE is a PNG's own "Sub" filter without the byte in front of each row that says so. */
async function toPng(image) {
  if (image.format !== RGB8_DEFLATE) return bytes(image.payload);
  const packed = inflateSync(await bytes(image.payload));
  const row = 3 * image.width;
  const rows = Array.from({ length: image.height }, (_, y) =>
    Buffer.concat([Buffer.of(1), packed.subarray(y * row, (y + 1) * row)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width, 0);
  header.writeUInt32BE(image.height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const kafka = new Kafka({
  clientId: 'headswap-sample',
  brokers: options['bootstrap-server'].split(','),
  logLevel: logLevel.ERROR,
});
const admin = kafka.admin();
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
const consumer = kafka.consumer({ groupId: job, maxBytesPerPartition: 8 << 20 });

await mkdir(options.to, { recursive: true });
await Promise.all([admin.connect(), producer.connect(), consumer.connect()]);
const { topics } = await admin.fetchTopicMetadata({ topics: [topic('frames'), topic('heads')] });
const partitions = topics.find((t) => t.name === topic('frames')).partitions.length;

const waiting = new Set(crops.keys());
let done;
const all = new Promise((resolve) => (done = resolve));
const report = (index, line) => {
  console.log(line);
  waiting.delete(index);
  if (waiting.size === 0) done(true);
};

async function takeHead(head) {
  const index = Number(head.index);
  if (!waiting.has(index)) return; // a head that comes twice is the same head
  if (head.outcome !== SWAPPED) return report(index, `${crops[index]}: not swapped: ${head.reason}`);
  const file = join(options.to, basename(crops[index]));
  await writeFile(file, await toPng(head.pixels));
  report(index, `${file}${head.simulated ? ' (simulated: no networks ran)' : ''}`);
}

/** Only what is ours. A dead letter is the record as we sent it, with the reason in its headers. */
async function take({ topic: from, message }) {
  if (message.key?.toString() !== job) return;
  const { head, frame: refused, status } = Envelope.decode(message.value);
  if (from === topic('dlq')) {
    const index = refused ? Number(refused.index) : -1;
    report(index, `${crops[index] ?? 'the job'}: given up: ${message.headers['x-reason']}`);
  } else if (status?.part === FAILED) {
    console.error(`the job has failed: ${status.reason}`);
    done(false);
  } else if (head) {
    await takeHead(head);
  }
}

consumer.on(consumer.events.CRASH, () => done(false));
await consumer.subscribe({ topics: ['heads', 'dlq', 'status'].map(topic), fromBeginning: true });
await consumer.run({ eachMessage: take });
await producer.send({ topic: topic('jobs'), acks: -1, messages: [record({ jobSpec })] });
for (const [index, file] of crops.entries()) {
  const message = record({ frame: await frame(file, index) }, { partition: index % partitions });
  await producer.send({ topic: topic('frames'), acks: -1, messages: [message] });
}

const late = setTimeout(() => done(false), 1000 * Number(options.seconds));
const complete = await all;
clearTimeout(late);

// Nobody decodes or encodes this job: say that it is over, so that it is not listed as queued.
const end = { status: { part: CANCELLED, atMillis: Date.now(), reason: 'the producer has its heads' } };
await producer.send({ topic: topic('status'), acks: -1, messages: [record(end, { key: `${job}/cancelled` })] });
await Promise.all([admin.disconnect(), producer.disconnect(), consumer.disconnect()]);
if (!complete) {
  console.error(`${waiting.size} of ${crops.length} heads did not come`);
  process.exit(1);
}
