import { PairEncoder } from "./pair-encoder.ts";
import type { Reranker } from "./reranker.ts";
import {
	type LoadedModel,
	loadTransformers,
	type ModelSource,
	mostTokens,
	type Tensor,
} from "./transformers.ts";

/** Read once when a model is loaded: shows that it works. */
const probe = ["What is this?", "This is an example sentence."] as const;

/**
 * Loads a cross-encoder with transformers.js.
 * @throws whatever transformers.js or ONNX Runtime throw when a file is missing or damaged, and an Error where the
 * model is no sequence classifier with one label or two.
 */
export async function openReranker(source: ModelSource): Promise<Reranker> {
	const loaded = await loadTransformers(source, "AutoModelForSequenceClassification");
	const encoder = new CrossEncoder(loaded);
	try {
		await encoder.read(...probe);
	} catch (fault) {
		await loaded.model.dispose();
		throw fault;
	}
	return {
		id: source.id,
		async relevance(question, texts) {
			// One by one, for the reasons that TransformersEmbedder.embed gives.
			const logits: number[] = [];
			for (const text of texts) logits.push(await encoder.read(question, text));
			return logits;
		},
		close: async () => {
			await loaded.model.dispose();
		},
	};
}

/** The tokenizer and the model, for one pair at a time. */
class CrossEncoder {
	readonly #loaded: LoadedModel;
	readonly #pairs: PairEncoder;

	constructor(loaded: LoadedModel) {
		const { tokenizer, model } = loaded;
		const { type_vocab_size: tokenTypes = 2 } = model.config as { readonly type_vocab_size?: number };
		this.#loaded = loaded;
		this.#pairs = new PairEncoder(tokenizer, {
			tokens: Math.min(tokenizer.model_max_length, mostTokens),
			tokenTypes,
		});
	}

	async read(question: string, text: string): Promise<number> {
		const { library, model } = this.#loaded;
		const { inputIds, attentionMask, tokenTypeIds } = this.#pairs.encode(question, text);
		const tensor = (data: BigInt64Array) => new library.Tensor("int64", data, [1, data.length]);
		const { logits }: { logits?: Tensor } = await model({
			input_ids: tensor(inputIds),
			attention_mask: tensor(attentionMask),
			token_type_ids: tensor(tokenTypeIds),
		});
		return logitOf(logits);
	}
}

/** @throws Error where these are not the logits of one label or two, or no numbers. */
function logitOf(logits: Tensor | undefined): number {
	const labels = logits?.data;
	if (!(labels instanceof Float32Array) || logits?.dims.length !== 2 || labels.length > 2) {
		throw new Error("it is no sequence classifier with one label or two");
	}
	const [first = Number.NaN, second] = labels;
	const logit = second === undefined ? first : second - first;
	if (!Number.isFinite(logit)) throw new Error("it gives no number");
	return logit;
}
