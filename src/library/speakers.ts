import { plainWords } from "./plain-words.ts";
import type { SpeakerCount } from "./quotation-store.ts";

/** Somebody whom articles quote. */
export interface Speaker {
	/** Full name, where any article has it. */
	readonly name: string;
	/** All names that articles give them, `name` among them. */
	readonly names: readonly string[];
	/** Number of quotations. */
	readonly quotations: number;
	/** Number of articles that quote them. */
	readonly articles: number;
}

/**
 * The speakers of all articles, most quoted first. A name that differs from another in case and accents only is the
 * same. A surname alone is the one full name that has it; where several have, nobody can tell which, and it stays apart.
 */
export function joinSpeakers(counts: readonly SpeakerCount[]): Speaker[] {
	const keys = new Map<string, string>();
	const spelt = groupBy(counts, ({ speaker }) => {
		const key = keys.get(speaker) ?? (plainWords(speaker).join(" ") || speaker);
		keys.set(speaker, key);
		return key;
	});
	const bySurname = groupBy(
		[...spelt]
			.filter(([, counted]) => counted.some(({ speaker }) => isPersonal(speaker)))
			.flatMap(([key]) => surnamesOf(key).map((surname) => ({ key, surname }))),
		({ surname }) => surname,
	);
	const groups = groupBy(spelt, ([key]) => {
		const [owner, ...others] = bySurname.get(bareSurname(key) ?? "") ?? [];
		return owner && others.length === 0 ? owner.key : key;
	});
	return [...groups]
		.map(([key, group]) =>
			speakerOf(
				group.flatMap(([, counted]) => counted),
				spelt.get(key) ?? [],
			),
		)
		.sort((a, b) => b.quotations - a.quotations || a.name.localeCompare(b.name, "en"));
}

/** @param fullest the counts under the fullest name: the spelling most used among them is shown. */
function speakerOf(counts: readonly SpeakerCount[], fullest: readonly SpeakerCount[]): Speaker {
	const spellings = [...groupBy(fullest, ({ speaker }) => speaker)].map(([name, counted]) => ({
		name,
		quotations: sum(counted),
	}));
	spellings.sort((a, b) => b.quotations - a.quotations || a.name.localeCompare(b.name, "en"));
	return {
		name: spellings[0]?.name ?? "",
		names: [...new Set(counts.map(({ speaker }) => speaker))],
		quotations: sum(counts),
		articles: new Set(counts.map(({ article }) => article)).size,
	};
}

function sum(counts: readonly SpeakerCount[]): number {
	return counts.reduce((total, { quotations }) => total + quotations, 0);
}

/** The words of a name that may stand for all of it: the last, and the first of names that begin with the surname. */
function surnamesOf(key: string): string[] {
	const words = withoutEndings(key.split(" "));
	const [first, last] = [words[0], words.at(-1)];
	if (bareSurname(key) !== undefined || !first || !last) return [];
	return surnamesPutFirst.has(first) && first !== last ? [last, first] : [last];
}

/** The name, if it is a surname alone: one word, "van" and the like before it not counted. */
function bareSurname(key: string): string | undefined {
	const words = withoutEndings(key.split(" ").filter((word) => !particles.has(word)));
	return words.length === 1 ? words[0] : undefined;
}

/** Whether all words are written as those of a name: "Xi and Putin" and "campaign workers" are nobody's. */
function isPersonal(name: string): boolean {
	return name.split(/[\s-]+/).every((word) => /^\P{L}*\p{Lu}/u.test(word) || particles.has(word));
}

function withoutEndings(words: readonly string[]): string[] {
	const kept = words.filter((word) => !/^(?:jr|sr|i{2,3}|iv)$/.test(word));
	return kept.length > 0 ? kept : [...words];
}

const particles = new Set("al el ibn bin ben de del der den di da du la le van von ter ten".split(" "));

/** The commonest surnames of those, Chinese and Korean above all, whose names begin with it: "Xi Jinping". */
const surnamesPutFirst = new Set(
	`wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
	han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen cui tan lai fan
	jin shi qin xi wen bo qiu hou bai meng long duan qian lei mao qiao kong shao hua geng kim lee park choi jung chung
	moon yoon roh ahn nguyen tran pham vo ngo bui`.split(/\s+/),
);

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
