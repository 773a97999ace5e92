import { type Database, rows } from "../library/database.ts";
import type { KeptHit } from "../search/index.ts";

/** What somebody thinks of an answer. */
export type Vote = "up" | "down";

/** How many think so. */
export type VoteCounts = Readonly<Record<Vote, number>>;

const values = { up: 1, down: -1 } as const;

/** A vote on a page of an answer, from 0. */
export interface Ballot {
	readonly answer: string;
	/** User id. */
	readonly user: string;
	readonly page: number;
	readonly vote: Vote;
}

/** Takes somebody's vote on an answer in place of the one before; the same once more takes it back. */
export function castVote(database: Database, { answer, user, page, vote }: Ballot): void {
	const value = values[vote];
	const sql = "SELECT value FROM votes WHERE answer = ? AND user = ?";
	const [before] = rows<{ value: number }>(database, sql, answer, user);
	if (before?.value === value) {
		database.prepare("DELETE FROM votes WHERE answer = ? AND user = ?").run(answer, user);
		return;
	}
	database
		.prepare(
			"INSERT INTO votes (answer, user, page, value) VALUES (?, ?, ?, ?) ON CONFLICT (answer, user) DO UPDATE SET page = excluded.page, value = excluded.value",
		)
		.run(answer, user, page, value);
}

export function countVotes(database: Database, answer: string): VoteCounts {
	const sql = "SELECT value, count(*) AS count FROM votes WHERE answer = ? GROUP BY value";
	const found = rows<{ value: number; count: number }>(database, sql, answer);
	const countOf = (vote: Vote) => found.find(({ value }) => value === values[vote])?.count ?? 0;
	return { up: countOf("up"), down: countOf("down") };
}

/** What somebody, nobody says who, thinks of a passage as an answer to a question. */
export interface Judgement {
	readonly question: string;
	readonly hit: KeptHit;
	readonly vote: Vote;
}

/** Every vote on an answer to a question, that on the oldest first. */
export function listJudgements(database: Database): Judgement[] {
	const sql =
		"SELECT question, hits, page, value FROM votes JOIN answers ON answers.id = votes.answer WHERE kind = 'ask' ORDER BY created, answers.id, user";
	return rows<{ question: string; hits: string; page: number; value: number }>(database, sql).flatMap(
		({ question, hits, page, value }) => {
			const hit = (JSON.parse(hits) as KeptHit[])[page];
			return hit ? [{ question, hit, vote: value > 0 ? "up" : "down" }] : [];
		},
	);
}
