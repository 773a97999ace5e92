import { crc32, deflateSync, inflateSync } from "node:zlib";

/**
 * A PNG such as Chromium makes it (8 bits a channel, RGB or RGBA, nothing transparent), in 64 colours at most: where
 * there are more, the rare ones become the nearest of the frequent ones. A picture of text then has a quarter of its
 * size, and nobody sees a difference.
 * @throws {Error} where it is a PNG of another kind.
 */
export function smallerPng(png: Buffer): Buffer {
	const { width, height, pixels } = readPng(png);
	const { palette, nearest } = paletteOf(pixels);
	const rows = Buffer.alloc((width + 1) * height);
	for (let at = 0; at < pixels.length; at++)
		rows[Math.floor(at / width) * (width + 1) + (at % width) + 1] = nearest.get(pixels[at] ?? 0) ?? 0;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, indexed, 0, 0, 0], 8);
	const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
	const parts = [
		["IHDR", header],
		["PLTE", colours],
		["IDAT", deflateSync(rows, { level: 9, memLevel: 9 })],
		["IEND", Buffer.alloc(0)],
	] as const;
	return Buffer.concat([signature, ...parts.map(([type, data]) => chunk(type, data))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const indexed = 3;
const mostColours = 64;
/** How many bytes a pixel has in a PNG of this colour type. */
const bytesOf: Record<number, number> = { 2: 3, 6: 4 };

interface Picture {
	readonly width: number;
	readonly height: number;
	/** Row by row, each as 0xRRGGBB. */
	readonly pixels: Uint32Array;
}

/** The pixels of a PNG of the kind that `smallerPng` takes. */
export function readPng(png: Buffer): Picture {
	const chunks = [...chunksOf(png)];
	const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(13);
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const size = bytesOf[header[9] ?? 0];
	if (header[8] !== 8 || !size || header[12] !== 0) throw new Error("That is no PNG as Chromium makes it.");
	const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
	const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * size, size);
	const pixels = Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * size, 3));
	return { width, height, pixels };
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
	for (let at = signature.length; at + 8 <= png.length; ) {
		const length = png.readUInt32BE(at);
		yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
		at += length + 12;
	}
}

/** Takes back what each row was predicted from, as the PNG specification has it, section 9. */
function unfiltered(rows: Buffer, rowBytes: number, size: number): Buffer {
	const bytes = Buffer.alloc((rows.length / (rowBytes + 1)) * rowBytes);
	for (let row = 0; row * (rowBytes + 1) < rows.length; row++) {
		const filter = rows[row * (rowBytes + 1)] ?? 0;
		for (let at = 0; at < rowBytes; at++) {
			const here = row * rowBytes + at;
			const left = at >= size ? (bytes[here - size] ?? 0) : 0;
			const up = row > 0 ? (bytes[here - rowBytes] ?? 0) : 0;
			const corner = row > 0 && at >= size ? (bytes[here - rowBytes - size] ?? 0) : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
			bytes[here] = (rows[row * (rowBytes + 1) + 1 + at] ?? 0) + guess;
		}
	}
	return bytes;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
		number,
		number,
		number,
	];
	if (toLeft <= toUp && toLeft <= toCorner) return left;
	return toUp <= toCorner ? up : corner;
}

/** The colours kept, most frequent first, and for each colour there is, which of them it becomes. */
function paletteOf(pixels: Uint32Array): { palette: number[]; nearest: Map<number, number> } {
	const counts = new Map<number, number>();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const sorted = [...counts]
		.sort(([a, often], [b, oftener]) => oftener - often || a - b)
		.map(([colour]) => colour);
	const palette = sorted.slice(0, mostColours);
	const indexOf = (colour: number) => {
		const distances = palette.map((kept) => distance(kept, colour));
		return distances.indexOf(Math.min(...distances));
	};
	return { palette, nearest: new Map(sorted.map((colour) => [colour, indexOf(colour)])) };
}

function distance(one: number, other: number): number {
	const of = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
	return of(16) ** 2 + of(8) ** 2 + of(0) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(named) >>> 0, 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
