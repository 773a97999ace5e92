import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { sentenceOf } from "../errors.ts";

/** What stands above the prose of a file, field by field, and the prose. */
export interface SplitFile {
	readonly fields: Readonly<Record<string, unknown>>;
	/** Starts at the first line that is not blank and is otherwise untouched. */
	readonly body: string;
	/** What could not be read above it, to follow the file's name. */
	readonly notices: readonly string[];
}

/** More than this is no front matter but a file of data. */
const largest = 64 * 1024;
/** Nobody nests fields deeper; parsers take very long over what does. */
const deepest = 50;

/**
 * Takes the front matter off the top of a text: YAML between `---` and `---` or `...`, TOML between two `+++`, a JSON
 * object, or `Title: …` lines as Pelican and MultiMarkdown have them. A block between rules that holds no fields is prose.
 * Whatever stands there, the prose below it is read: what is broken is read line by line, with a notice.
 */
export function splitFrontMatter(content: string): SplitFile {
	for (const read of [readYaml, readToml, readJson, readLines]) {
		const split = read(content);
		if (split) return { ...split, body: withoutBlankStart(split.body) };
	}
	return { fields: {}, body: withoutBlankStart(content), notices: [] };
}

function readYaml(content: string): SplitFile | undefined {
	const block = blockOf(content, /^---[^\S\n]*\r?\n/, /^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/m);
	if (!block) return unclosed(content);
	if (block.inside.trim() === "") return { fields: {}, body: block.body, notices: [] };
	const refused = tooMuch(block.inside);
	if (refused) return { fields: {}, body: block.body, notices: [refused] };
	const { value, fault } = yamlOf(block.inside);
	if (fault === undefined) {
		// A list, or a sentence between two rules, is the author's text.
		return isFields(value) ? { fields: value, body: block.body, notices: [] } : undefined;
	}
	const fields = fieldsOfLines(block.inside);
	if (Object.keys(fields).length === 0) return undefined;
	const notice = `the front matter is no valid YAML (${fault}) and is read line by line`;
	return { fields, body: block.body, notices: [notice] };
}

/** An opening rule with fields right below it, and no closing one: the fields end at the first blank line. */
function unclosed(content: string): SplitFile | undefined {
	const opening = /^---[^\S\n]*\r?\n(?=[\w-]+:)/.exec(content);
	const split = opening && readLines(content.slice(opening[0].length));
	const notice = `the front matter opens with "---" but never closes; add a line "---" below it`;
	return split ? { ...split, notices: [notice] } : undefined;
}

function readToml(content: string): SplitFile | undefined {
	const block = blockOf(content, /^\+\+\+[^\S\n]*\r?\n/, /^\+\+\+[^\S\n]*(?:\r?\n|$)/m);
	if (!block) return undefined;
	const refused = tooMuch(block.inside);
	if (refused) return { fields: {}, body: block.body, notices: [refused] };
	try {
		return { fields: parseToml(block.inside), body: block.body, notices: [] };
	} catch (fault) {
		const notice = `the front matter is no valid TOML (${firstLine(fault)}) and is left out`;
		return { fields: {}, body: block.body, notices: [notice] };
	}
}

function readJson(content: string): SplitFile | undefined {
	if (!/^\{[^\S\n]*\r?\n/.test(content)) return undefined;
	const closing = /^\}[^\S\n]*(?:\r?\n|$)/m.exec(content);
	if (!closing || closing.index > largest || tooMuch(content.slice(0, closing.index))) return undefined;
	try {
		const fields: unknown = JSON.parse(content.slice(0, closing.index + 1));
		return isFields(fields)
			? { fields, body: content.slice(closing.index + closing[0].length), notices: [] }
			: undefined;
	} catch {
		return undefined;
	}
}

/** `Title: …` and the like, from the first line up to a blank one, all of that form or going on, indented. */
function readLines(content: string): SplitFile | undefined {
	const head = content.slice(0, largest);
	const [block = ""] = /^(?:[A-Za-z][\w -]{0,30}:.*(?:\r?\n|$)(?:[ \t]+\S.*(?:\r?\n|$))*)+/.exec(head) ?? [];
	const rest = content.slice(block.length);
	if (!/^title:/im.test(block) || !/^(?:\s*$|[^\S\n]*\r?\n)/.test(rest)) return undefined;
	return { fields: fieldsOfLines(block), body: rest, notices: [] };
}

/** Each `name: value` as YAML of its own or, where that fails, as it stands there. */
function fieldsOfLines(block: string): Record<string, unknown> {
	const entries = block.split(/^(?=[A-Za-z][\w -]*:)/m).flatMap((entry) => {
		const [, name, value = ""] = /^([A-Za-z][\w -]*):([\s\S]*)$/.exec(entry.trim()) ?? [];
		if (name === undefined) return [];
		const { value: read, fault } = yamlOf(entry);
		const plain = isFields(read) ? Object.values(read)[0] : undefined;
		return [[name, fault === undefined ? plain : value.replace(/\s+/g, " ").trim()] as const];
	});
	return Object.fromEntries(entries);
}

function yamlOf(text: string): { value?: unknown; fault?: string } {
	try {
		const document = parseDocument(text, { schema: "core", uniqueKeys: false });
		const [error] = document.errors;
		// Aliases that unfold without end are found only by toJS.
		return error ? { fault: firstLine(error) } : { value: document.toJS() };
	} catch (fault) {
		return { fault: firstLine(fault) };
	}
}

function blockOf(
	content: string,
	opens: RegExp,
	closes: RegExp,
): { inside: string; body: string } | undefined {
	const opening = opens.exec(content);
	if (!opening) return undefined;
	const rest = content.slice(opening[0].length);
	const closing = closes.exec(rest);
	if (!closing) return undefined;
	return { inside: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
}

/** What speaks against giving a block to a parser, found by one look along it. */
function tooMuch(block: string): string | undefined {
	if (block.length > largest) return "the front matter has more than 64 kB and is left out";
	let depth = 0;
	let most = 0;
	for (const sign of block) {
		if (sign === "[" || sign === "{") depth++;
		else if (sign === "]" || sign === "}") depth--;
		most = Math.max(most, depth);
	}
	const dashes = block.split("\n").map((line) => /^\s*((?:[-?]\s+)*)/.exec(line)?.[1]?.length ?? 0);
	const indents = block.split("\n").map((line) => /^ */.exec(line)?.[0].length ?? 0);
	const deep = most > deepest || Math.max(...dashes) > deepest * 2 || Math.max(...indents) > deepest * 8;
	return deep ? `the front matter is nested more than ${deepest} deep and is left out` : undefined;
}

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstLine(fault: unknown): string {
	return sentenceOf(fault).split("\n")[0]?.replace(/[.:]$/, "") ?? "";
}

function withoutBlankStart(content: string): string {
	return content.replace(/^(?:[^\S\n]*\r?\n)+/, "");
}
