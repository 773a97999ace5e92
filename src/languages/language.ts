/**
 * All that Passim says in one language, beside the words of articles, which it never translates. Sentences that hold
 * something are functions of it; what comes in is fit to be shown already. Markdown stands as Discord reads it.
 */
export interface Language {
	/** As answers are kept with it. */
	readonly code: "en" | "de" | "es" | "ru" | "zh";
	/** For numbers, dates and lists, as `Intl` takes it. */
	readonly intl: string;
	readonly answer: {
		/** That nothing answers, which is all but certain where it is said. */
		readonly none: string;
		/** Above passages that do not answer. */
		readonly nearest: string;
		/** Above passages of a fair answer. */
		readonly fair: string;
		/** On top of a shared answer. */
		readonly sharedBy: (name: string) => string;
		/** Of a shared answer that was asked of some articles only: `author Fang, after 2019`. */
		readonly only: (filters: string) => string;
		/** Filters by the names that the command's options have in this language. */
		readonly filters: Readonly<Record<"source" | "author" | "after" | "before", string>>;
	};
	readonly buttons: {
		readonly context: string;
		readonly source: string;
		readonly share: string;
		readonly thread: string;
		/** In threads. */
		readonly askOn: string;
	};
	/** What is told to who pressed a button that does nothing any more. */
	readonly presses: {
		readonly notMine: string;
		readonly forgotten: string;
		readonly sharedBefore: string;
		readonly changed: (ref: string) => string;
		readonly gone: (articleId: string) => string;
	};
	readonly threads: {
		readonly welcome: string;
		/** Of a thread on a question that is not known any more. */
		readonly name: string;
		readonly notHere: string;
		readonly notYou: string;
		readonly notMe: string;
		readonly there: (thread: string) => string;
		readonly full: string;
		readonly fault: string;
	};
	readonly chat: {
		/** What people write to start over, in small letters. English is understood beside other languages. */
		readonly startOver: readonly string[];
		/** Label of the form that takes a question; at most 45 characters. */
		readonly question: string;
		readonly greeting: string;
		readonly startedOver: string;
	};
	/** What people are told who ask too much; `when` is a time as Discord shows it: "in 12 seconds". */
	readonly limits: {
		readonly user: (when: string) => string;
		readonly server: (when: string) => string;
		readonly queue: string;
	};
	/** What stands at the end of a sentence, and of one that leads to what follows. */
	readonly signs: Readonly<Record<"stop" | "colon", string>>;
	/** Ends of lists that are too long to be shown whole; `count` entries are left out. */
	readonly lists: {
		/** Of entries with commas between them. */
		readonly more: (list: string, count: number) => string;
		/** Of entries with semicolons between them. */
		readonly further: (list: string, count: number) => string;
		/** Of articles. */
		readonly others: (list: string, count: number) => string;
		/** Of people, as an entry of the list. */
		readonly rest: (count: number) => string;
	};
	/** Who and when, where an article is cited. */
	readonly citation: {
		readonly compiledBy: (names: string) => string;
		readonly updated: (date: string) => string;
		readonly undated: string;
	};
	/** Whose words are quoted. A line may hold a cue, as the article has it. */
	readonly said: {
		readonly by: (names: string) => string;
		readonly reported: (line: string) => string;
		readonly inPart: (line: string) => string;
		readonly unknown: string;
		readonly wrote: (name: string) => string;
		readonly compiled: (name: string) => string;
		readonly wroteOrCompiled: (name: string) => string;
	};
	/** Which articles were searched, and what to say where filters let none through. Dates are as they were typed. */
	readonly searched: {
		readonly line: (titles: string) => string;
		readonly noArticles: string;
		readonly noneTogether: (filters: string) => string;
		readonly noSource: (typed: string) => string;
		readonly noAuthor: (typed: string) => string;
		/** Of one of the three stretches below, or of a date alone. */
		readonly notDated: (stretch: string) => string;
		readonly between: (after: string, before: string) => string;
		readonly from: (after: string) => string;
		readonly until: (before: string) => string;
		readonly thereAre: (list: string) => string;
		readonly noNames: string;
		readonly noDates: string;
		/** @param undated how many articles have no date; may be none. */
		readonly onlyDate: (date: string, undated: number) => string;
		readonly dates: (earliest: string, latest: string, undated: number) => string;
		readonly wrongOrder: (after: string, before: string) => string;
		readonly noDate: (typed: string, filter: string) => string;
	};
	/** What is wrong with a question. */
	readonly asked: {
		readonly empty: string;
		readonly tooLong: (length: number, most: number) => string;
		readonly noWords: string;
		readonly wrongLimit: (typed: string, highest: number) => string;
		/** Of a message that somebody picked. */
		readonly noWordsThere: string;
	};
	/** Articles and refs as people name them. */
	readonly named: {
		readonly several: (typed: string, ids: string) => string;
		readonly nothingHolds: (typed: string) => string;
		readonly which: (ids: string) => string;
		readonly gone: (id: string) => string;
		readonly noRef: string;
		readonly noNumber: (typed: string) => string;
		/** @param paragraphs how many the article has. */
		readonly whichParagraph: (id: string, paragraphs: number) => string;
		readonly noParagraph: (number: number, id: string, paragraphs: number) => string;
		readonly backwards: (first: number, last: number) => string;
		/** @param ref of the paragraphs that are not shown. */
		readonly goesOn: (ref: string) => string;
	};
	readonly quotations: {
		readonly whom: string;
		readonly corrected: (typed: string, name: string) => string;
		/** @param others names of others whom it fits as well. */
		readonly correctedOr: (typed: string, name: string, others: string) => string;
		readonly alsoFits: (typed: string, others: string) => string;
		readonly mostQuoted: (typed: string, name: string, others: string) => string;
		readonly offTopic: (name: string, about: string) => string;
		/** That a topic is of no use, where nobody who is quoted was meant. */
		readonly noTopic: string;
		readonly heading: (name: string) => string;
		readonly notQuoted: (name: string) => string;
		readonly mentions: (name: string) => string;
		readonly onlyMentioned: (name: string) => string;
		readonly holding: (phrase: string) => string;
		readonly near: (phrase: string) => string;
		readonly notVerbatim: string;
		readonly mentionedIn: (refs: string) => string;
		readonly nowhere: (phrase: string) => string;
		readonly quotedInThem: (names: string) => string;
	};
	/** What became of quotations that were checked. */
	readonly checked: {
		readonly tooLong: (length: number, most: number) => string;
		readonly nothing: string;
		readonly notThere: string;
		/** @param severalPlaces whether the words stand in more than one. */
		readonly exact: (severalPlaces: boolean) => string;
		/** @param differences some of the five below. */
		readonly exactBut: (differences: string, severalPlaces: boolean) => string;
		readonly differences: Readonly<
			Record<"accents" | "capitals" | "punctuation" | "omitted" | "bracketed", string>
		>;
		readonly nearly: string;
		readonly wordsOf: (speaker: string) => string;
		readonly unknownSpeaker: string;
		readonly ownWords: string;
		readonly nearest: string;
		readonly unchecked: (count: number) => string;
	};
	/** What each article has on a topic. */
	readonly compared: {
		/** Of a fair answer, below its passage. */
		readonly fair: string;
		readonly silent: (titles: string) => string;
		readonly looked: (looked: number, articles: number) => string;
	};
	readonly articles: {
		readonly count: (articles: number) => string;
		/** Of articles that a card has no room for. */
		readonly more: (count: number) => string;
		readonly size: (paragraphs: number, passages: number) => string;
		readonly quoted: (names: string) => string;
	};
	readonly status: {
		readonly title: string;
		readonly articles: string;
		readonly passages: string;
		readonly model: string;
		readonly uptime: string;
		readonly answers: string;
		readonly noAnswers: string;
		/** Times with their unit; `answers` is how many were measured. */
		readonly times: (median: string, percentile99: string, answers: string) => string;
		readonly milliseconds: (time: string) => string;
		readonly days: (count: number) => string;
		readonly hours: (count: number) => string;
		readonly minutes: (count: number) => string;
		readonly justStarted: string;
	};
	readonly help: {
		readonly title: string;
		/** @param names of the commands in the menu of messages. */
		readonly menu: (names: string) => string;
		readonly chat: string;
	};
	/** What people save of the quotations, in notebooks, one for each channel and thread. */
	readonly notes: {
		/** The button. */
		readonly save: string;
		/** Above a menu of quotations, one of which is to be saved. */
		readonly which: string;
		/** In that menu, as long as nothing is chosen. */
		readonly choose: string;
		/** Title of the form; at most 45 characters. */
		readonly form: string;
		/** Label of what people may write beside a quotation; at most 45 characters. */
		readonly remark: string;
		readonly saved: (number: number) => string;
		readonly savedBefore: (number: number) => string;
		/** The same, where the remark was replaced. */
		readonly remarked: (number: number) => string;
		readonly full: string;
		readonly empty: string;
		/** Below a note; `saver` and `when` as Discord shows them. */
		readonly line: (number: number, saver: string, when: string) => string;
		readonly unknown: (typed: string) => string;
		readonly notYours: string;
		readonly removed: (title: string, ref: string) => string;
		readonly exported: (count: number) => string;
		/** Heading of an exported file. */
		readonly heading: string;
		/** In an exported file; `date` as `Intl` writes it. */
		readonly savedBy: (name: string, date: string) => string;
	};
	/** Of the card on which those who manage a server say where the bot answers. `channels`: a list of mentions. */
	readonly settings: {
		readonly title: string;
		readonly everywhere: string;
		readonly only: (channels: string) => string;
		readonly hint: string;
		readonly placeholder: string;
		readonly everywhereButton: string;
		readonly managersOnly: string;
		readonly serversOnly: string;
		/** What is told to who uses a command in another channel. */
		readonly elsewhere: (channels: string) => string;
	};
	/** Of the cards that show what is kept about a person (`me`) or in a server, and let it be forgotten. */
	readonly forget: {
		readonly title: Readonly<Record<"me" | "server", string>>;
		readonly nothing: Readonly<Record<"me" | "server", string>>;
		/** What is kept, each before how much of it there is: `**Answers** 12`. */
		readonly kinds: Readonly<
			Record<"answers" | "votes" | "notes" | "wishes" | "unanswered" | "settings" | "conversations", string>
		>;
		readonly inFile: string;
		/** Where Discord takes no file that large. */
		readonly tooLarge: string;
		/** What goes with it, and that it cannot be undone. */
		readonly warning: Readonly<Record<"me" | "server", string>>;
		readonly button: string;
		/** Above the same list: what there was. */
		readonly done: string;
	};
	/** Of an article that is read page by page. */
	readonly reading: {
		readonly button: string;
		readonly gone: string;
	};
	/** Of questions that nothing answers. */
	readonly unanswered: {
		/** A button under "Nothing in these articles seems to answer this.", short enough for a phone. */
		readonly tellMe: string;
		/** To who pressed it. */
		readonly kept: string;
		/** The same where nobody else may learn what was asked. */
		readonly keptPrivate: string;
		readonly takenBack: string;
		readonly tooMany: (most: string) => string;
		/** Under the question, when it is answered: in which server it was asked, where it was in one. */
		readonly told: (server: string | undefined) => string;
		/** The same in the channel where it was asked; `user` is a mention. */
		readonly toldHere: (user: string) => string;
		/** Titles of lists. */
		readonly mostAsked: string;
		readonly mostDisliked: string;
	};
	/**
	 * Slash commands and those in the menu of messages, by their English names. English has none here: what their
	 * files say is English.
	 */
	readonly commands: Readonly<Record<string, LocalCommand>>;
	readonly faults: {
		/** Of a fault that is not the asker's. */
		readonly own: string;
		readonly noCommand: (name: string) => string;
	};
}

/** A command, subcommand or option in another language. */
export interface LocalCommand {
	/** As Discord takes it: of slash commands, subcommands and options in small letters, without spaces. */
	readonly name: string;
	/** At most 100 characters; commands in the menu of messages have none. */
	readonly description?: string;
	/** Its options or subcommands, by their English names. */
	readonly options?: Readonly<Record<string, LocalCommand>>;
	/** Of an option: what it offers, by its values. */
	readonly choices?: Readonly<Record<string, string>>;
}
