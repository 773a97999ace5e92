import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function pick<Value>(values: readonly Value[], random: Random): Value {
	if (values.length === 0) throw new Error("There is nothing to pick from.");
	return values[Math.floor(random() * values.length)] as Value;
}

const questions = [
	"why was the gas deal stalled",
	"who is worried about migrants",
	"and why?",
	"what did they agree on in energy",
	"what about arms",
	"worum ging es beim Gasgeschäft?",
	"почему застопорилась сделка по газу",
	"中国和俄罗斯是盟友吗",
	"trade",
] as const;

const odd = [
	"?",
	"🦆🦆🦆",
	"**bold** `code` ~~gone~~ > quote\n# heading",
	"@everyone @here <@1> <#2> <t:0:R>",
	"../../etc/passwd'; drop table answers; --",
	"مرحبا بالعالم",
	"a".repeat(400),
	"“\u200b”",
] as const;

const names = [
	"Tiezzi",
	"Xi",
	"xi jinping",
	"Colins",
	"President Putin",
	"Nobody Atall",
	"multipolar world order",
];
const refs = ["putin-beijing-2012#2", "xi-russia-2019#4-6", "putin#1", "#3", "xi#999", "nonsense"];
const articles = ["putin", "fang", "xi-russia-2019", "2019", "none such"];
const dates = ["2012", "2019-06", "2015-01-01", "yesterday"];

/** Articles' own words, some of them a little wrong. */
const passages = readdirSync("corpus")
	.filter((name) => name.endsWith(".md") && name !== "README.md")
	.map((name) => readFileSync(path.join("corpus", name), "utf8"));

/** What people type who ask something, or what they paste. */
export function anyWords(random: Random): string {
	const roll = random();
	if (roll < 0.7) return pick(questions, random);
	return roll < 0.85 ? quotedWords(random) : pick(odd, random);
}

function quotedWords(random: Random): string {
	const passage = pick(passages, random);
	const start = Math.floor(random() * passage.length);
	const words = passage.slice(start, start + 20 + Math.floor(random() * 200));
	return random() < 0.5
		? words.trim() || "trade"
		: words.replace(/\b\w{5,}\b/, "something").trim() || "trade";
}

/** What people type into an option or a field, as its name lets them expect. */
export function wordsFor(name: string, random: Random): string {
	if (/who|author|speaker/.test(name)) return pick(names, random);
	if (/ref/.test(name)) return pick(refs, random);
	if (/source|article|search/.test(name)) return pick(articles, random);
	if (/after|before|date/.test(name)) return pick(dates, random);
	return anyWords(random);
}
