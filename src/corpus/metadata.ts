import type { ArticleCard } from "./article.ts";
import { dateOf } from "./dates.ts";

/** Changes whenever the same front matter would give another card, so that stored ones are known to be stale. */
export const metadataPolicy = "metadata:1";

/** What front matter tells of an article; what it does not is null or empty. */
export interface Metadata extends Omit<ArticleCard, "id" | "title"> {
	readonly id: string | null;
	readonly title: string | null;
	readonly apparatus: string | null;
	/** What is there and could not be understood, to follow the file's name. */
	readonly notices: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Under which names people keep what a card holds, in blogs, vaults and clippings; the first that can be understood is
 * taken. Names are compared in lower case, without hyphens and underscores.
 */
const names = {
	id: ["id"],
	title: ["title", "headline"],
	authors: ["authors", "author", "by", "byline", "creator", "creators"],
	compilers: ["compilers", "compiler", "editors", "editor"],
	publisher: ["publisher", "publication", "site", "sitename", "website", "journal"],
	published: [
		"published",
		"date",
		"pubdate",
		"publishdate",
		"datepublished",
		"publishedat",
		"posted",
		"created",
	],
	updated: ["updated", "lastmod", "modified", "lastmodified", "lastmodifiedat", "updatedat", "datemodified"],
	url: ["url", "canonical", "canonicalurl", "source", "link", "permalink", "originalurl"],
	apparatus: ["apparatus"],
} as const;

/** Reads the fields of front matter. Unknown ones are passed over; what cannot be understood is left out, with a notice. */
export function metadataOf(fields: Fields): Metadata {
	const notices: string[] = [];
	const known = new Map(Object.entries(withTaxonomies(fields)).map(([name, value]) => [plain(name), value]));
	/** The first of the names with a value that can be read; a value that cannot is told of where the field is ours. */
	function first<T>(
		field: keyof typeof names,
		read: (value: unknown) => T | undefined,
		wanted: string,
	): T | null {
		for (const name of names[field]) {
			const value = known.get(name);
			if (value === undefined || value === null || value === "") continue;
			const found = read(value);
			if (found !== undefined) return found;
			if (wanted !== "") notices.push(`"${name}" ${wanted} and is left out`);
		}
		return null;
	}
	return {
		id: first("id", idOf, ""),
		title: first("title", lineOf, "is no text"),
		authors: first("authors", namesOf, "names nobody") ?? [],
		compilers: first("compilers", namesOf, "names nobody") ?? [],
		publisher: first("publisher", (value) => namesOf(value)?.join(", "), ""),
		published: first("published", dateOf, "is no date that is understood (2019-06-06 is)"),
		updated: first("updated", dateOf, "is no date that is understood (2019-06-06 is)"),
		// A path on the blog itself is common, and no fault: it is no link from elsewhere.
		url: first("url", addressOf, ""),
		apparatus: first("apparatus", textOf, "is no text"),
		notices,
	};
}

/** Zola keeps authors in a table of their own. */
function withTaxonomies(fields: Fields): Fields {
	const { taxonomies, extra } = fields;
	const inside = [taxonomies, extra].filter((one) => typeof one === "object" && one !== null);
	return Object.assign({}, ...inside, fields);
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[\s_-]/g, "");
}

function textOf(value: unknown): string | undefined {
	if (typeof value !== "string" && typeof value !== "number") return undefined;
	return String(value).trim() || undefined;
}

function lineOf(value: unknown): string | undefined {
	const text = textOf(value);
	return text === undefined ? undefined : onOneLine(text) || undefined;
}

/** A title or name as it can be shown anywhere: no line breaks, nothing that steers a terminal or turns a line round. */
export function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}

function idOf(value: unknown): string | undefined {
	const text = textOf(value);
	return text && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text) ? text : undefined;
}

/** A name, several, `{name: …}`, `[[A note | as it is called]]`, `Ann Lee <ann@example.org>`. */
function namesOf(value: unknown): string[] | undefined {
	const found = listOf(value).flatMap((one) => {
		const isNamed = typeof one === "object" && one !== null && "name" in one;
		const text = lineOf(isNamed ? one.name : one);
		const name = text
			?.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, "$1")
			.replace(/\s*<[^>]*>$/, "")
			.trim();
		return name ? [name] : [];
	});
	return found.length > 0 ? found : undefined;
}

/** `[[Wiki Name]]` is a list in a list to YAML. */
function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value.flat(2) : [value];
}

/** An address of the web that a reader can be sent to: nothing relative, no password, no signs that are none. */
function addressOf(value: unknown): string | undefined {
	const text = textOf(listOf(value)[0]);
	if (
		text === undefined ||
		/[\s\p{Cc}<>"\\]/u.test(text) ||
		!/^https?:\/\//i.test(text) ||
		!URL.canParse(text)
	)
		return undefined;
	const { username, password, hostname } = new URL(text);
	return username === "" && password === "" && hostname !== "" ? text : undefined;
}
