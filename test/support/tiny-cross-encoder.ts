import path from "node:path";
import onnxProto from "onnx-proto";
import { writeBert } from "../../src/model/bert-graph.ts";
import { singlePrecision } from "../../src/model/precision.ts";
import type { Weights } from "../../src/model/safetensors.ts";
import { hashOf, randomVector } from "./random.ts";
import { writeFiles } from "./temporary-folder.ts";

const { onnx } = onnxProto;

/** The words that the tiny models know; a word's place is its token. */
export const vocabulary = [
	...["[PAD]", "[UNK]", "[CLS]", "[SEP]"],
	...["why", "gas", "deal", "stalled", "price", "harbour", "cork", "bread", "oven", "stone"],
];

const width = 16;
/** Tokens that a tiny model reads at once. */
export const tinyLength = 24;

/** How a tiny model differs from BERT with one label. */
export interface TinyModel {
	/** 1 or 2 as cross-encoders have it; 0 makes a sentence encoder, which has no logits. */
	readonly labels?: number;
	/** How many `[SEP]` stand between the two texts: RoBERTa has two. */
	readonly separators?: number;
	/** How many kinds of token there are: RoBERTa has one. */
	readonly tokenTypes?: number;
}

/**
 * Writes a BERT of one layer with random weights, the same at each call, into a folder in the layout of
 * transformers.js.
 */
export function writeTinyModel(folder: string, model: TinyModel = {}): void {
	const { labels = 1, tokenTypes = 2 } = model;
	const config = {
		...{ model_type: "bert", hidden_act: "gelu", architectures: ["BertForSequenceClassification"] },
		...{ hidden_size: width, num_hidden_layers: 1, num_attention_heads: 2, layer_norm_eps: 1e-12 },
		...{ type_vocab_size: tokenTypes, num_labels: labels },
	};
	const read = (name: string): Weights => randomWeights(name, shapeOf(name, tokenTypes));
	const encoder = writeBert(config, { read }, singlePrecision);
	writeFiles(folder, {
		"config.json": JSON.stringify(config),
		"tokenizer.json": JSON.stringify(tokenizerOf(model)),
		"tokenizer_config.json": JSON.stringify({
			...{ tokenizer_class: "BertTokenizer", model_max_length: tinyLength, do_lower_case: true },
			...{ unk_token: "[UNK]", sep_token: "[SEP]", pad_token: "[PAD]", cls_token: "[CLS]" },
		}),
		[path.join("onnx", "model.onnx")]: labels === 0 ? encoder : withLabels(encoder, labels),
	});
}

function shapeOf(name: string, tokenTypes: number): number[] {
	if (name.includes("word_embeddings")) return [vocabulary.length, width];
	if (name.includes("position_embeddings")) return [tinyLength, width];
	if (name.includes("token_type_embeddings")) return [tokenTypes, width];
	const [outer, inner] = [name.includes("intermediate") ? 2 * width : width, 2 * width];
	if (name.endsWith(".bias") || name.includes("LayerNorm")) return [outer];
	return [outer, /layer\.\d+\.output/.test(name) ? inner : width];
}

function randomWeights(name: string, shape: readonly number[]): Weights {
	const size = shape.reduce((product, each) => product * each, 1);
	// Of length 1 each, which for so many numbers is too small to tell one word from another.
	const scale = Math.sqrt(size) / 2;
	return { shape, values: randomVector(hashOf(name), size).map((value) => value * scale) };
}

/** The model with a dense layer on the first token's last state as its output `logits`. */
function withLabels(encoder: Uint8Array, labels: number): Uint8Array {
	const model = onnx.ModelProto.decode(encoder);
	const graph = model.graph as InstanceType<typeof onnx.GraphProto>;
	const { DataType } = onnx.TensorProto;
	const { values } = randomWeights("classifier", [width, labels]);
	const first = new onnx.TensorProto({
		...{ name: "first", dataType: DataType.INT64, dims: [] },
		rawData: new Uint8Array(BigInt64Array.of(0n).buffer),
	});
	const weights = new onnx.TensorProto({
		...{ name: "classifier", dataType: DataType.FLOAT, dims: [width, labels] },
		rawData: new Uint8Array(values.buffer),
	});
	const axis = new onnx.AttributeProto({ name: "axis", type: onnx.AttributeProto.AttributeType.INT, i: 1 });
	graph.initializer.push(first, weights);
	graph.node.push(
		new onnx.NodeProto({
			...{ name: "pick", opType: "Gather", attribute: [axis] },
			...{ input: ["last_hidden_state", "first"], output: ["opening"] },
		}),
		new onnx.NodeProto({
			...{ name: "classify", opType: "MatMul", input: ["opening", "classifier"], output: ["logits"] },
		}),
	);
	const shape = { dim: [{ dimParam: "batch" }, { dimValue: labels }] };
	graph.output = [
		new onnx.ValueInfoProto({ name: "logits", type: { tensorType: { elemType: DataType.FLOAT, shape } } }),
	];
	return onnx.ModelProto.encode(model).finish();
}

function tokenizerOf({ separators = 1 }: TinyModel): object {
	const special = (id: string, type: number) => ({ SpecialToken: { id, type_id: type } });
	const part = (id: string, type: number) => ({ Sequence: { id, type_id: type } });
	const between = Array.from({ length: separators }, () => special("[SEP]", 0));
	const ids = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
	return {
		version: "1.0",
		added_tokens: ids.map((content, id) => ({
			...{ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false },
		})),
		normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
		pre_tokenizer: { type: "BertPreTokenizer" },
		post_processor: {
			type: "TemplateProcessing",
			single: [special("[CLS]", 0), part("A", 0), special("[SEP]", 0)],
			pair: [special("[CLS]", 0), part("A", 0), ...between, part("B", 1), special("[SEP]", 1)],
			special_tokens: Object.fromEntries(
				["[CLS]", "[SEP]"].map((id) => [id, { id, ids: [ids.indexOf(id)], tokens: [id] }]),
			),
		},
		decoder: { type: "WordPiece", prefix: "##", cleanup: true },
		model: {
			...{ type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##" },
			...{ max_input_chars_per_word: 100 },
			vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
		},
	};
}
