import { z } from "zod";
import { idSchema, readJson, readLines } from "../corpus/collection.ts";
import type { Quotation } from "../corpus/quotation.ts";
import type { Span } from "../corpus/span.ts";
import { CorpusError } from "../errors.ts";

/** What people marked in a document as somebody's words or thoughts. */
export interface Attribution {
	readonly document: string;
	readonly text: string;
	/** In order; several where it is interrupted. */
	readonly spans: readonly Span[];
	readonly kind: Quotation["kind"];
	readonly cue: string | null;
	/** The speaker's full name, where the collection gives one that can be relied on. */
	readonly speaker: string | null;
}

const attributionsFile = "quotes.jsonl";
/** How a name was found that can be relied on: the collection's README says which ways are poor. */
const reliable = /^(?:name|surname|surname-coref|surname-global)$/;

const offset = z.int("is no offset").min(0, "is no offset");
const spanSchema = z.union([
	z.object({ start: offset, end: offset }),
	z.tuple([offset, offset]).transform(([start, end]) => ({ start, end })),
]);
const attributionSchema = z.object({
	doc_id: idSchema,
	quote: z.string("is missing or no text"),
	start: offset,
	end: offset,
	spans: z.array(spanSchema).nullish(),
	type: z.enum(["direct", "indirect", "mixed"], "is none of direct, indirect, mixed"),
	cue: z.string().nullish(),
	speaker_name: z.string().nullish(),
	resolved_by: z.string().nullish(),
});

/**
 * Reads a collection's `quotes.jsonl`, grouped by document.
 * @throws {CorpusError} naming file and line, where it cannot be read or is not as it should be.
 */
export async function readAttributions(folder: string): Promise<ReadonlyMap<string, readonly Attribution[]>> {
	const byDocument = new Map<string, Attribution[]>();
	for (const { number, line } of await readLines(folder, attributionsFile)) {
		const read = readJson(line, attributionSchema);
		if ("fault" in read)
			throw new CorpusError(`${folder}/${attributionsFile}, line ${number}: ${read.fault}.`);
		const { doc_id: document, quote: text, start, end, spans, type: kind, cue } = read.value;
		const { speaker_name: name, resolved_by: way } = read.value;
		const speaker = name && reliable.test(way ?? "") ? name : null;
		const attribution = { document, text, spans: spans ?? [{ start, end }], kind, cue: cue ?? null, speaker };
		byDocument.set(document, [...(byDocument.get(document) ?? []), attribution]);
	}
	return byDocument;
}
