import { FLOAT, OnnxGraph } from "./onnx-graph.ts";
import type { Weights, WeightsReader } from "./safetensors.ts";

/** The sizes of a BERT encoder, by the names its `config.json` gives them. */
export interface BertConfig {
	readonly hidden_size: number;
	readonly num_hidden_layers: number;
	readonly num_attention_heads: number;
	readonly layer_norm_eps: number;
}

/**
 * Takes the encoder's sizes out of a `config.json`.
 * @throws Error when one of them is not a number, or the model is not a BERT with GELU.
 */
export function readBertConfig(config: Record<string, unknown>): BertConfig {
	if (config.model_type !== "bert" || config.hidden_act !== "gelu") {
		throw new Error("the weights are not those of a BERT encoder with GELU");
	}
	const size = (key: string): number => {
		const value = config[key];
		if (typeof value !== "number") throw new Error(`config.json gives no number for ${key}`);
		return value;
	};
	return {
		hidden_size: size("hidden_size"),
		num_hidden_layers: size("num_hidden_layers"),
		num_attention_heads: size("num_attention_heads"),
		layer_norm_eps: size("layer_norm_eps"),
	};
}

/** How large weights are stored and multiplied: the difference between fp32 and int8. */
export interface Precision {
	/** Rows of a table `[entries, width]` picked by `ids` `[batch, sequence]`: `[batch, sequence, width]`. */
	lookUp(graph: OnnxGraph, name: string, table: Weights, ids: string): string;
	/** `x · weightsᵀ + bias`, `[rows, out]`, for each of the layers; `x` is `[rows, in]`. */
	project(graph: OnnxGraph, x: string, layers: readonly DenseLayer[]): string[];
}

/** A dense layer as PyTorch stores it. */
export interface DenseLayer {
	readonly name: string;
	/** `[out, in]` */
	readonly weights: Weights;
	/** `[out]` */
	readonly bias: Weights;
}

/**
 * Writes the encoder of BERT (Devlin et al., 2019, "BERT: Pre-training of Deep Bidirectional Transformers") as
 * an ONNX model. Inputs `input_ids`, `attention_mask`, `token_type_ids`: int64 `[batch, sequence]`; output
 * `last_hidden_state`: float32 `[batch, sequence, hidden]`.
 * @returns the bytes of the `.onnx` file.
 * @throws Error when the weights lack a tensor.
 */
export function writeBert(config: BertConfig, weights: WeightsReader, precision: Precision): Uint8Array {
	return new BertWriter(config, weights, precision).write();
}

/** From `[batch, sequence, heads, width]` to what a product of each head's matrices takes. */
const QUERY_ORDER = [0, 2, 1, 3];
const KEY_ORDER = [0, 2, 3, 1];

class BertWriter {
	readonly #graph = new OnnxGraph();
	readonly #config: BertConfig;
	readonly #weights: WeightsReader;
	readonly #precision: Precision;
	/** `[batch, sequence]` as the graph finds it at run time. */
	readonly #inputShape: string;

	constructor(config: BertConfig, weights: WeightsReader, precision: Precision) {
		this.#config = config;
		this.#weights = weights;
		this.#precision = precision;
		this.#inputShape = this.#graph.op("Shape", ["input_ids"]);
	}

	write(): Uint8Array {
		const graph = this.#graph;
		const mask = this.#attentionBias();
		let hidden = this.#embeddings();
		for (let i = 0; i < this.#config.num_hidden_layers; i++) hidden = this.#layer(i, hidden, mask);
		const width = graph.int64s("width", [this.#config.hidden_size]);
		const shape = graph.op("Concat", [this.#inputShape, width], { axis: 0 });
		const result = graph.op("Reshape", [hidden, shape]);
		const dims = ["batch", "sequence"];
		const inputs = ["input_ids", "attention_mask", "token_type_ids"].map(
			(name) => ({ name, type: "int64", dims }) as const,
		);
		const output = {
			name: "last_hidden_state",
			type: "float32",
			dims: [...dims, this.#config.hidden_size],
		} as const;
		return graph.encode(inputs, output, result);
	}

	/** 0 for a token to attend to, −10,000 for padding: `[batch, 1, 1, sequence]`, added to attention scores. */
	#attentionBias(): string {
		const graph = this.#graph;
		const mask = graph.op("Cast", ["attention_mask"], { to: FLOAT });
		const padding = graph.op("Sub", [graph.floats("one", [1], []), mask]);
		const bias = graph.op("Mul", [padding, graph.floats("masked", [-10000], [])]);
		return graph.op("Unsqueeze", [bias, graph.int64s("axes_1_2", [1, 2])]);
	}

	/** Sum of word, position and type embeddings, normalised: `[batch · sequence, hidden]`. */
	#embeddings(): string {
		const graph = this.#graph;
		const table = (kind: string) => this.#weights.read(`embeddings.${kind}_embeddings.weight`);
		const length = graph.op("Gather", [this.#inputShape, graph.int64s("index_1", [1], [])]);
		const positions = graph.op("Range", [
			graph.int64s("from", [0], []),
			length,
			graph.int64s("step", [1], []),
		]);
		const words = this.#precision.lookUp(graph, "words", table("word"), "input_ids");
		const places = this.#gather("positions", table("position"), positions);
		const types = this.#gather("types", table("token_type"), "token_type_ids");
		const sum = graph.op("Add", [graph.op("Add", [words, types]), places]);
		const rows = graph.op("Reshape", [sum, graph.int64s("rows", [-1, this.#config.hidden_size])]);
		return this.#normalise("embeddings.LayerNorm", rows);
	}

	#layer(index: number, x: string, mask: string): string {
		const graph = this.#graph;
		const at = `encoder.layer.${index}`;
		const attended = this.#project(
			`${at}.attention.output.dense`,
			this.#attention(`${at}.attention.self`, x, mask),
		);
		const middle = this.#normalise(`${at}.attention.output.LayerNorm`, graph.op("Add", [attended, x]));
		const wide = this.#gelu(this.#project(`${at}.intermediate.dense`, middle));
		const narrow = this.#project(`${at}.output.dense`, wide);
		return this.#normalise(`${at}.output.LayerNorm`, graph.op("Add", [narrow, middle]));
	}

	/** Multi-head self-attention (Vaswani et al., 2017): softmax(QKᵀ/√d + mask)·V, `[rows, hidden]`. */
	#attention(at: string, x: string, mask: string): string {
		const graph = this.#graph;
		const width = this.#config.hidden_size / this.#config.num_attention_heads;
		const [query, key, value] = this.#heads(at, x) as [string, string, string];
		const scores = graph.op("MatMul", [query, key]);
		const scaled = graph.op("Mul", [scores, graph.floats("scale", [1 / Math.sqrt(width)], [])]);
		const weights = graph.op("Softmax", [graph.op("Add", [scaled, mask])], { axis: 3 });
		const mixed = graph.op("Transpose", [graph.op("MatMul", [weights, value])], { perm: [0, 2, 1, 3] });
		return graph.op("Reshape", [mixed, graph.int64s("rows", [-1, this.#config.hidden_size])]);
	}

	/** Query and value as `[batch, heads, sequence, width]`, key as `[batch, heads, width, sequence]`. */
	#heads(at: string, x: string): string[] {
		const graph = this.#graph;
		const { num_attention_heads: heads, hidden_size: size } = this.#config;
		const layers = ["query", "key", "value"].map((part) => this.#denseLayer(`${at}.${part}`));
		const tail = graph.int64s("heads", [heads, size / heads]);
		const shape = graph.op("Concat", [this.#inputShape, tail], { axis: 0 });
		const orders = [QUERY_ORDER, KEY_ORDER, QUERY_ORDER];
		return this.#precision
			.project(graph, x, layers)
			.map((part) => graph.op("Reshape", [part, shape]))
			.map((part, i) => graph.op("Transpose", [part], { perm: orders[i] ?? QUERY_ORDER }));
	}

	#project(name: string, x: string): string {
		return this.#precision.project(this.#graph, x, [this.#denseLayer(name)])[0] as string;
	}

	#denseLayer(name: string): DenseLayer {
		return { name, weights: this.#weights.read(`${name}.weight`), bias: this.#weights.read(`${name}.bias`) };
	}

	/** x/2 · (1 + erf(x/√2)): the exact form, in the order of operations ONNX Runtime knows how to fuse. */
	#gelu(x: string): string {
		const graph = this.#graph;
		const erf = graph.op("Erf", [graph.op("Div", [x, graph.floats("sqrt2", [Math.SQRT2], [])])]);
		const factor = graph.op("Add", [erf, graph.floats("one", [1], [])]);
		return graph.op("Mul", [graph.op("Mul", [x, factor]), graph.floats("half", [0.5], [])]);
	}

	#normalise(name: string, x: string): string {
		const [scale, bias] = ["weight", "bias"].map((part) => {
			const { values, shape } = this.#weights.read(`${name}.${part}`);
			return this.#graph.floats(`${name}.${part}`, values, shape);
		});
		const epsilon = { float: this.#config.layer_norm_eps };
		return this.#graph.op("LayerNormalization", [x, scale as string, bias as string], { axis: -1, epsilon });
	}

	#gather(name: string, table: Weights, ids: string): string {
		return this.#graph.op("Gather", [this.#graph.floats(name, table.values, table.shape), ids]);
	}
}
