import { parseDocument } from "yaml";
import { z } from "zod";
import { CorpusError, sentenceOf } from "../errors.ts";

const noDate = "is no date of the calendar (wanted: YYYY, YYYY-MM or YYYY-MM-DD)";
const date = z.union([z.string(), z.number()], noDate).transform(String).refine(isRealDate, noDate);
const text = z.union([z.string(), z.number()], "is no text").transform((value) => String(value).trim());
const names = z.union(
	[text.transform((name) => [name]), z.array(text)],
	"is neither a text nor a list of texts",
);
const webAddress = z.url({ protocol: /^https?$/, error: "is no web address (wanted: https://…)" });

const schema = z.strictObject({
	id: text.refine(isId, "may hold letters, digits, dots, hyphens and underscores").optional(),
	title: text.optional(),
	author: names.optional(),
	authors: names.optional(),
	compiler: names.optional(),
	compilers: names.optional(),
	publisher: text.optional(),
	published: date.optional(),
	updated: date.optional(),
	url: webAddress.optional(),
	apparatus: text.optional(),
});

type FrontMatter = z.infer<typeof schema>;

/** What stands above the prose of a file, and the prose. */
export interface SplitFile {
	readonly frontMatter: FrontMatter;
	readonly body: string;
}

/**
 * Takes the YAML between two lines of three hyphens off the top of a text; a text without it has none.
 * The body starts at its first line that is not blank and is otherwise untouched.
 * @throws {CorpusError} naming `file` and the field at fault.
 */
export function splitFrontMatter(file: string, content: string): SplitFile {
	const opening = /^---[^\S\n]*\r?\n/.exec(content);
	if (!opening) return { frontMatter: {}, body: withoutBlankStart(content) };
	const rest = content.slice(opening[0].length);
	const closing = /^---[^\S\n]*(?:\r?\n|$)/m.exec(rest);
	if (!closing) {
		throw new CorpusError(
			`${file}: the front matter opens with "---" but never closes; add a line "---" below it.`,
		);
	}
	const frontMatter = parseFrontMatter(file, rest.slice(0, closing.index));
	return { frontMatter, body: withoutBlankStart(rest.slice(closing.index + closing[0].length)) };
}

function parseFrontMatter(file: string, yaml: string): FrontMatter {
	const document = parseDocument(yaml, { schema: "core" });
	const fault = document.errors[0];
	if (fault) {
		const line = (fault.linePos?.[0].line ?? 0) + 1;
		const what = fault.message.split(/ at line|\n/)[0];
		throw new CorpusError(`${file}: the front matter is no valid YAML at line ${line} of the file: ${what}.`);
	}
	const result = schema.safeParse(fieldsOf(file, document));
	if (result.success) return result.data;
	throw new CorpusError(`${file}: in the front matter, ${describe(result.error.issues[0])}.`);
}

/** The fields that are filled in: one left blank, as in a template, is as good as not there. */
function fieldsOf(file: string, document: ReturnType<typeof parseDocument>): unknown {
	try {
		const fields: unknown = document.toJS() ?? {};
		if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return fields;
		return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
	} catch (fault) {
		// Aliases that unfold without end are found only here.
		throw new CorpusError(`${file}: the front matter cannot be read (${sentenceOf(fault)}).`);
	}
}

function describe(issue: z.core.$ZodIssue | undefined): string {
	if (!issue) return "something is wrong";
	if (issue.code === "unrecognized_keys") {
		const known = Object.keys(schema.shape).join(", ");
		return `${issue.keys.map((key) => `"${key}"`).join(", ")} is not known (known: ${known})`;
	}
	if (issue.path.length === 0) return `"name: value" lines are wanted`;
	return `"${issue.path.join(".")}" ${issue.message}`;
}

function isId(value: string): boolean {
	return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value);
}

function isRealDate(value: string): boolean {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
	if (!match) return false;
	const [, year, month = "01", day = "01"] = match;
	const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

function withoutBlankStart(content: string): string {
	return content.replace(/^(?:[^\S\n]*\r?\n)+/, "");
}
