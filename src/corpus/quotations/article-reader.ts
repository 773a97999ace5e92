import type { Quotation } from "../quotation.ts";
import { type Span, shiftSpan } from "../span.ts";
import { cueForms } from "./cues.ts";
import { markedIn } from "./marks.ts";
import { type Speakers, speakersOf } from "./speakers.ts";
import type { Statement } from "./statement.ts";
import { statementsIn } from "./statements.ts";
import { groupStart, type Subject, subjectBefore } from "./subject.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { shiftMarked, type ToldSentence, toldSentences } from "./told-sentences.ts";

/** A quotation while its article is read: more of it may come. Offsets are into the body. */
export interface Draft extends Said {
	readonly paragraph: number;
	readonly spans: Span[];
	readonly kind: Quotation["kind"];
}

type Said = Pick<Quotation, "speaker" | "speakerText" | "cue">;

const nobody: Said = { speaker: null, speakerText: null, cue: null };

/** What has more words than any sentence is a list or noise: no verb in it tells who says what. */
const longestSentence = 250;

/** Goes through an article paragraph by paragraph and collects what is said. */
export class ArticleReader {
	readonly drafts: Draft[] = [];
	readonly #body: string;
	readonly #speakers: Speakers;
	/** The last draft that has words in marks: what follows without a verb of saying may go on with it. */
	#last: Draft | undefined;
	/** Set where that one runs over the end of its paragraph. */
	#goesOn = false;
	/** Who a sentence that ends in a colon introduces. */
	#introduced: Said | undefined;
	#paragraph: Span = { start: 0, end: 0 };
	#number = 0;
	/** All in capitals: a name cannot be told from another word. */
	#shouted = false;

	constructor(body: string) {
		this.#body = body;
		this.#speakers = speakersOf(body);
	}

	/** @param number of the paragraph. @param goesOn whether the next one opens with a mark. */
	read(paragraph: Span, number: number, goesOn: boolean): void {
		this.#paragraph = paragraph;
		this.#number = number;
		const text = this.#body.slice(paragraph.start, paragraph.end);
		this.#shouted = !/\p{Ll}{2}/u.test(text);
		const marked = markedIn(text, goesOn);
		for (const sentence of toldSentences(text, marked)) this.#readSentence(sentence);
		const last = marked.at(-1);
		this.#goesOn = last !== undefined && last.inner.end === last.end;
	}

	#readSentence(sentence: ToldSentence): void {
		const { start } = this.#paragraph;
		const marked = sentence.marked.map((one) => shiftMarked(one, start));
		const tokens = tokensOf(this.#body, shiftSpan(sentence, start), marked);
		const statements = tokens.length <= longestSentence ? statementsIn(tokens) : [];
		const taken = new Set(
			statements.flatMap(({ parts }) => parts.flatMap(({ from, to }) => tokens.slice(from, to))),
		);
		for (const statement of statements) this.#keep(this.#draftOf(tokens, statement));
		const alone = tokens.every(({ kind }) => kind !== "word");
		tokens.forEach((token, index) => {
			if (token.kind !== "marked" || taken.has(token)) return;
			const isWhole = alone || index === 0 || /[:：]/.test(tokens[index - 1]?.text ?? "");
			this.#leftOver(token, { alone, isWhole, told: statements.length > 0 });
		});
		if (tokens.at(-1)?.text === ":") this.#introduced = this.#introduction(tokens, statements);
		else if (!alone) this.#introduced = undefined;
	}

	#keep(draft: Draft | undefined): void {
		if (!draft) return;
		this.drafts.push(draft);
		if (draft.kind !== "indirect") this.#last = draft;
	}

	#draftOf(tokens: readonly Token[], statement: Statement): Draft | undefined {
		const parts = statement.parts
			.map(({ from, to }) => tokens.slice(from, to))
			.filter((part) => part.length > 0);
		const words = parts
			.flat()
			.filter(({ kind, lower }) => kind === "marked" || (kind === "word" && lower !== "that"));
		const marks = words.filter(({ kind }) => kind === "marked");
		if (words.length === 0) return undefined;
		const direct = marks.length === words.length;
		const spans = direct ? marks.map(({ start, end }) => ({ start, end })) : parts.map(spanOf);
		const kind = direct ? "direct" : marks.length > 0 ? "mixed" : "indirect";
		return {
			paragraph: this.#number,
			spans,
			kind,
			...this.#saidBy(tokens, statement.subject, statement.cue),
		};
	}

	#saidBy(tokens: readonly Token[], subject: Subject | undefined, cue: string): Said {
		if (!subject || this.#shouted) return { ...nobody, cue };
		const { start: paragraphStart } = this.#paragraph;
		const at = tokens[subject.from]?.start ?? paragraphStart;
		const sentenceStart = tokens[0]?.start ?? at;
		const place = { paragraph: this.#number, paragraphStart, sentenceStart, at };
		return { speaker: this.#speakers.nameOf(subject, place), speakerText: subject.head, cue };
	}

	/**
	 * Words in marks that no verb of saying takes. @param alone whether the sentence holds nothing else.
	 * @param isWhole whether they are a statement of their own rather than part of one.
	 * @param told whether the sentence tells what somebody says: then these words are no more than a title, say.
	 */
	#leftOver(
		{ start, end }: Token,
		{ alone, isWhole, told }: Readonly<Record<"alone" | "isWhole" | "told", boolean>>,
	): void {
		const last = this.#last;
		const goesOn = this.#goesOn || last?.paragraph === this.#number;
		if (alone && last && goesOn) {
			last.spans.push({ start, end });
			return;
		}
		const said = alone ? (this.#introduced ?? this.#continued()) : nobody;
		const draft: Draft = {
			paragraph: this.#number,
			spans: [{ start, end }],
			kind: isWhole ? "direct" : "mixed",
			...said,
		};
		this.drafts.push(draft);
		if (alone || !told) this.#last = draft;
	}

	/** A paragraph in marks without a verb of saying goes on with whom the one before it quoted. */
	#continued(): Said {
		const last = this.#last;
		if (!last || this.#number - last.paragraph > 1) return nobody;
		return { speaker: last.speaker, speakerText: last.speakerText, cue: null };
	}

	/** Who speaks after "Xi put it bluntly:". */
	#introduction(tokens: readonly Token[], statements: readonly Statement[]): Said {
		const last = statements.findLast(({ shape }) => shape !== "to" && shape !== "thing" && shape !== "noun");
		if (last) return this.#saidBy(tokens, last.subject, last.cue);
		const at = tokens.findLastIndex(({ lower }) => cueForms.has(lower));
		if (at < 0) return nobody;
		return this.#saidBy(tokens, subjectBefore(tokens, groupStart(tokens, at)), (tokens[at] as Token).text);
	}
}

function spanOf(tokens: readonly Token[]): Span {
	return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
