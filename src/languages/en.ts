import type { Language } from "./language.ts";

export const english: Language = {
	code: "en",
	intl: "en-US",
	answer: {
		none: "No passage answers this.",
		nearest: "Nearest:",
		fair: "This may answer it:",
		sharedBy: (name) => `Shared by ${name}`,
		only: (filters) => `Only ${filters}`,
		filters: { source: "source", author: "author", after: "after", before: "before" },
	},
	buttons: {
		context: "More context",
		source: "Open source",
		share: "Share",
		thread: "Open a thread",
	},
	presses: {
		notMine:
			"I cannot tell that this button is mine, so I leave it alone. Ask again, and there is a new one.",
		forgotten: "That answer is more than 90 days old, and I have forgotten it. Please ask again.",
		sharedBefore: "This page is shared already.",
		changed: (ref) =>
			`The article has changed since: what was quoted here as \`${ref}\` does not stand in it any more.`,
		gone: (articleId) =>
			`The article \`${articleId}\`, which was quoted here, is not among the articles any more.`,
	},
	threads: {
		welcome:
			"Ask on in here: mention me, or reply to what I write. I understand a question from those before it; mention me with *new* to start over.",
		name: "From the articles",
		notHere: "Threads can be opened in text channels of a server only.",
		notYou: "You may not open threads in this channel.",
		notMe:
			"I may not open threads here: I need the permissions **Create Public Threads** and **Send Messages in Threads**.",
		there: (thread) => `There is a thread on this already: ${thread}`,
		full: "This server has as many open threads as Discord allows: close one, then try again.",
		fault: "The thread could not be opened, which was logged. Please try again in a while.",
	},
	chat: {
		greeting:
			"Ask me something about the articles, e.g. *why was the gas deal stalled?* Then ask on: I understand a question from those before it, and *new* starts over. `/quote` finds what somebody said, `/sources` lists the articles.",
		startedOver: "A new conversation: the questions before it no longer count.",
	},
	limits: {
		user: (when) => `You ask faster than I can be fair to everybody: please try again ${when}.`,
		server: (when) => `This server asks very much: please try again ${when}.`,
		queue: "Very many people are asking at this moment, and I cannot keep up. Please ask again in a minute.",
	},
	notes: {
		save: "Save",
		which: "Which one do you want to save?",
		choose: "Choose a quotation",
		form: "Save this quotation",
		remark: "Remark",
		saved: (number) => `Saved in the notebook here as no. ${number}. \`/notes list\` shows it.`,
		savedBefore: (number) => `You have saved this here already, as no. ${number}. \`/notes list\` shows it.`,
		remarked: (number) => `You have saved this here already, as no. ${number}; it has your new remark now.`,
		full: "The notebook here is full. Remove a note with `/notes remove`, then save this again.",
		empty:
			"Nothing is saved here yet. Press *Save* below a quotation to write it into the notebook of this channel or thread.",
		line: (number, saver, when) => `No. ${number} · saved by ${saver}, ${when}`,
		unknown: (typed) => `There is no note no. ${typed} here. \`/notes list\` shows those there are.`,
		notYours: "Only who saved a note can remove it, or somebody who may manage messages.",
		removed: (title, ref) => `Removed: ${title} · ${ref}`,
		exported: (count) => `Quotations: ${count}. They are cited from the articles anew, word for word.`,
		heading: "Saved quotations",
		savedBy: (name, date) => `Saved by ${name}, ${date}`,
	},
	commands: {},
	faults: {
		own: "Something went wrong on my side and was logged. Please try again in a while.",
		noCommand: (name) => `I have no command ${name} any more.`,
	},
};
