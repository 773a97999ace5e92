import type { Language } from "./language.ts";

export const german: Language = {
	code: "de",
	intl: "de-DE",
	answer: {
		none: "Keine Stelle beantwortet das.",
		nearest: "Am nächsten:",
		fair: "Das könnte die Antwort sein:",
		sharedBy: (name) => `Geteilt von ${name}`,
		only: (filters) => `Nur ${filters}`,
		filters: { source: "Quelle", author: "Autor", after: "ab", before: "bis" },
	},
	buttons: {
		context: "Mehr Kontext",
		source: "Quelle öffnen",
		share: "Teilen",
		thread: "Thread öffnen",
	},
	presses: {
		notMine:
			"Ich kann nicht erkennen, dass dieser Knopf von mir ist, und lasse ihn deshalb. Frag noch einmal, dann gibt es einen neuen.",
		forgotten: "Diese Antwort ist älter als 90 Tage, ich habe sie vergessen. Bitte frag noch einmal.",
		sharedBefore: "Diese Seite ist schon geteilt.",
		changed: (ref) =>
			`Der Artikel hat sich seitdem geändert: Was hier als \`${ref}\` zitiert war, steht nicht mehr darin.`,
		gone: (articleId) => `Den Artikel \`${articleId}\`, der hier zitiert war, gibt es nicht mehr.`,
	},
	threads: {
		welcome:
			"Frag hier weiter: Erwähne mich oder antworte auf das, was ich schreibe. Ich verstehe eine Frage aus denen vor ihr; erwähne mich mit *new*, um neu anzufangen.",
		name: "Aus den Artikeln",
		notHere: "Threads lassen sich nur in Textkanälen eines Servers öffnen.",
		notYou: "Du darfst in diesem Kanal keine Threads öffnen.",
		notMe:
			"Ich darf hier keine Threads öffnen: Mir fehlen die Rechte **Öffentliche Threads erstellen** und **Nachrichten in Threads senden**.",
		there: (thread) => `Dazu gibt es schon einen Thread: ${thread}`,
		full: "Dieser Server hat so viele offene Threads, wie Discord erlaubt: Schließ einen, dann versuch es noch einmal.",
		fault: "Der Thread ließ sich nicht öffnen, das wurde notiert. Bitte versuch es später noch einmal.",
	},
	chat: {
		greeting:
			"Frag mich etwas zu den Artikeln, z. B. *why was the gas deal stalled?* Frag dann weiter: Ich verstehe eine Frage aus denen vor ihr, und *new* fängt neu an. `/quote` findet, was jemand gesagt hat, `/sources` listet die Artikel auf.",
		startedOver: "Ein neues Gespräch: Die Fragen davor zählen nicht mehr.",
	},
	limits: {
		user: (when) =>
			`Du fragst schneller, als ich allen gerecht werden kann: Bitte versuch es ${when} wieder.`,
		server: (when) => `Dieser Server fragt sehr viel: Bitte versuch es ${when} wieder.`,
		queue: "Gerade fragen sehr viele, und ich komme nicht nach. Bitte frag in einer Minute noch einmal.",
	},
	unanswered: {
		tellMe: "Sag mir, wenn doch",
		kept: "Ich schreibe dir, sobald ein Artikel das beantwortet; nimmst du keine Direktnachrichten an, sage ich es in diesem Kanal. Drück noch einmal, um es zurückzunehmen.",
		keptPrivate:
			"Ich schreibe dir, sobald ein Artikel das beantwortet, wenn du Direktnachrichten von diesem Server annimmst. Drück noch einmal, um es zurückzunehmen.",
		takenBack: "Zurückgenommen: Ich sage dir nicht Bescheid.",
		tooMany: (most) =>
			`Du wartest schon auf Antworten auf ${most} Fragen, mehr kann ich mir nicht merken. Nimm erst eine zurück.`,
		told: (server) =>
			server === undefined
				? "Du wolltest Bescheid bekommen: Hier ist es."
				: `Du wolltest Bescheid bekommen: Hier ist es. Gefragt auf ${server}.`,
		toldHere: (user) => `${user} wollte Bescheid bekommen: Hier ist es.`,
		mostAsked: "Am häufigsten gefragt und nicht beantwortet",
		mostDisliked: "Antworten mit den meisten 👎",
	},
	commands: {},
	faults: {
		own: "Bei mir ist etwas schiefgegangen, das wurde notiert. Bitte versuch es später noch einmal.",
		noCommand: (name) => `Den Befehl ${name} habe ich nicht mehr.`,
	},
};
