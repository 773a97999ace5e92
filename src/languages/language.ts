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
