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

const opposites = new Map<string, Set<string>>();
for (const pair of pairs.split(",")) {
	const [one = "", other = ""] = termsOf(pair);
	for (const [a, b] of [
		[one, other],
		[other, one],
	] as const) {
		opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
	}
}

/** Whether a sentence says the opposite of a word of a question without having that word: "decline" for "rise". */
export function saysOpposite(question: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean {
	return [...question].some(
		(term) =>
			!sentence.has(term) &&
			[...(opposites.get(term) ?? [])].some((other) => sentence.has(other) && !question.has(other)),
	);
}
