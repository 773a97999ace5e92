import { type Database, rows } from "../library/database.ts";

/** A question, as it was put last, and how often. */
export interface FrequentQuestion {
	readonly question: string;
	readonly count: number;
}

/** What was asked most in a server and not answered, the most frequent first. */
export function listUnanswered(database: Database, guild: string, most: number): FrequentQuestion[] {
	const sql =
		"SELECT question, count(*) AS count FROM unanswered WHERE guild = ? GROUP BY question ORDER BY max(created) DESC, question";
	return joined(rows<FrequentQuestion>(database, sql, guild), most);
}

/** The questions of a server whose answers people voted down most. */
export function listDisliked(database: Database, guild: string, most: number): FrequentQuestion[] {
	const sql =
		"SELECT question, count(*) AS count FROM votes JOIN answers ON answers.id = votes.answer WHERE guild = ? AND value < 0 GROUP BY question ORDER BY max(created) DESC, question";
	return joined(rows<FrequentQuestion>(database, sql, guild), most);
}

/** @param newestFirst each wording once. */
function joined(newestFirst: readonly FrequentQuestion[], most: number): FrequentQuestion[] {
	const bySense = new Map<string, FrequentQuestion>();
	for (const { question, count } of newestFirst) {
		const key = sameQuestion(question);
		const known = bySense.get(key);
		bySense.set(key, { question: known?.question ?? question, count: count + (known?.count ?? 0) });
	}
	// Sorting is stable: of those that are as frequent, the newest comes first.
	return [...bySense.values()].sort((a, b) => b.count - a.count).slice(0, most);
}

/** The same text for questions that differ only in case, spaces and the punctuation at their end. */
export function sameQuestion(question: string): string {
	return question
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\s+/g, " ")
		.replace(/[\s.,;:!?。、]+$/, "")
		.trim();
}
