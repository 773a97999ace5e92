/** Where one tensor lies in a safetensors file. */
interface TensorEntry {
	readonly dtype: string;
	readonly shape: readonly number[];
	/** Byte range `[start, end)` counted from the end of the header. */
	readonly data_offsets: readonly [number, number];
}

/** A tensor read into memory: row-major values and their shape. */
export interface Weights {
	readonly shape: readonly number[];
	readonly values: Float32Array;
}

/** Reads half-precision tensors, by name, as single precision. */
export interface WeightsReader {
	/**
	 * The tensor of that name as 32-bit floats.
	 * @throws Error when the file holds no such tensor, or holds it in another type than F16 or F32.
	 */
	read(name: string): Weights;
}

/**
 * Opens a safetensors file held in memory: 8 bytes little-endian header length, a JSON header, raw data
 * (https://github.com/huggingface/safetensors, "Format"). Tensors are converted when read, one at a time, so
 * that a builder never holds the whole model in single precision.
 * @throws Error when the bytes are no safetensors file.
 */
export function openSafetensors(bytes: Uint8Array): WeightsReader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const headerLength = Number(view.getBigUint64(0, true));
	const dataStart = 8 + headerLength;
	const header: Record<string, TensorEntry> = JSON.parse(
		new TextDecoder().decode(bytes.subarray(8, dataStart)),
	);
	const read = (name: string): Weights => {
		const entry = header[name];
		if (!entry) throw new Error(`there is no tensor "${name}" in the weights`);
		const [start, end] = entry.data_offsets;
		if (dataStart + end > bytes.byteLength) throw new Error(`the weights end within "${name}"`);
		// Copied, because the header's length leaves the data at an odd address and typed arrays need an even one.
		const data = new Uint8Array(bytes.subarray(dataStart + start, dataStart + end));
		return { shape: entry.shape, values: toFloats(data, entry.dtype, name) };
	};
	return { read };
}

function toFloats(data: Uint8Array, dtype: string, name: string): Float32Array {
	if (dtype === "F32") return new Float32Array(data.buffer, data.byteOffset, data.byteLength / 4);
	if (dtype !== "F16") throw new Error(`the tensor "${name}" is ${dtype}; F16 and F32 can be read`);
	const halves = new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
	halfTable ??= buildHalfTable();
	const floats = new Float32Array(halves.length);
	for (let i = 0; i < halves.length; i++) floats[i] = halfTable[halves[i] as number] as number;
	return floats;
}

/** The value of each of the 65,536 half-precision bit patterns: looking up beats decoding 22 million times. */
let halfTable: Float32Array | undefined;

function buildHalfTable(): Float32Array {
	const table = new Float32Array(65536);
	for (let bits = 0; bits < 65536; bits++) table[bits] = decodeHalf(bits);
	return table;
}

/** IEEE 754 binary16: sign 1, exponent 5 (bias 15), fraction 10 bits. */
function decodeHalf(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >> 10) & 0x1f;
	const fraction = bits & 0x3ff;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
