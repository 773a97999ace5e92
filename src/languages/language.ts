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
		readonly greeting: string;
		readonly startedOver: string;
	};
	/** What people are told who ask too much; `when` is a time as Discord shows it: "in 12 seconds". */
	readonly limits: {
		readonly user: (when: string) => string;
		readonly server: (when: string) => string;
		readonly queue: string;
	};
	/** Of questions that nothing answers. */
	readonly unanswered: {
		/** A button under "No passage answers this.", short enough for a phone. */
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
}
