import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { german } from "../../src/languages/de.ts";
import { english } from "../../src/languages/index.ts";
import { notesAsBibtex } from "../../src/notes/as-bibtex.ts";
import { notesAsCsv } from "../../src/notes/as-csv.ts";
import { notesAsMarkdown } from "../../src/notes/as-markdown.ts";
import type { RecalledNote } from "../../src/notes/recalled-note.ts";
import type { ArticleCard } from "../../src/search/index.ts";

const article: ArticleCard = {
	...{ id: "harbour_2020", title: "The harbour: 50% & more", authors: ["Ida Berg", "Ivo Lund"] },
	...{ compilers: [], publisher: "The Quay", published: "2020-03-01", updated: null },
	url: "https://example.org/harbour?a=1&b=2#x",
};

interface Given {
	readonly text?: string;
	readonly remark?: string | null;
	readonly card?: Partial<ArticleCard>;
	readonly gone?: boolean;
}

function noted({ text = "The ice held.", remark = null, card = {}, gone = false }: Given = {}): RecalledNote {
	const place = { start: 0, end: text.length, highlights: [] };
	const whole = { ...article, ...card };
	return {
		note: {
			...{ id: 7, number: 2, guild: "1", channel: "2", saver: "3", saverName: "Ana", remark },
			...{ title: "As it was", hit: { articleId: whole.id, paragraph: 4, sha256: "ab", ...place } },
			created: Date.UTC(2026, 10, 22, 9),
		},
		hit: gone
			? undefined
			: {
					...{ ref: `${whole.id}#4`, text, ...place, article: whole, link: "https://example.org/#:~:text=a" },
					attribution: { speaker: "Ída Holm", cue: "Said", kind: "direct" },
				},
	};
}

const nasty = [
	"=HYPERLINK(1)",
	"-2+3 *stars* _lines_ ~~no~~ `code` [a](b) <b>c</b> &amp; | $x$ # \\",
	"# Heading\n- item\n+ item\n1. one\n2) two\n> quote\n===\n---\n    indented\n```\nfenced",
	'“„Ünïcödé” 中文 "straight", 100% {brace} } ~ ^ \\cmd',
	"one paragraph\n\nanother; with: \ttabs",
];

describe("Markdown", () => {
	const wordsOf = (text: string) => text.replace(/\s+/g, " ").trim();

	/** What a reader sees of a node. */
	function shown(node: { type: string; value?: string; children?: readonly unknown[] }): string {
		const inside = (node.children ?? []).map((child) => shown(child as never));
		return node.value ?? inside.join(node.type === "blockquote" ? "\n\n" : "");
	}

	it.each(nasty)("shows %j as it was written, as one block quote", (text) => {
		const tree = fromMarkdown(notesAsMarkdown([noted({ text })], english, () => ""));
		const [quote, ...others] = tree.children.filter(({ type }) => type === "blockquote");
		expect(others).toEqual([]);
		expect(wordsOf(shown(quote as never))).toBe(wordsOf(text));
		const kinds = tree.children.map(({ type }) => type);
		expect(kinds).toEqual(["heading", "heading", "blockquote", "paragraph", "paragraph"]);
	});

	it("has title, reference, remark and who saved it when", () => {
		expect(notesAsMarkdown([noted({ remark: "# Why?" })], english, () => "")).toBe(
			[
				"# Saved quotations",
				"## 2 · The harbour: 50% \\& more",
				"> The ice held.",
				"Ída Holm, said · Ida Berg and Ivo Lund · The Quay · March 1, 2020 · [harbour\\_2020\\#4](<https://example.org/#:~:text=a>)",
				"**Remark:** \\# Why?",
				"Saved by Ana, November 22, 2026\n",
			].join("\n\n"),
		);
	});

	it("says what is gone, and speaks other languages", () => {
		const text = notesAsMarkdown([noted({ gone: true })], german, () => "Nicht mehr da.");
		expect(text).toContain(
			"# Gemerkte Zitate\n\n## 2 · As it was\n\nNicht mehr da.\n\nGemerkt von Ana, 22. Nov",
		);
		expect(text).not.toContain("> ");
	});
});

describe("CSV", () => {
	/** The cells of a table, as a spreadsheet reads them. */
	function cellsOf(csv: string): string[][] {
		const records: string[][] = [[]];
		for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
			records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
			if (end === "\r\n") records.push([]);
		}
		return records.slice(0, -1);
	}

	it.each(nasty)("holds %j in one cell, and nothing that a spreadsheet computes", (text) => {
		const csv = notesAsCsv([noted({ text, remark: "@SUM(A1)" }), noted()]);
		expect(csv.startsWith("\uFEFFnumber,quotation,said_by,title,")).toBe(true);
		const [, first, second] = cellsOf(csv.slice(1));
		expect(first?.[1]?.replace(/^'(?=[=+\-@])/, "")).toBe(text);
		expect([...(first ?? []), ...(second ?? [])].filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
		expect(first).toHaveLength(15);
		expect(second?.[1]).toBe("The ice held.");
	});

	it("has the whole reference", () => {
		expect(cellsOf(notesAsCsv([noted()]).slice(1))[1]).toEqual([
			...["2", "The ice held.", "Ída Holm, said", "The harbour: 50% & more", "Ida Berg; Ivo Lund", ""],
			...["The Quay", "2020-03-01", "", "harbour_2020#4", article.url, "https://example.org/#:~:text=a"],
			...["", "Ana", "2026-11-22T09:00:00.000Z"],
		]);
	});

	it("of what is gone has its title and ref alone", () => {
		const [, row = []] = cellsOf(notesAsCsv([noted({ gone: true })]).slice(1));
		expect(row.slice(0, 4)).toEqual(["2", "", "", "As it was"]);
		expect(row[9]).toBe("harbour_2020#4");
	});
});

describe("BibTeX", () => {
	it("has one entry for each, unknown fields left out", () => {
		const unknown = { authors: [], publisher: null, published: null, url: null, compilers: ["Jo Moe"] };
		const text = notesAsBibtex([noted({ remark: "see *this*" }), noted({ card: unknown })]);
		expect(text).toBe(`@online{harbour-2020-4,
	title = {The harbour: 50\\% \\& more},
	author = {Ida Berg and Ivo Lund},
	organization = {The Quay},
	date = {2020-03-01},
	year = {2020},
	url = {https://example.org/harbour?a=1&b=2#x},
	note = {harbour\\_2020\\#4},
	annote = {The ice held.\n\nÍda Holm, said\n\nsee *this*\n\n(Ana)},
}

@misc{harbour-2020-4-2,
	title = {The harbour: 50\\% \\& more},
	editor = {Jo Moe},
	note = {harbour\\_2020\\#4},
	annote = {The ice held.\n\nÍda Holm, said\n\n(Ana)},
}
`);
	});

	it.each(nasty)("keeps %j within its field", (text) => {
		const entry = notesAsBibtex([noted({ text, remark: text })]);
		let depth = 0;
		for (const [at, sign] of [...entry].entries()) {
			depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
			expect(depth === 0 && at > 0 && at < entry.length - 2 && !/^@\w*$/.test(entry.slice(0, at + 1))).toBe(
				false,
			);
		}
		expect(depth).toBe(0);
	});

	it("holds names together that would be read as two people", () => {
		const card = { authors: ["Ministry of Fish and Ice", "Berg, Ida", "Sandy Anders"] };
		expect(notesAsBibtex([noted({ card })])).toContain(
			"author = {{Ministry of Fish and Ice} and {Berg, Ida} and Sandy Anders}",
		);
	});

	it("makes keys of any ref, and an address that ends no field", () => {
		const card = { id: "北京", url: "https://example.org/{a b}" };
		const text = notesAsBibtex([noted({ card }), noted({ card: { id: "!" } })]);
		expect(text).toContain("@online{4,\n");
		expect(text).toContain("@online{4-2,\n");
		expect(text).toContain("url = {https://example.org/%7Ba%20b%7D}");
	});

	it("of what is gone has its title and remark alone", () => {
		expect(notesAsBibtex([noted({ gone: true, remark: "why" })])).toBe(
			"@misc{harbour-2020-4,\n\ttitle = {As it was},\n\tnote = {harbour\\_2020\\#4},\n\tannote = {why\n\n(Ana)},\n}\n",
		);
	});
});
