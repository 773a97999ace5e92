/** What the numbers in mentions stand for. */
export interface Names {
	/** Of users and channels, by id. */
	readonly of: ReadonlyMap<string, string>;
	/** In milliseconds since 1970: what "in 3 minutes" counts from. */
	readonly now: number;
}

/**
 * Discord's Markdown as HTML with the tags of @skyra/discord-components-core, as far as the bot writes it. Whatever
 * else is in it stays as it is, with nothing in it that HTML could take for its own.
 */
export function htmlOf(markdown: string, names: Names): string {
	const blocks: string[] = [];
	let plain: string[] = [];
	const flush = () => {
		// A block begins on a line of its own anyway: HTML shows an empty line before one only where it is broken twice.
		const end = plain.length > 1 && plain.at(-1) === "" ? "\n" : "";
		if (plain.length > 0) blocks.push(inline(plain.join("\n") + end, names));
		plain = [];
	};
	const lines = markdown.split("\n");
	for (let at = 0; at < lines.length; at++) {
		const kind = blockKinds.find(({ start }) => start.test(lines[at] ?? ""));
		if (!kind) {
			plain.push(lines[at] ?? "");
			continue;
		}
		const from = at;
		while (kind.goesOn && kind.start.test(lines[at + 1] ?? "")) at++;
		flush();
		blocks.push(
			kind.show(
				lines.slice(from, at + 1).map((line) => line.replace(kind.start, "")),
				names,
			),
		);
	}
	flush();
	return blocks.join("").replaceAll("\n", "<br>");
}

interface BlockKind {
	readonly start: RegExp;
	/** Whether the next line of the kind belongs to the same block. */
	readonly goesOn: boolean;
	readonly show: (lines: readonly string[], names: Names) => string;
}

const blockKinds: readonly BlockKind[] = [
	{
		start: /^> ?/,
		goesOn: true,
		show: (lines, names) => `<discord-quote>${htmlOf(lines.join("\n"), names)}</discord-quote>`,
	},
	{
		start: /^-# /,
		goesOn: false,
		show: ([line = ""], names) => `<discord-subscript>${inline(line, names)}</discord-subscript>`,
	},
	...[1, 2, 3].map((level) => ({
		start: new RegExp(`^#{${level}} `),
		goesOn: false,
		show: ([line = ""]: readonly string[], names: Names) =>
			`<discord-header level="${level}">${inline(line, names)}</discord-header>`,
	})),
	{
		start: /^[-*] /,
		goesOn: true,
		show: (lines, names) => `<ul>${lines.map((line) => `<li>${inline(line, names)}</li>`).join("")}</ul>`,
	},
];

interface InlineKind {
	readonly pattern: RegExp;
	readonly show: (found: readonly string[], names: Names) => string;
}

/** In the order in which they are tried, each at the very place where the text stands. */
const inlineKinds: readonly InlineKind[] = [
	{ pattern: /^\\([^\sA-Za-z0-9])/u, show: ([, sign = ""]) => escapeHtml(sign) },
	{
		pattern: /^```(?:\w+\n)?([\s\S]+?)```/,
		show: ([, code = ""]) => `<discord-code multiline>${escapeHtml(code)}</discord-code>`,
	},
	{ pattern: /^`([^`]+)`/, show: ([, code = ""]) => `<discord-code>${escapeHtml(code)}</discord-code>` },
	...pairs(["**", "<strong>"], ["__", "<u>"], ["~~", "<s>"], ["||", "<discord-spoiler>"]),
	...pairs(["*", "<em>"], ["_", "<em>"]),
	{
		pattern: /^\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/,
		show: ([, words = "", address = ""], names) => link(address, inline(words, names)),
	},
	{ pattern: /^<(https?:\/\/[^\s>]+)>/, show: ([, address = ""]) => link(address, escapeHtml(address)) },
	{
		pattern: /^https?:\/\/[^\s<]+[^\s<.,:;"')\]]/,
		show: ([address = ""]) => link(address, escapeHtml(address)),
	},
	{ pattern: /^<@!?(\d+)>/, show: ([, id = ""], { of }) => mention("user", of.get(id) ?? "somebody") },
	{ pattern: /^<#(\d+)>/, show: ([, id = ""], { of }) => mention("channel", of.get(id) ?? "a channel") },
	{ pattern: /^<\/([^:>]+):\d+>/, show: ([, command = ""]) => mention("slash", command) },
	{
		pattern: /^<t:(-?\d+)(?::([tTdDfFR]))?>/,
		show: ([, seconds = "", style = "f"], { now }) =>
			`<discord-time>${escapeHtml(timeOf(Number(seconds) * 1000, style, now))}</discord-time>`,
	},
];

function pairs(...marks: readonly (readonly [mark: string, tag: string])[]): InlineKind[] {
	return marks.map(([mark, tag]) => {
		const sign = mark.replaceAll(/[*|]/g, "\\$&");
		const inside = `((?:\\\\[\\s\\S]|(?!${sign})[\\s\\S])+?)`;
		return {
			pattern: new RegExp(`^${sign}(?=\\S)${inside}${sign}${mark === "_" ? "(?!\\w)" : ""}`),
			show: ([, words = ""], names) => `${tag}${inline(words, names)}${tag.replace("<", "</")}`,
		};
	});
}

function inline(markdown: string, names: Names): string {
	let html = "";
	for (let rest = markdown; rest !== ""; ) {
		const [found, kind] = firstMatch(rest);
		// A whole word at once, so that a mark within it, as in snake_case, is none.
		const taken = found?.[0] ?? (/^[\p{L}\p{N}]+_?/u.exec(rest)?.[0] || [...rest][0] || "");
		html += found && kind ? kind.show(found, names) : escapeHtml(taken);
		rest = rest.slice(taken.length);
	}
	return html;
}

function firstMatch(text: string): [RegExpExecArray, InlineKind] | [] {
	for (const kind of inlineKinds) {
		const found = kind.pattern.exec(text);
		if (found) return [found, kind];
	}
	return [];
}

function link(address: string, words: string): string {
	return `<a class="link" href="${escapeHtml(address)}">${words}</a>`;
}

function mention(type: string, name: string): string {
	return `<discord-mention type="${type}">${escapeHtml(name)}</discord-mention>`;
}

const unitsOfTime = [
	["day", 86_400_000],
	["hour", 3_600_000],
	["minute", 60_000],
	["second", 1000],
] as const;

function timeOf(at: number, style: string, now: number): string {
	if (style !== "R")
		return new Intl.DateTimeFormat("en", {
			dateStyle: "long",
			...(/f/i.test(style) && { timeStyle: "short" }),
		}).format(at);
	const [unit, length] = unitsOfTime.find(([, length]) => Math.abs(at - now) >= length) ?? ["second", 1000];
	return new Intl.RelativeTimeFormat("en").format(Math.round((at - now) / length), unit);
}

/** The words that a line of Markdown shows, for places that show no more than words. */
export function wordsOf(markdown: string): string {
	return markdown.replaceAll(/\\([^\sA-Za-z0-9])/gu, "$1");
}

/** A text as HTML that shows it, in an element or in an attribute's quotes. */
export function escapeHtml(text: string): string {
	const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
	return text.replaceAll(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
