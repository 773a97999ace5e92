import type { PreTrainedTokenizer } from "./transformers.ts";

/** A question and a text as a cross-encoder takes them: three lists of the same length. */
export interface EncodedPair {
	readonly inputIds: BigInt64Array;
	readonly attentionMask: BigInt64Array;
	/** 0 for the question, 1 for the text, where tokenizer and model tell them apart. */
	readonly tokenTypeIds: BigInt64Array;
}

/** What a model takes. */
export interface PairLimits {
	readonly tokens: number;
	/** How many kinds of token it tells apart: RoBERTa and its like know one, whatever their tokenizers say. */
	readonly tokenTypes: number;
}

/**
 * Puts a question and a text together as the tokenizer has it (`[CLS] question [SEP] text [SEP]` for BERT), and cuts
 * them to what the model reads.
 */
export class PairEncoder {
	readonly #tokenizer: PreTrainedTokenizer;
	readonly #limits: PairLimits;
	/** How many special tokens stand before the question, between it and the text, and after the text. */
	readonly #before: number;
	readonly #between: number;
	readonly #after: number;

	constructor(tokenizer: PreTrainedTokenizer, limits: PairLimits) {
		this.#tokenizer = tokenizer;
		this.#limits = limits;
		const own = this.#idsOf(sample);
		const ids = this.#tokensOf(sample, sample).map(({ id }) => id);
		this.#before = ids.indexOf(own[0] ?? -1);
		this.#after = ids.length - 1 - ids.lastIndexOf(own.at(-1) ?? -1);
		this.#between = ids.length - this.#before - this.#after - 2 * own.length;
	}

	encode(question: string, text: string): EncodedPair {
		const tokens = this.#tokensOf(question, text);
		const excess = tokens.length - this.#limits.tokens;
		if (excess > 0) this.#cut(tokens, this.#before + this.#idsOf(question).length, excess);
		return {
			inputIds: BigInt64Array.from(tokens, ({ id }) => BigInt(id)),
			attentionMask: new BigInt64Array(tokens.length).fill(1n),
			tokenTypeIds: BigInt64Array.from(tokens, ({ type }) => BigInt(type)),
		};
	}

	/** Takes out so many tokens: off the end of the text, and where that is not enough, off that of the question. */
	#cut(tokens: PairToken[], questionEnd: number, excess: number): void {
		const textEnd = tokens.length - this.#after;
		const ofText = Math.min(excess, textEnd - questionEnd - this.#between);
		tokens.splice(textEnd - ofText, ofText);
		const ofQuestion = excess - ofText;
		tokens.splice(questionEnd - ofQuestion, ofQuestion);
	}

	#tokensOf(question: string, text: string): PairToken[] {
		// The tokenizer takes an empty text for none.
		const options = {
			text_pair: text || " ",
			return_tensor: false,
			return_token_type_ids: true,
		} as const;
		const { input_ids: ids, token_type_ids: types = [] } = this.#tokenizer(question, options);
		const lastType = Math.max(0, this.#limits.tokenTypes - 1);
		return ids.map((id, index) => ({ id, type: Math.min(types[index] ?? 0, lastType) }));
	}

	#idsOf(text: string): number[] {
		return this.#tokenizer(text, { return_tensor: false, add_special_tokens: false }).input_ids;
	}
}

interface PairToken {
	readonly id: number;
	readonly type: number;
}

/** Any text that has a token. */
const sample = "example";
