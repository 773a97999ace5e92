import { randomBytes } from "node:crypto";
import { closeDatabase, type Database, transact } from "../library/database.ts";
import { readMeta, writeMeta } from "../library/meta.ts";
import { type FrequentQuestion, listDisliked, listUnanswered } from "./frequent-questions.ts";
import {
	forgetOldAnswers,
	getAnswer,
	type KeptAnswer,
	putAnswer,
	removeAnswer,
	shareAnswer,
} from "./kept-answers.ts";
import { forgetKeptOf, type KeptCounts, type KeptRows, keptOf, type Whose } from "./kept-of.ts";
import { listNotes, type NewNote, type Note, putNote, removeNote, type SavedNote } from "./notes.ts";
import { getSettings, putSettings, type ServerSettings } from "./settings.ts";
import { openStateDatabase } from "./state-database.ts";
import { forgetOldUnanswered, getUnanswered, putUnanswered, type Unanswered } from "./unanswered.ts";
import {
	type Ballot,
	castVote,
	countVotes,
	type Judgement,
	listJudgements,
	type VoteCounts,
} from "./votes.ts";
import { openWishes, type Wishes } from "./wishes.ts";

/** What people did: the answers shown to them, what they think of these and what they saved of them. Every change is on disk at once. */
export interface State {
	/** Random bytes that never leave the machine: what is signed with them comes from this bot. */
	readonly secret: Buffer;
	/** Keeps an answer, for 90 days. */
	keep(answer: Omit<KeptAnswer, "id">): KeptAnswer;
	/** Undefined where there is none of that id, or no longer. */
	answer(id: string): KeptAnswer | undefined;
	/** Keeps a public copy of a private answer; undefined where this page of it was shared before. */
	share(answer: KeptAnswer, page: number): KeptAnswer | undefined;
	forget(answerId: string): void;
	/** Counts somebody's vote, one each: another one replaces it, the same once more takes it back. */
	vote(ballot: Ballot): void;
	votes(answerId: string): VoteCounts;
	/** Keeps a question that nothing answered, for 90 days, and not who asked it. @returns its id. */
	keepUnanswered(question: Unanswered): string;
	/** Undefined where there is none of that id, or no longer. */
	unanswered(id: string): Unanswered | undefined;
	/** What was asked most in a server and not answered, the most frequent first. */
	mostUnanswered(guild: string, most: number): readonly FrequentQuestion[];
	/** The questions of a server whose answers people voted down most. */
	mostDisliked(guild: string, most: number): readonly FrequentQuestion[];
	/** Who wants to be told when a question can be answered. */
	readonly wishes: Wishes;
	/** Every vote, without whose it is. */
	judgements(): readonly Judgement[];
	/** Writes a note into the notebook of its channel, until somebody removes it. */
	saveNote(note: NewNote): SavedNote;
	/** The notebook of a channel or thread, in the order in which it was written. */
	notes(channel: string): readonly Note[];
	removeNote(id: number): void;
	/** What a server's managers have set for it. */
	settings(guildId: string): ServerSettings;
	configure(guildId: string, settings: ServerSettings): void;
	/** All that is kept of somebody or of a server. */
	keptOf(whose: Whose): KeptRows;
	/** Forgets all of that at once; how much it was. */
	forgetAllOf(whose: Whose): KeptCounts;
	close(): void;
}

export interface StateOptions {
	/** `INDEX_DIR`. */
	readonly folder: string;
	/** Told, in a sentence, when a damaged file was set aside, or settings cannot be read. */
	readonly onNotice?: (sentence: string) => void;
	/** The time, in milliseconds since 1970. */
	readonly now?: () => number;
}

/** Opens what is kept of people's doings. @throws {LibraryError} see `openStateDatabase`. */
export async function openState({
	folder,
	onNotice = () => {},
	now = Date.now,
}: StateOptions): Promise<State> {
	const database = await openStateDatabase(folder, onNotice);
	forgetOldAnswers(database, now());
	const noticeOnce = once(onNotice);
	forgetOldUnanswered(database, now());
	return {
		secret: secretOf(database),
		keep: (answer) => transact(database, () => putAnswer(database, answer, now())),
		answer: (id) => getAnswer(database, id, now()),
		share: (answer, page) => transact(database, () => shareAnswer(database, answer, page, now())),
		forget: (id) => removeAnswer(database, id),
		vote: (ballot) => transact(database, () => castVote(database, ballot)),
		votes: (answer) => countVotes(database, answer),
		keepUnanswered: (question) => transact(database, () => putUnanswered(database, question, now())),
		unanswered: (id) => getUnanswered(database, id, now()),
		mostUnanswered: (guild, most) => listUnanswered(database, guild, most),
		mostDisliked: (guild, most) => listDisliked(database, guild, most),
		wishes: openWishes(database, now),
		judgements: () => listJudgements(database),
		saveNote: (note) => transact(database, () => putNote(database, note, now())),
		notes: (channel) => listNotes(database, channel),
		removeNote: (id) => removeNote(database, id),
		settings: (guild) => getSettings(database, guild, noticeOnce),
		configure: (guild, settings) => putSettings(database, guild, settings),
		keptOf: (whose) => keptOf(database, whose),
		forgetAllOf: (whose) => transact(database, () => forgetKeptOf(database, whose)),
		close: () => closeDatabase(database),
	};
}

/** The same, but for sentences that were told before: settings are read at every question. */
function once(tell: (sentence: string) => void): (sentence: string) => void {
	const told = new Set<string>();
	return (sentence) => {
		if (!told.has(sentence)) tell(sentence);
		told.add(sentence);
	};
}

/** Made once, and kept in the file: buttons have to work after a restart. */
function secretOf(database: Database): Buffer {
	return transact(database, () => {
		const known = readMeta<string>(database, "secret");
		const secret = known ?? randomBytes(32).toString("base64");
		if (!known) writeMeta(database, "secret", secret);
		return Buffer.from(secret, "base64");
	});
}
