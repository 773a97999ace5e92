import type { Span } from "./span.ts";

/** Words of an article that it gives as somebody's. Offsets are into the article's body. */
export interface Quotation extends Span {
	/** Number, counted from 1, of the paragraph it begins in. */
	readonly paragraph: number;
	/** `body.slice(start, end)`: the words with their quotation marks, and with what interrupts them. */
	readonly text: string;
	/** The words alone, in order, where something interrupts them: “Gas,” he said, “is stalled.” */
	readonly spans?: readonly Span[];
	/** Full name as far as the article gives it; null where the text does not say. */
	readonly speaker: string | null;
	/** The speaker as named next to the words: "Tiezzi". */
	readonly speakerText: string | null;
	/** What says that they are somebody's words: "concluded", "according to". */
	readonly cue: string | null;
	/** `direct`: all in marks. `mixed`: partly. `indirect`: somebody's statement in the article's own words. */
	readonly kind: "direct" | "mixed" | "indirect";
}
