import { countingIn } from "./counted.ts";
import type { Language } from "./language.ts";

const counted = countingIn("de-DE");
const number = (count: number) => count.toLocaleString("de-DE");
const further = { one: "weiterer Eintrag", other: "weitere" };
const inParagraphs = { one: "Absatz", other: "Absätze" };
const andUndated = (count: number) =>
	count > 0 ? `; ohne Datum: ${counted(count, { other: "Artikel" })}` : "";

const onlyYou = { name: "privat", description: "Nur du siehst die Antwort" };
const topic = { name: "thema", description: "Eine Frage, oder worum es geht" };

export const german: Language = {
	code: "de",
	intl: "de-DE",
	answer: {
		none: "Nichts in diesen Artikeln scheint das zu beantworten.",
		nearest: "Am nächsten kommt:",
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
		askOn: "Weiterfragen",
	},
	presses: {
		notMine:
			"Ich kann nicht erkennen, ob dieser Button von mir ist, deshalb tut er nichts. Frag noch einmal, dann gibt es einen neuen.",
		forgotten: "Diese Antwort ist älter als 90 Tage, ich habe sie vergessen. Bitte frag noch einmal.",
		sharedBefore: "Diese Seite ist schon geteilt.",
		changed: (ref) =>
			`Der Artikel hat sich seitdem geändert: Was hier als \`${ref}\` zitiert war, steht nicht mehr darin.`,
		gone: (articleId) => `Den Artikel \`${articleId}\`, der hier zitiert war, gibt es nicht mehr.`,
	},
	threads: {
		welcome:
			"Frag hier weiter: Drück den Button, erwähne mich oder antworte auf das, was ich schreibe. Ich verstehe eine Frage aus denen vor ihr; erwähne mich mit *neu*, um neu anzufangen.",
		name: "Aus den Artikeln",
		notHere: "Threads gibt es nur in Textkanälen eines Servers.",
		notYou: "Du darfst in diesem Kanal keine Threads erstellen.",
		notMe:
			"Ich darf hier keine Threads erstellen: Mir fehlen die Rechte **Öffentliche Threads erstellen** und **Nachrichten in Threads senden**.",
		there: (thread) => `Dazu gibt es schon einen Thread: ${thread}`,
		full: "Dieser Server hat so viele offene Threads, wie Discord erlaubt: Schließ einen, dann versuch es noch einmal.",
		fault:
			"Der Thread ließ sich nicht öffnen; der Fehler ist protokolliert. Bitte versuch es später noch einmal.",
	},
	chat: {
		startOver: ["neu", "neues thema"],
		question: "Deine nächste Frage",
		greeting:
			"Frag mich etwas zu den Artikeln, z. B. *why was the gas deal stalled?* Frag dann weiter: Ich verstehe eine Frage aus denen vor ihr, und *neu* fängt neu an. `/zitate` findet, was jemand gesagt hat, `/quellen` listet die Artikel auf.",
		startedOver: "Ein neues Gespräch: Die Fragen davor zählen nicht mehr.",
	},
	limits: {
		user: (when) =>
			`Du fragst schneller, als ich allen gerecht werden kann: Bitte versuch es ${when} noch einmal.`,
		server: (when) => `Auf diesem Server wird sehr viel gefragt: Bitte versuch es ${when} noch einmal.`,
		queue: "Gerade fragen sehr viele, und ich komme nicht nach. Bitte frag in einer Minute noch einmal.",
	},
	signs: { stop: ".", colon: ":" },
	lists: {
		more: (list, count) => `${list} und ${counted(count, further)}`,
		further: (list, count) => `${list}; dazu ${counted(count, further)}`,
		others: (list, count) => `${list} und ${counted(count, { one: "weiterer", other: "weitere" })}`,
		rest: (count) => counted(count, { one: "weitere Person", other: "weitere Personen" }),
	},
	citation: {
		compiledBy: (names) => `zusammengestellt von ${names}`,
		updated: (date) => `Stand: ${date}`,
		undated: "Ohne Datum",
	},
	said: {
		by: (names) => `gesagt von ${names}`,
		reported: (line) => `sinngemäß: ${line}`,
		inPart: (line) => `${line} (teilweise)`,
		unknown: "Sprecher nicht genannt",
		wrote: (name) => `Verfasst von ${name}`,
		compiled: (name) => `Zusammengestellt von ${name}`,
		wroteOrCompiled: (name) => `Verfasst oder zusammengestellt von ${name}`,
	},
	searched: {
		line: (titles) => `Durchsucht: ${titles}`,
		noArticles: "Es gibt keine Artikel.",
		noneTogether: (filters) => `Kein Artikel erfüllt all das zugleich: ${filters}.`,
		noSource: (typed) => `Kein Artikel hat „${typed}“ in Kennung oder Titel.`,
		noAuthor: (typed) => `Kein Artikel nennt „${typed}“ als Autor, Bearbeiter oder Herausgeber.`,
		notDated: (stretch) => `Kein Artikel stammt aus dieser Zeit: ${stretch}.`,
		between: (after, before) => `${after} bis ${before}`,
		from: (after) => `ab ${after}`,
		until: (before) => `bis ${before}`,
		thereAre: (list) => `Es gibt: ${list}.`,
		noNames: "Kein Artikel nennt jemanden.",
		noDates: "Kein Artikel hat ein Datum.",
		onlyDate: (date, undated) => `Das einzige Datum ist ${date}${andUndated(undated)}.`,
		dates: (earliest, latest, undated) =>
			`Die Daten reichen von ${earliest} bis ${latest}${andUndated(undated)}.`,
		wrongOrder: (after, before) => `„ab“ (${after}) liegt nach „bis“ (${before}): Kein Datum erfüllt beides.`,
		noDate: (typed, filter) =>
			`„${typed}“ ist kein Datum für „${filter}“: Schreib JJJJ, JJJJ-MM oder JJJJ-MM-TT.`,
	},
	asked: {
		empty: "Die Frage ist leer: Frag etwas, z. B. „why was the gas deal stalled“.",
		tooLong: (length, most) =>
			`Die Frage hat ${number(length)} Zeichen, ich nehme höchstens ${number(most)}: Frag kürzer.`,
		noWords: "Die Frage enthält keine Wörter, also kann keine Stelle sie beantworten: Frag in Worten.",
		wrongLimit: (typed, highest) => `--limit ist „${typed}“: Gib eine ganze Zahl von 1 bis ${highest} an.`,
		noWordsThere: "In dieser Nachricht stehen keine Wörter, nach denen ich suchen könnte.",
	},
	named: {
		several: (typed, ids) => `„${typed}“ passt auf mehrere Artikel: ${ids}.`,
		nothingHolds: (typed) =>
			`Kein Artikel hat „${typed}“ in Kennung, Titel, Personen, Herausgeber oder Datum.`,
		which: (ids) => `Sag, welcher Artikel gemeint ist: ${ids}.`,
		gone: (id) => `Den Artikel ${id} gibt es nicht mehr.`,
		noRef: "Gib Artikel und Absatz an, z. B. putin-beijing-2012#2.",
		noNumber: (typed) => `„#${typed}“ bezeichnet keinen Absatz: Schreib #2, oder #2-4 für mehrere.`,
		whichParagraph: (id, paragraphs) =>
			`Sag, welchen Absatz du meinst: ${id} hat ${counted(paragraphs, inParagraphs)}, z. B. ${id}#1.`,
		noParagraph: (wanted, id, paragraphs) =>
			`#${wanted} gibt es nicht: ${id} hat ${counted(paragraphs, inParagraphs)}, gezählt ab 1.`,
		backwards: (first, last) => `#${first}-${last} endet, bevor es anfängt: Schreib #${last}-${first}.`,
		goesOn: (ref) => `Geht weiter: ${ref}`,
	},
	quotations: {
		whom: "Sag, wen oder welche Worte ich zitieren soll, z. B. Tiezzi.",
		corrected: (typed, name) => `„${typed}“ als ${name} verstanden.`,
		correctedOr: (typed, name, others) =>
			`„${typed}“ als ${name} verstanden; gemeint sein könnte auch ${others}.`,
		alsoFits: (typed, others) => `„${typed}“ passt auch auf ${others}.`,
		mostQuoted: (typed, name, others) =>
			`„${typed}“ als ${name} verstanden, am häufigsten zitiert; passen würde auch ${others}.`,
		offTopic: (name, about) => `Kein Zitat von ${name} scheint von „${about}“ zu handeln.`,
		noTopic: "Ein Thema sortiert, was jemand gesagt hat; hier ist aber niemand gemeint, der zitiert wird.",
		heading: (name) => `**${name}**, in den Worten der Artikel:`,
		notQuoted: (name) => `**${name}** wird nicht zitiert.`,
		mentions: (name) => `**${name}** wird hier erwähnt:`,
		onlyMentioned: (name) => `**${name}** wird nicht zitiert, aber hier erwähnt:`,
		holding: (phrase) => `Stellen, an denen „${phrase}“ steht:`,
		near: (phrase) => `Nicht wörtlich, aber ähnlich wie „${phrase}“:`,
		notVerbatim: "nicht wörtlich",
		mentionedIn: (refs) => `Erwähnt in: ${refs}`,
		nowhere: (phrase) => `„${phrase}“ steht nirgends in den Artikeln.`,
		quotedInThem: (names) => `Darin zitiert: ${names}.`,
	},
	checked: {
		tooLong: (length, most) =>
			`Der Text hat ${number(length)} Zeichen, ich prüfe höchstens ${number(most)}: Gib einen kürzeren an.`,
		nothing: "Da gibt es nichts zu prüfen: Gib die Worte eines Zitats an.",
		notThere: "Steht nicht in den Artikeln",
		exact: (severalPlaces) => `Wort für Wort${severalPlaces ? ", an mehreren Stellen" : ""}`,
		exactBut: (differences, severalPlaces) =>
			`Wort für Wort, bis auf ${differences}${severalPlaces ? ", an mehreren Stellen" : ""}`,
		differences: {
			accents: "Akzente",
			capitals: "Groß- und Kleinschreibung",
			punctuation: "Zeichensetzung",
			omitted: "das, was die Auslassungspunkte weglassen",
			bracketed: "das, was die Klammern ändern",
		},
		nearly: "Fast, aber nicht Wort für Wort",
		wordsOf: (speaker) => `Worte von ${speaker}`,
		unknownSpeaker: "in Anführungszeichen, Sprecher nicht genannt",
		ownWords: "in den eigenen Worten des Artikels",
		nearest: "Dem Sinn nach am nächsten:",
		unchecked: (count) =>
			`Nicht geprüft: ${counted(count, { one: "weiteres Zitat", other: "weitere Zitate" })}.`,
	},
	compared: {
		fair: "vielleicht die Antwort",
		silent: (titles) => `Keine Antwort in: ${titles}`,
		looked: (looked, articles) =>
			`Angesehen: die ${number(looked)} nächstliegenden von ${number(articles)} Artikeln`,
	},
	articles: {
		count: (articles) => counted(articles, { other: "Artikel" }),
		more: (count) => `… und ${counted(count, { one: "weiterer", other: "weitere" })}.`,
		size: (paragraphs, passages) =>
			`${counted(paragraphs, { one: "Absatz", other: "Absätze" })} · ${counted(passages, { one: "Stelle", other: "Stellen" })}`,
		quoted: (names) => `Zitiert werden: ${names}`,
	},
	status: {
		title: "Status",
		articles: "Artikel",
		passages: "Stellen",
		model: "Modell",
		uptime: "Läuft seit",
		answers: "Antworten",
		noAnswers: "noch keine",
		times: (median, percentile99, answers) =>
			`${median} im Median, ${percentile99} im 99. Perzentil (die letzten ${answers})`,
		milliseconds: (time) => `${time} ms`,
		days: (count) => counted(count, { one: "Tag", other: "Tagen" }),
		hours: (count) => `${count} Std.`,
		minutes: (count) => `${count} Min.`,
		justStarted: "weniger als einer Minute",
	},
	help: {
		title: "Was du mich fragen kannst",
		menu: (names) => `Im Menü einer Nachricht, unter **Apps**: ${names}; die Antwort siehst nur du.`,
		chat: "Oder erwähne mich oder schreib mir direkt, und frag in eigenen Worten. Ich zitiere wörtlich und schreibe nichts selbst.",
	},
	notes: {
		save: "Merken",
		which: "Welches Zitat willst du dir merken?",
		choose: "Wähl ein Zitat",
		form: "Dieses Zitat merken",
		remark: "Anmerkung",
		saved: (number) => `Hier als Nr. ${number} ins Notizbuch geschrieben. \`/notizen liste\` zeigt es.`,
		savedBefore: (number) =>
			`Das hast du dir hier schon als Nr. ${number} gemerkt. \`/notizen liste\` zeigt es.`,
		remarked: (number) =>
			`Das hast du dir hier schon als Nr. ${number} gemerkt; jetzt steht deine neue Anmerkung dabei.`,
		full: "Das Notizbuch hier ist voll. Entferne etwas mit `/notizen entfernen`, dann merk dir das noch einmal.",
		empty:
			"Hier ist noch nichts gemerkt. Drück *Merken* unter einem Zitat, dann steht es im Notizbuch dieses Kanals oder Threads.",
		line: (number, saver, when) => `Nr. ${number} · gemerkt von ${saver}, ${when}`,
		unknown: (typed) => `Eine Notiz Nr. ${typed} gibt es hier nicht. \`/notizen liste\` zeigt, was es gibt.`,
		notYours: "Eine Notiz kann nur entfernen, wer sie gemerkt hat oder Nachrichten verwalten darf.",
		removed: (title, ref) => `Entfernt: ${title} · ${ref}`,
		exported: (count) => `Zitate: ${count}. Sie sind neu aus den Artikeln zitiert, Wort für Wort.`,
		heading: "Gemerkte Zitate",
		savedBy: (name, date) => `Gemerkt von ${name}, ${date}`,
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
	commands: {
		ask: {
			name: "fragen",
			description: "Die Artikel befragen: die Stellen, die antworten, Wort für Wort",
			options: {
				question: { name: "frage", description: "Was du wissen möchtest" },
				source: { name: "quelle", description: "Nur Artikel, deren Kennung oder Titel das enthält" },
				author: { name: "autor", description: "Nur Artikel von diesem Autor" },
				after: { name: "ab", description: "Nur Artikel von da an: JJJJ, JJJJ-MM oder JJJJ-MM-TT" },
				before: { name: "bis", description: "Nur Artikel bis dahin: JJJJ, JJJJ-MM oder JJJJ-MM-TT" },
				private: onlyYou,
			},
		},
		quote: {
			name: "zitate",
			description: "Was jemand gesagt hat, oder Stellen mit bestimmten Worten, Wort für Wort",
			options: {
				who: { name: "wer", description: "Ein Name, oder Worte, die in einem Artikel stehen" },
				about: { name: "worüber", description: "Was diesem Thema am nächsten kommt, zuerst" },
				private: onlyYou,
			},
		},
		check: {
			name: "prüfen",
			description: "Ein Zitat prüfen: ob die Worte so in den Artikeln stehen, Wort für Wort",
			options: {
				words: { name: "worte", description: "Das Zitat, oder ein Text mit Zitaten darin" },
				private: onlyYou,
			},
		},
		cite: {
			name: "absatz",
			description: "Absätze eines Artikels nach ihrer Nummer, Wort für Wort",
			options: {
				ref: {
					name: "stelle",
					description: "Artikel und Absatz: putin-beijing-2012#2, oder mehrere: #2-4",
				},
				private: onlyYou,
			},
		},
		sources: {
			name: "quellen",
			description: "Die Artikel, aus denen die Antworten stammen",
			options: {
				search: {
					name: "suche",
					description: "Nur Artikel, die das in Kennung, Titel, Personen, Herausgeber oder Datum haben",
				},
				private: onlyYou,
			},
		},
		source: {
			name: "quelle",
			description: "Ein Artikel auf einen Blick: wer, wann, wie viel, die ersten Zeilen",
			options: {
				article: { name: "artikel", description: "Seine Kennung, oder ein Teil von Kennung oder Titel" },
				private: onlyYou,
			},
		},
		compare: {
			name: "vergleichen",
			description: "Die beste Stelle jedes Artikels zu einem Thema, nebeneinander",
			options: { topic, private: onlyYou },
		},
		timeline: {
			name: "zeitleiste",
			description: "Was die Artikel zu einem Thema haben, nach Erscheinungsdatum",
			options: { topic, private: onlyYou },
		},
		status: { name: "status", description: "Wie es dem Bot geht: Artikel, Stellen, Modell, Tempo" },
		help: { name: "hilfe", description: "Was du fragen kannst, mit einem Beispiel für jeden Befehl" },
		"Ask about this": { name: "Danach fragen" },
		"Check this quote": { name: "Dieses Zitat prüfen" },
		notes: {
			name: "notizen",
			description: "Das Notizbuch dieses Kanals oder Threads: was aus den Artikeln gemerkt wurde",
			options: {
				list: {
					name: "liste",
					description: "Was gemerkt wurde, das Neueste zuerst",
					options: { private: onlyYou },
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
						format: {
							name: "format",
							description: "Welche Art von Datei",
							choices: { markdown: "Markdown", bibtex: "BibTeX", csv: "CSV" },
						},
						private: onlyYou,
					},
				},
			},
		},
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
		own: "Bei mir ist etwas schiefgegangen; der Fehler ist protokolliert. Bitte versuch es später noch einmal.",
		noCommand: (name) => `Den Befehl ${name} habe ich nicht mehr.`,
	},
};
