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
	notes: {
		save: "Merken",
		which: "Welches Zitat willst du dir merken?",
		choose: "Wähl ein Zitat",
		form: "Dieses Zitat merken",
		remark: "Anmerkung",
		saved: (number) => `Hier als Nr. ${number} ins Notizbuch geschrieben. \`/notes list\` zeigt es.`,
		savedBefore: (number) =>
			`Das hast du dir hier schon als Nr. ${number} gemerkt. \`/notes list\` zeigt es.`,
		remarked: (number) =>
			`Das hast du dir hier schon als Nr. ${number} gemerkt; jetzt steht deine neue Anmerkung dabei.`,
		full: "Das Notizbuch hier ist voll. Entferne etwas mit `/notes remove`, dann merk dir das noch einmal.",
		empty:
			"Hier ist noch nichts gemerkt. Drück *Merken* unter einem Zitat, dann steht es im Notizbuch dieses Kanals oder Threads.",
		line: (number, saver, when) => `Nr. ${number} · gemerkt von ${saver}, ${when}`,
		unknown: (typed) => `Eine Notiz Nr. ${typed} gibt es hier nicht. \`/notes list\` zeigt, was es gibt.`,
		notYours: "Eine Notiz kann nur entfernen, wer sie gemerkt hat oder Nachrichten verwalten darf.",
		removed: (title, ref) => `Entfernt: ${title} · ${ref}`,
		exported: (count) => `Zitate: ${count}. Sie sind neu aus den Artikeln zitiert, Wort für Wort.`,
		heading: "Gemerkte Zitate",
		savedBy: (name, date) => `Gemerkt von ${name}, ${date}`,
	},
	commands: {
		notes: {
			name: "notizen",
			description: "Das Notizbuch dieses Kanals oder Threads: was aus den Artikeln gemerkt wurde",
			options: {
				list: {
					name: "liste",
					description: "Was gemerkt wurde, das Neueste zuerst",
					options: { private: { name: "privat", description: "Nur du siehst die Antwort" } },
				},
				remove: {
					name: "entfernen",
					description: "Eine Notiz entfernen",
					options: { note: { name: "notiz", description: "Ihre Nummer" } },
				},
				export: {
					name: "exportieren",
					description: "Das Notizbuch als Datei",
					options: {
						format: { name: "format", description: "Welche Art von Datei" },
						private: { name: "privat", description: "Nur du siehst die Antwort" },
					},
				},
			},
		},
	},
	faults: {
		own: "Bei mir ist etwas schiefgegangen, das wurde notiert. Bitte versuch es später noch einmal.",
		noCommand: (name) => `Den Befehl ${name} habe ich nicht mehr.`,
	},
};
