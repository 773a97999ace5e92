import onnxProto from "onnx-proto";

const { onnx } = onnxProto;
const { DataType } = onnx.TensorProto;
const { AttributeType } = onnx.AttributeProto;

/** What the attribute `to` of a Cast to 32-bit floats is. */
export const FLOAT: number = DataType.FLOAT;

/** Value types a graph's inputs and outputs may have here. */
type ValueType = "float32" | "int64";

/** An input or output of the whole graph; a dimension given by name is free. */
export interface GraphValue {
	readonly name: string;
	readonly type: ValueType;
	readonly dims: readonly (number | string)[];
}

/** Node attributes: whole numbers become INT, lists of them INTS, `{ float }` FLOAT. */
export type Attributes = Readonly<Record<string, number | readonly number[] | { readonly float: number }>>;

/** The first version of ONNX's operators with LayerNormalization, and the file format of its time. */
const OPSET = 17;
const IR_VERSION = 8;

/**
 * Writes an ONNX graph node by node. Every method that adds something returns the name it can be referred to
 * by, so a network reads as a series of calls.
 */
export class OnnxGraph {
	readonly #nodes: InstanceType<typeof onnx.NodeProto>[] = [];
	readonly #tensors = new Map<string, InstanceType<typeof onnx.TensorProto>>();

	/** Adds a node with one output and returns that output's name. */
	op(type: string, inputs: readonly string[], attributes: Attributes = {}): string {
		return this.ops(type, inputs, 1, attributes)[0] as string;
	}

	/** Adds a node with `count` outputs and returns their names. */
	ops(type: string, inputs: readonly string[], count: number, attributes: Attributes = {}): string[] {
		const name = `${type}_${this.#nodes.length}`;
		const output = Array.from({ length: count }, (_, i) => `${name}_out${i}`);
		const attribute = Object.entries(attributes).map(([key, value]) => toAttribute(key, value));
		this.#nodes.push(new onnx.NodeProto({ name, opType: type, input: [...inputs], output, attribute }));
		return output;
	}

	/** Adds a constant of 32-bit floats; a scalar when `dims` is empty. The same name is added once. */
	floats(name: string, values: Float32Array | readonly number[], dims: readonly number[]): string {
		return this.#constant(name, DataType.FLOAT, Float32Array.from(values), dims);
	}

	/** Adds a constant of 64-bit integers (shapes and indices). */
	int64s(name: string, values: readonly number[], dims: readonly number[] = [values.length]): string {
		return this.#constant(name, DataType.INT64, BigInt64Array.from(values, BigInt), dims);
	}

	/** Adds a constant of signed bytes. */
	int8s(name: string, values: Int8Array, dims: readonly number[]): string {
		return this.#constant(name, DataType.INT8, values, dims);
	}

	/** The finished model as the bytes of an `.onnx` file; the value `result` becomes its output. */
	encode(inputs: readonly GraphValue[], output: GraphValue, result: string): Uint8Array {
		this.#nodes.push(
			new onnx.NodeProto({ name: "result", opType: "Identity", input: [result], output: [output.name] }),
		);
		const graph = new onnx.GraphProto({
			name: "encoder",
			node: this.#nodes,
			initializer: [...this.#tensors.values()],
			input: inputs.map(toValueInfo),
			output: [toValueInfo(output)],
		});
		const opsetImport = [new onnx.OperatorSetIdProto({ domain: "", version: OPSET })];
		const model = new onnx.ModelProto({ irVersion: IR_VERSION, producerName: "passim", opsetImport, graph });
		return onnx.ModelProto.encode(model).finish();
	}

	#constant(name: string, dataType: number, values: ArrayBufferView, dims: readonly number[]): string {
		const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
		if (!this.#tensors.has(name)) {
			this.#tensors.set(name, new onnx.TensorProto({ name, dataType, dims: [...dims], rawData }));
		}
		return name;
	}
}

function toAttribute(name: string, value: Attributes[string]): InstanceType<typeof onnx.AttributeProto> {
	if (typeof value === "number") return new onnx.AttributeProto({ name, type: AttributeType.INT, i: value });
	if ("float" in value) {
		return new onnx.AttributeProto({ name, type: AttributeType.FLOAT, f: value.float });
	}
	return new onnx.AttributeProto({ name, type: AttributeType.INTS, ints: [...value] });
}

function toValueInfo(value: GraphValue): InstanceType<typeof onnx.ValueInfoProto> {
	const dim = value.dims.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
	const elemType = value.type === "float32" ? DataType.FLOAT : DataType.INT64;
	return new onnx.ValueInfoProto({
		name: value.name,
		type: { tensorType: { elemType, shape: { dim } } },
	});
}
