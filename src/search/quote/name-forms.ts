import { plainWords } from "../../library/plain-words.ts";
import { stopWords } from "../stop-words.ts";

/**
 * What may be a name in what was typed, most literal first: as it is, and without titles before it. Nothing where it
 * is a function word: "he" is none, though "He" may be He Zhenwei.
 */
export function bareNames(who: string): string[] {
	const name = who.replace(/['’]s?$/u, "");
	if (functionWords.has(name)) return [];
	const words = name.split(" ");
	const first = words.findIndex((word) => !titles.has(plainWords(word).join(" ")));
	return first > 0 ? [name, words.slice(first).join(" ")] : [name];
}

const functionWords = new Set(stopWords);

/** Words people put before a name when they ask for somebody. */
const titles = new Set(
	`mr mrs ms miss mx dr prof professor president vice deputy assistant former prime first foreign defence defense
	finance minister secretary general chancellor premier chairman chairwoman chair senator sen representative rep
	congressman congresswoman governor gov mayor ambassador judge justice king queen prince princess pope sir dame lord
	lady captain colonel general gen admiral major sergeant director chief executive officer ceo editor author analyst
	economist scientist researcher expert historian journalist reporter lawyer attorney spokesman spokeswoman
	spokesperson leader comrade by said the chinese russian american british french german japanese indian european us
	uk`.split(/\s+/),
);
