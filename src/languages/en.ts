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
	unanswered: {
		tellMe: "Tell me when something does",
		kept: "I will write to you when an article answers this; if you take no direct messages, I tell you in this channel. Press again to take it back.",
		keptPrivate:
			"I will write to you when an article answers this, if you take direct messages from this server. Press again to take it back.",
		takenBack: "Taken back: I will not tell you.",
		tooMany: (most) =>
			`You wait for answers to ${most} questions already, and I cannot keep more. Take one of them back first.`,
		told: (server) =>
			server === undefined
				? "You asked to be told: here it is."
				: `You asked to be told: here it is. Asked in ${server}.`,
		toldHere: (user) => `${user} asked to be told: here it is.`,
		mostAsked: "Asked most and not answered",
		mostDisliked: "Answers voted 👎 most",
	},
	commands: {},
	faults: {
		own: "Something went wrong on my side and was logged. Please try again in a while.",
		noCommand: (name) => `I have no command ${name} any more.`,
	},
};
