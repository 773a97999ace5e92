import { termsOf } from "../library/terms.ts";

/** Words for opposite things: a sentence that has the one does not answer a question about the other. */
const pairs = `
increase decrease, increase reduce, increase decline, rise fall, rise drop, raise lower, grow shrink, gain lose,
gain loss, win lose, won lost, first last, early late, earlier later, earliest latest, before after, north south,
east west, northern southern, eastern western, largest smallest, large small, big small, bigger smaller,
larger smaller, high low, higher lower, highest lowest, more less, more fewer, most least, begin end, began ended,
start end, start stop, export import, buy sell, friend enemy, ally enemy, allow prevent, allow prohibit, allow ban,
permit forbid, accept reject, agree refuse, agree disagree, support oppose, legal illegal, public private,
male female, men women, father mother, son daughter, brother sister, king queen, husband wife, old new, older newer,
oldest newest, oldest youngest, old young, strong weak, stronger weaker, true false, positive negative,
success failure, succeed fail, enter leave, arrive leave, create destroy, build destroy, open close, rich poor,
internal external, upper lower, hot cold, fast slow, long short, longest shortest, same different, common rare,
war peace, attack defend, add remove, include exclude, join leave, love hate, advantage disadvantage,
maximum minimum, above below, inside outside, modern ancient, birth death, born died, always never, visible invisible,
expensive cheap, heavy light, deep shallow, wide narrow, full empty, safe dangerous, easy difficult,
likely unlikely, able unable, possible impossible, urban rural, victory defeat, employed unemployed`;

/** Words of which a thing is one and no other: a sentence about days does not answer a question about months. */
const groups = `
second minute hour day week month year decade century, dozen hundred thousand million billion trillion,
north south east west, northern southern eastern western, Monday Tuesday Wednesday Thursday Friday Saturday Sunday,
January February March April June July August September October November December,
spring summer autumn winter, morning afternoon evening night, gold silver bronze, mile kilometre metre foot inch`;

const opposites = new Map<string, Set<string>>();
for (const group of `${pairs},${groups}`.split(",")) {
	const terms = termsOf(group);
	for (const term of terms) {
		const known = opposites.get(term) ?? new Set();
		opposites.set(term, new Set([...known, ...terms.filter((other) => other !== term)]));
	}
}

/** What is asked for is not what is said: "which month" does not say "month". */
const askedFor = /\b(?:what|which|how (?:many|much|long))\s+[\p{L}-]+/giu;

/**
 * Whether a sentence says the opposite of a word of a question, or another of its kind, without having that word:
 * "decline" for "rise", "days" for "months".
 * @param sentence the terms of the sentence.
 */
export function saysOpposite(asked: string, sentence: ReadonlySet<string>): boolean {
	const question = new Set(termsOf(asked.replace(askedFor, " ")));
	return [...question].some(
		(term) =>
			!sentence.has(term) &&
			[...(opposites.get(term) ?? [])].some((other) => sentence.has(other) && !question.has(other)),
	);
}
