import { describe, expect, test } from "vitest";
import { meanOfTokens } from "../../src/model/pooling.ts";
import { quantiseTable, quantiseWeights, transpose } from "../../src/model/quantise.ts";
import { openSafetensors } from "../../src/model/safetensors.ts";

/** Numbers between −1 and 1 that are the same in every run. */
function wave(count: number): Float32Array {
	return Float32Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898) * Math.cos(i * 0.7));
}

describe("quantiseTable", () => {
	test("is off by half a step of each row's own scale at most", () => {
		const values = wave(4 * 50).map((value, i) => value * 10 ** Math.floor(i / 50));
		const { bytes, scales } = quantiseTable({ shape: [4, 50], values });
		values.forEach((value, i) => {
			const scale = scales[Math.floor(i / 50)] ?? Number.NaN;
			expect(Math.abs((bytes[i] ?? Number.NaN) * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
		});
	});

	test("keeps a row of zeros", () => {
		const { bytes, scales } = quantiseTable({ shape: [1, 3], values: new Float32Array(3) });
		expect([...bytes]).toEqual([0, 0, 0]);
		expect(Number.isFinite(scales[0])).toBe(true);
	});
});

describe("quantiseWeights", () => {
	test("keeps two neighbouring products within 16 bits for any activations", () => {
		const hostile = Float32Array.of(1, 1, 1, -1, -1, 0.2, 0.999, 0.998, -0.3, 0.7);
		for (const values of [hostile, wave(10), wave(1000).slice(990)]) {
			const { bytes } = quantiseWeights({ shape: [1, 10], values });
			for (let i = 1; i < bytes.length; i++) {
				const pair = [bytes[i - 1] ?? Number.NaN, bytes[i] ?? Number.NaN];
				const highest = 255 * pair.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
				const lowest = 255 * pair.reduce((sum, weight) => sum + Math.min(weight, 0), 0);
				expect(highest).toBeLessThanOrEqual(32_767);
				expect(lowest).toBeGreaterThanOrEqual(-32_768);
			}
		}
	});

	test("uses all 8 bits where neighbours allow it", () => {
		const { bytes } = quantiseWeights({ shape: [1, 4], values: Float32Array.of(1, -1, 0.5, -0.25) });
		expect([...bytes]).toEqual([127, -127, 64, -32]);
	});
});

describe("transpose", () => {
	test("turns rows into columns", () => {
		expect([...transpose(Int8Array.of(1, 2, 3, 4, 5, 6), 2)]).toEqual([1, 4, 2, 5, 3, 6]);
	});
});

describe("meanOfTokens", () => {
	test("points where the mean points and has length 1", () => {
		const mean = meanOfTokens(Float32Array.of(1, 0, 5, 8), 2);
		expect([...mean].map((value) => value.toFixed(6))).toEqual(["0.600000", "0.800000"]);
	});

	test("is zero where the mean is", () => {
		expect([...meanOfTokens(Float32Array.of(1, -2, -1, 2), 2)]).toEqual([0, 0]);
	});
});

describe("openSafetensors", () => {
	function file(header: object, data: Uint8Array): Buffer {
		const json = Buffer.from(JSON.stringify(header));
		const length = Buffer.alloc(8);
		length.writeBigUInt64LE(BigInt(json.length));
		return Buffer.concat([length, json, data]);
	}

	test("reads half precision: ordinary, subnormal, infinite and negative numbers", () => {
		const bits = Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x0001, 0x7c00, 0x8000);
		const data = new Uint8Array(bits.buffer);
		const header = { halves: { dtype: "F16", shape: [2, 3], data_offsets: [0, 12] } };
		const { shape, values } = openSafetensors(file(header, data)).read("halves");
		expect(shape).toEqual([2, 3]);
		expect([...values]).toEqual([1, -2, 0.333251953125, 2 ** -24, Number.POSITIVE_INFINITY, -0]);
	});

	test("reads single precision and refuses other types, missing names and a file cut short", () => {
		const data = new Uint8Array(Float32Array.of(0.5).buffer);
		const entry = (dtype: string, end: number) => ({ dtype, shape: [1], data_offsets: [0, end] });
		const weights = openSafetensors(
			file({ a: entry("F32", 4), b: entry("I64", 4), c: entry("F32", 8) }, data),
		);
		expect([...weights.read("a").values]).toEqual([0.5]);
		expect(() => weights.read("b")).toThrow(/"b" is I64/);
		expect(() => weights.read("c")).toThrow(/end within "c"/);
		expect(() => weights.read("d")).toThrow(/no tensor "d"/);
	});
});
