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
	settings: {
		title: "Einstellungen dieses Servers",
		everywhere: "Ich antworte **in allen Kanälen** dieses Servers.",
		only: (channels) => `Ich antworte **nur in** ${channels} und in den Threads dort.`,
		hint: "Überall sonst lehne ich Befehle ab, was nur sieht, wer sie gibt, und lasse Erwähnungen unbeantwortet. Hilfe, Status, Einstellungen und Löschen gehen überall.",
		placeholder: "Nur in diesen Kanälen …",
		everywhereButton: "Überall",
		managersOnly: "Das ist denen vorbehalten, die diesen Server verwalten dürfen.",
		serversOnly: "Das gibt es nur auf Servern.",
		elsewhere: (channels) => `Auf diesem Server antworte ich in ${channels}. Bitte frag mich dort.`,
	},
	forget: {
		title: { me: "Was ich über dich aufbewahre", server: "Was ich von diesem Server aufbewahre" },
		nothing: {
			me: "Ich bewahre nichts über dich auf: Es gibt nichts zu vergessen.",
			server: "Ich bewahre nichts von diesem Server auf: Es gibt nichts zu vergessen.",
		},
		kinds: {
			answers: "Antworten auf Fragen",
			votes: "Stimmen",
			notes: "Gemerkte Stellen",
			wishes: "Fragen, zu denen ich mich melden soll",
			unanswered: "Fragen ohne Antwort",
			settings: "Einstellungen",
			conversations: "Fragen aus Gesprächen, die ich einen Tag lang weiß",
		},
		inFile: "In der Datei steht alles davon.",
		tooLarge: "Es ist mehr, als bei Discord in eine Datei passt.",
		warning: {
			me: "Das gilt für alle Server und Direktnachrichten. Mit deinen Antworten gehen auch die Stimmen anderer dazu, und die Knöpfe darunter tun nichts mehr. Es lässt sich nicht rückgängig machen.",
			server:
				"Die Datei sagt nicht, wer abgestimmt hat, und auch nicht, wer was privat gefragt hat. Die Knöpfe früherer Antworten tun danach nichts mehr. Es lässt sich nicht rückgängig machen.",
		},
		button: "Alles vergessen",
		done: "Ich habe alles vergessen:",
	},
	reading: {
		button: "Lesen",
		gone: "Dieser Artikel ist nicht mehr unter den Artikeln.",
	},
	commands: {
		settings: {
			name: "einstellungen",
			description: "In welchen Kanälen dieses Servers der Bot antwortet",
		},
		forget: {
			name: "vergessen",
			description: "Zeigt, was der Bot aufbewahrt, und vergisst es auf Wunsch",
			options: {
				me: { name: "mich", description: "Was er über dich aufbewahrt, überall" },
				server: {
					name: "server",
					description: "Was er von diesem Server aufbewahrt, für alle, die ihn verwalten",
				},
			},
		},
	},
	faults: {
		own: "Bei mir ist etwas schiefgegangen, das wurde notiert. Bitte versuch es später noch einmal.",
		noCommand: (name) => `Den Befehl ${name} habe ich nicht mehr.`,
	},
};
