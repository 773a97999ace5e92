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
	settings: {
		title: "Settings of this server",
		everywhere: "I answer **in all channels** of this server.",
		only: (channels) => `I answer **only in** ${channels}, and in their threads.`,
		hint: "Anywhere else I refuse commands, privately, and leave mentions alone. Help, status, settings and deleting work everywhere.",
		placeholder: "Only in these channels …",
		everywhereButton: "Everywhere",
		managersOnly: "That is for those who may manage this server.",
		serversOnly: "That is for servers only.",
		elsewhere: (channels) => `In this server I answer in ${channels}. Please ask me there.`,
	},
	forget: {
		title: { me: "What I keep about you", server: "What I keep of this server" },
		nothing: {
			me: "I keep nothing about you: there is nothing to forget.",
			server: "I keep nothing of this server: there is nothing to forget.",
		},
		kinds: {
			answers: "Answers to questions",
			votes: "Votes",
			notes: "Saved notes",
			wishes: "Questions to be told about later",
			unanswered: "Questions without an answer",
			settings: "Settings",
			conversations: "Questions I remember from conversations, for a day",
		},
		inFile: "All of it is in the file.",
		tooLarge: "It is more than fits into a file on Discord.",
		warning: {
			me: "This holds for all servers and direct messages. Votes of others on your answers go with these, and their buttons stop working. It cannot be undone.",
			server:
				"The file says neither who voted nor who asked privately, nor what. The buttons of earlier answers stop working. It cannot be undone.",
		},
		button: "Forget all of it",
		done: "I have forgotten all of it:",
	},
	reading: {
		button: "Read",
		gone: "That article is not among the articles any more.",
	},
	commands: {},
	faults: {
		own: "Something went wrong on my side and was logged. Please try again in a while.",
		noCommand: (name) => `I have no command ${name} any more.`,
	},
};
