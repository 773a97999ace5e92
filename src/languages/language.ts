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
