import { countingIn } from "./counted.ts";
import type { Language } from "./language.ts";

const counted = countingIn("en-US");
const number = (count: number) => count.toLocaleString("en-US");
const characters = { one: "character", other: "characters" };
const has = (paragraphs: number) => `${paragraphs} paragraph${paragraphs === 1 ? "" : "s"}`;
const articlesAre = (count: number) => (count === 1 ? "1 article is" : `${count} articles are`);
const andUndated = (count: number) => (count > 0 ? `; ${articlesAre(count)} undated` : "");

export const english: Language = {
	code: "en",
	intl: "en-US",
	answer: {
		none: "Nothing in these articles seems to answer this.",
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
		askOn: "Ask on",
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
			"Ask on in here: press the button, mention me, or reply to what I write. I understand a question from those before it; mention me with *new* to start over.",
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
		startOver: ["new", "new topic", "new conversation"],
		question: "Your next question",
		greeting:
			"Ask me something about the articles, e.g. *why was the gas deal stalled?* Then ask on: I understand a question from those before it, and *new* starts over. `/quote` finds what somebody said, `/sources` lists the articles.",
		startedOver: "A new conversation: the questions before it no longer count.",
	},
	limits: {
		user: (when) => `You ask faster than I can be fair to everybody: please try again ${when}.`,
		server: (when) => `This server asks very much: please try again ${when}.`,
		queue: "Very many people are asking at this moment, and I cannot keep up. Please ask again in a minute.",
	},
	signs: { stop: ".", colon: ":" },
	lists: {
		more: (list, count) => `${list} and ${count} more`,
		further: (list, count) => `${list}; and ${count} more`,
		others: (list, count) => `${list} and ${count} other${count === 1 ? "" : "s"}`,
		rest: (count) => `${count} more`,
	},
	citation: {
		compiledBy: (names) => `compiled by ${names}`,
		updated: (date) => `updated ${date}`,
		undated: "Without a date",
	},
	said: {
		by: (names) => `said by ${names}`,
		reported: (line) => `reported: ${line}`,
		inPart: (line) => `${line} (in part)`,
		unknown: "speaker not stated",
		wrote: (name) => `Written by ${name}`,
		compiled: (name) => `Compiled by ${name}`,
		wroteOrCompiled: (name) => `Written or compiled by ${name}`,
	},
	searched: {
		line: (titles) => `Searched: ${titles}`,
		noArticles: "There are no articles.",
		noneTogether: (filters) => `No article passes all of these together: ${filters}.`,
		noSource: (typed) => `No article's id or title holds "${typed}".`,
		noAuthor: (typed) => `No article names "${typed}" as author, compiler or publisher.`,
		notDated: (stretch) => `No article is dated ${stretch}.`,
		between: (after, before) => `from ${after} to ${before}`,
		from: (after) => `${after} or later`,
		until: (before) => `${before} or earlier`,
		thereAre: (list) => `There are: ${list}.`,
		noNames: "No article names anybody.",
		noDates: "No article has a date.",
		onlyDate: (date, undated) => `The only date there is: ${date}${andUndated(undated)}.`,
		dates: (earliest, latest, undated) =>
			`The dates there are: ${earliest} to ${latest}${andUndated(undated)}.`,
		wrongOrder: (after, before) => `"after" (${after}) is later than "before" (${before}): no date is both.`,
		noDate: (typed, filter) => `"${typed}" is no date for "${filter}": write YYYY, YYYY-MM or YYYY-MM-DD.`,
	},
	asked: {
		empty: 'The question is empty: ask something, e.g. "why was the gas deal stalled".',
		tooLong: (length, most) =>
			`The question has ${counted(length, characters)}, Passim takes up to ${number(most)}: ask a shorter one.`,
		noWords: "The question has no words, so no passage can answer it: ask in words.",
		wrongLimit: (typed, highest) => `--limit is "${typed}": give a whole number from 1 to ${highest}.`,
		noWordsThere: "That message has no words to ask about.",
	},
	named: {
		several: (typed, ids) => `"${typed}" fits several articles: ${ids}.`,
		nothingHolds: (typed) => `No article has "${typed}" in its id, title, people, publisher or date.`,
		which: (ids) => `Say which article is meant: ${ids}.`,
		gone: (id) => `There is no article ${id} any more.`,
		noRef: "Give an article and a paragraph, e.g. putin-beijing-2012#2.",
		noNumber: (typed) => `"#${typed}" names no paragraph: write #2, or #2-4 for several.`,
		whichParagraph: (id, paragraphs) => `Say which paragraph: ${id} has ${has(paragraphs)}, e.g. ${id}#1.`,
		noParagraph: (wanted, id, paragraphs) =>
			`There is no #${wanted}: ${id} has ${has(paragraphs)}, counted from 1.`,
		backwards: (first, last) => `#${first}-${last} ends before it begins: write #${last}-${first}.`,
		goesOn: (ref) => `Goes on: ${ref}`,
	},
	quotations: {
		whom: "Say whom or which words to quote, e.g. Tiezzi.",
		corrected: (typed, name) => `Took "${typed}" for ${name}.`,
		correctedOr: (typed, name, others) => `Took "${typed}" for ${name}; it could also be ${others}.`,
		alsoFits: (typed, others) => `"${typed}" also fits ${others}.`,
		mostQuoted: (typed, name, others) =>
			`Took "${typed}" for ${name}, who is quoted most; it also fits ${others}.`,
		offTopic: (name, about) => `No quotation of ${name} seems to be about "${about}".`,
		noTopic: "A topic ranks what somebody said, and this is nobody who is quoted.",
		heading: (name) => `**${name}**, in the words of the articles:`,
		notQuoted: (name) => `**${name}** is not quoted.`,
		mentions: (name) => `Mentions of **${name}**:`,
		onlyMentioned: (name) => `**${name}** is not quoted; mentioned in:`,
		holding: (phrase) => `Passages that hold “${phrase}”:`,
		near: (phrase) => `Not word for word, but near to “${phrase}”:`,
		notVerbatim: "not word for word",
		mentionedIn: (refs) => `Mentioned in: ${refs}`,
		nowhere: (phrase) => `“${phrase}” stands nowhere in the articles.`,
		quotedInThem: (names) => `Quoted in them: ${names}.`,
	},
	checked: {
		tooLong: (length, most) =>
			`The text has ${counted(length, characters)}, Passim checks up to ${number(most)}: give a shorter one.`,
		nothing: "There is nothing to check: give the words of a quotation.",
		notThere: "Not in the corpus",
		exact: (severalPlaces) => `Word for word${severalPlaces ? ", in several places" : ""}`,
		exactBut: (differences, severalPlaces) =>
			`Word for word, but for ${differences}${severalPlaces ? ", in several places" : ""}`,
		differences: {
			accents: "accents",
			capitals: "capitals",
			punctuation: "punctuation",
			omitted: "what the ellipsis leaves out",
			bracketed: "what the brackets change",
		},
		nearly: "Nearly, but not word for word",
		wordsOf: (speaker) => `words of ${speaker}`,
		unknownSpeaker: "in quotation marks, speaker not stated",
		ownWords: "in the article’s own words",
		nearest: "Nearest by meaning:",
		unchecked: (count) => `Not looked at: ${count} more of the quotations.`,
	},
	compared: {
		fair: "may answer it",
		silent: (titles) => `Nothing that answers in: ${titles}`,
		looked: (looked, articles) => `Looked at: the ${looked} nearest of ${articles} articles`,
	},
	articles: {
		count: (articles) => counted(articles, { one: "article", other: "articles" }),
		more: (count) => `… and ${number(count)} more.`,
		size: (paragraphs, passages) =>
			`${counted(paragraphs, { one: "paragraph", other: "paragraphs" })} · ${counted(passages, { one: "passage", other: "passages" })}`,
		quoted: (names) => `Quoted in it: ${names}`,
	},
	status: {
		title: "Status",
		articles: "Articles",
		passages: "Passages",
		model: "Model",
		uptime: "Running for",
		answers: "Answers",
		noAnswers: "none yet",
		times: (median, percentile99, answers) =>
			`${median} in the median, ${percentile99} at the 99th percentile (the last ${answers})`,
		milliseconds: (time) => `${time} ms`,
		days: (count) => counted(count, { one: "day", other: "days" }),
		hours: (count) => `${count} h`,
		minutes: (count) => `${count} min`,
		justStarted: "less than a minute",
	},
	help: {
		title: "What you can ask me",
		menu: (names) => `In the menu of a message, under **Apps**: ${names}; only you see the answer.`,
		chat: "Or mention me, or write to me directly, and ask in plain words. I quote word for word and write nothing myself.",
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
