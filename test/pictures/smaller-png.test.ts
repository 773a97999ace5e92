import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPng, smallerPng } from "./smaller-png.ts";

/** A PNG of RGB rows, each behind the number of its filter. */
function png(width: number, rows: readonly (readonly number[])[], colourType = 2): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(rows.length, 4);
	header.set([8, colourType], 8);
	const chunk = (type: string, data: Buffer) => {
		const named = Buffer.concat([Buffer.from(type), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(named) >>> 0);
		return Buffer.concat([length, named, sum]);
	};
	const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
	const data = deflateSync(Buffer.from(rows.flat()));
	return Buffer.concat([
		signature,
		chunk("IHDR", header),
		chunk("IDAT", data),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

describe("a PNG", () => {
	it.each([
		["none", 0, [7, 8, 9, 10, 11, 12]],
		["left", 1, [7, 8, 9, 3, 3, 3]],
		["up", 2, [6, 6, 6, 6, 6, 6]],
		["average", 3, [7, 7, 8, 5, 5, 5]],
		["Paeth", 4, [6, 6, 6, 3, 3, 3]],
	])("is read where its rows are predicted from: %s", (_, filter, bytes) => {
		const { pixels } = readPng(
			png(2, [
				[0, 1, 2, 3, 4, 5, 6],
				[filter, ...bytes],
			]),
		);
		expect([...pixels]).toEqual([0x010203, 0x040506, 0x070809, 0x0a0b0c]);
	});

	it("is refused where it is of another kind", () => {
		expect(() => readPng(png(1, [[0, 1]], 0))).toThrow("no PNG as Chromium makes it");
	});

	it("keeps its frequent colours, and the rare ones become the nearest of them", () => {
		const colours = Array.from({ length: 80 }, (_, at) => [at * 3, 0, 0]);
		const often = [...colours.slice(0, 64), ...colours.slice(0, 64), ...colours.slice(64)].flat();
		const small = smallerPng(png(often.length / 3, [[0, ...often]]));
		const palette = small.subarray(small.indexOf("PLTE") + 4, small.indexOf("IDAT") - 8);
		expect(palette.length).toBe(64 * 3);
		expect([...palette].slice(-3)).toEqual([63 * 3, 0, 0]);
		expect(small.indexOf("IEND")).toBe(small.length - 8);
	});
});
