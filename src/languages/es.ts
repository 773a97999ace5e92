import { countingIn } from "./counted.ts";
import type { Language } from "./language.ts";

const counted = countingIn("es-ES");
const number = (count: number) => count.toLocaleString("es-ES");
const characters = { one: "carácter", other: "caracteres" };
const inParagraphs = { one: "párrafo", other: "párrafos" };
const andUndated = (count: number) =>
	count > 0 ? `; ${counted(count, { one: "artículo", other: "artículos" })} sin fecha` : "";

const onlyYou = { name: "privado", description: "Solo tú ves la respuesta" };
const topic = { name: "tema", description: "Una pregunta, o de qué se trata" };

export const spanish: Language = {
	code: "es",
	intl: "es-ES",
	answer: {
		none: "Nada en estos artículos parece responder a esto.",
		nearest: "Lo más cercano:",
		fair: "Esto puede ser la respuesta:",
		sharedBy: (name) => `Compartido por ${name}`,
		only: (filters) => `Solo ${filters}`,
		filters: { source: "fuente", author: "autor", after: "desde", before: "hasta" },
	},
	buttons: {
		context: "Más contexto",
		source: "Abrir la fuente",
		share: "Compartir",
		thread: "Abrir un hilo",
		askOn: "Seguir preguntando",
	},
	presses: {
		notMine:
			"No puedo comprobar que este botón sea mío, así que no hace nada. Pregunta otra vez y habrá uno nuevo.",
		forgotten: "Esa respuesta tiene más de 90 días y la he olvidado. Pregunta otra vez, por favor.",
		sharedBefore: "Esta página ya está compartida.",
		changed: (ref) =>
			`El artículo ha cambiado desde entonces: lo que aquí se citaba como \`${ref}\` ya no está en él.`,
		gone: (articleId) => `El artículo \`${articleId}\`, que aquí se citaba, ya no está entre los artículos.`,
	},
	threads: {
		welcome:
			"Sigue preguntando aquí: pulsa el botón, mencióname o responde a lo que escribo. Entiendo una pregunta por las anteriores; mencióname con *nuevo* para empezar de nuevo.",
		name: "De los artículos",
		notHere: "Solo se pueden crear hilos en los canales de texto de un servidor.",
		notYou: "No tienes permiso para crear hilos en este canal.",
		notMe:
			"No puedo crear hilos aquí: me faltan los permisos **Crear hilos públicos** y **Enviar mensajes en hilos**.",
		there: (thread) => `Ya hay un hilo sobre esto: ${thread}`,
		full: "Este servidor tiene tantos hilos abiertos como permite Discord: cierra uno y vuelve a intentarlo.",
		fault: "No se pudo abrir el hilo; el error ha quedado registrado. Inténtalo más tarde, por favor.",
	},
	chat: {
		startOver: ["nuevo", "nueva", "nuevo tema"],
		question: "Tu siguiente pregunta",
		greeting:
			"Pregúntame algo sobre los artículos, p. ej. *why was the gas deal stalled?* Luego sigue preguntando: entiendo una pregunta por las anteriores, y *nuevo* empieza de nuevo. `/citas` encuentra lo que alguien dijo, `/fuentes` enumera los artículos.",
		startedOver: "Una conversación nueva: las preguntas anteriores ya no cuentan.",
	},
	limits: {
		user: (when) => `Preguntas demasiado deprisa para que pueda atender a todos: inténtalo de nuevo ${when}.`,
		server: (when) => `En este servidor se pregunta muchísimo: inténtalo de nuevo ${when}.`,
		queue: "Ahora mismo pregunta muchísima gente y no doy abasto. Pregunta otra vez dentro de un minuto.",
	},
	signs: { stop: ".", colon: ":" },
	lists: {
		more: (list, count) => `${list} y ${number(count)} más`,
		further: (list, count) => `${list}; y ${number(count)} más`,
		others: (list, count) => `${list} y ${number(count)} más`,
		rest: (count) => `${number(count)} más`,
	},
	citation: {
		compiledBy: (names) => `recopilado por ${names}`,
		updated: (date) => `actualizado: ${date}`,
		undated: "Sin fecha",
	},
	said: {
		by: (names) => `dicho por ${names}`,
		reported: (line) => `referido: ${line}`,
		inPart: (line) => `${line} (en parte)`,
		unknown: "sin decir quién habla",
		wrote: (name) => `Escrito por ${name}`,
		compiled: (name) => `Recopilado por ${name}`,
		wroteOrCompiled: (name) => `Escrito o recopilado por ${name}`,
	},
	searched: {
		line: (titles) => `Se buscó en: ${titles}`,
		noArticles: "No hay artículos.",
		noneTogether: (filters) => `Ningún artículo cumple todo esto a la vez: ${filters}.`,
		noSource: (typed) => `Ningún artículo tiene «${typed}» en el identificador o el título.`,
		noAuthor: (typed) => `Ningún artículo nombra a «${typed}» como autor, recopilador o editorial.`,
		notDated: (stretch) => `Ningún artículo es de estas fechas: ${stretch}.`,
		between: (after, before) => `de ${after} a ${before}`,
		from: (after) => `${after} o después`,
		until: (before) => `${before} o antes`,
		thereAre: (list) => `Hay: ${list}.`,
		noNames: "Ningún artículo nombra a nadie.",
		noDates: "Ningún artículo tiene fecha.",
		onlyDate: (date, undated) => `La única fecha que hay: ${date}${andUndated(undated)}.`,
		dates: (earliest, latest, undated) =>
			`Las fechas que hay: de ${earliest} a ${latest}${andUndated(undated)}.`,
		wrongOrder: (after, before) =>
			`«desde» (${after}) es posterior a «hasta» (${before}): ninguna fecha cumple ambas cosas.`,
		noDate: (typed, filter) =>
			`«${typed}» no es una fecha para «${filter}»: escribe AAAA, AAAA-MM o AAAA-MM-DD.`,
	},
	asked: {
		empty: "La pregunta está vacía: pregunta algo, p. ej. «why was the gas deal stalled».",
		tooLong: (length, most) =>
			`La pregunta tiene ${counted(length, characters)}, acepto como mucho ${number(most)}: haz una más corta.`,
		noWords: "La pregunta no tiene palabras, así que ningún pasaje puede responderla: pregunta con palabras.",
		wrongLimit: (typed, highest) => `--limit es «${typed}»: da un número entero de 1 a ${highest}.`,
		noWordsThere: "En ese mensaje no hay palabras por las que preguntar.",
	},
	named: {
		several: (typed, ids) => `«${typed}» encaja con varios artículos: ${ids}.`,
		nothingHolds: (typed) =>
			`Ningún artículo tiene «${typed}» en el identificador, el título, las personas, la editorial o la fecha.`,
		which: (ids) => `Di a qué artículo te refieres: ${ids}.`,
		gone: (id) => `El artículo ${id} ya no existe.`,
		noRef: "Indica un artículo y un párrafo, p. ej. putin-beijing-2012#2.",
		noNumber: (typed) => `«#${typed}» no indica ningún párrafo: escribe #2, o #2-4 para varios.`,
		whichParagraph: (id, paragraphs) =>
			`Di qué párrafo: ${id} tiene ${counted(paragraphs, inParagraphs)}, p. ej. ${id}#1.`,
		noParagraph: (wanted, id, paragraphs) =>
			`No hay #${wanted}: ${id} tiene ${counted(paragraphs, inParagraphs)}, contando desde 1.`,
		backwards: (first, last) => `#${first}-${last} termina antes de empezar: escribe #${last}-${first}.`,
		goesOn: (ref) => `Continúa: ${ref}`,
	},
	quotations: {
		whom: "Di a quién o qué palabras quieres citar, p. ej. Tiezzi.",
		corrected: (typed, name) => `He entendido «${typed}» como ${name}.`,
		correctedOr: (typed, name, others) =>
			`He entendido «${typed}» como ${name}; también podría ser ${others}.`,
		alsoFits: (typed, others) => `«${typed}» también encaja con ${others}.`,
		mostQuoted: (typed, name, others) =>
			`He entendido «${typed}» como ${name}, por tener más citas; también encaja con ${others}.`,
		offTopic: (name, about) => `Ninguna cita de ${name} parece tratar de «${about}».`,
		noTopic: "Un tema ordena lo que alguien dijo, y aquí no se trata de nadie a quien se cite.",
		heading: (name) => `**${name}**, en palabras de los artículos:`,
		notQuoted: (name) => `No hay citas de **${name}**.`,
		mentions: (name) => `Menciones de **${name}**:`,
		onlyMentioned: (name) => `No hay citas de **${name}**, pero sí menciones en:`,
		holding: (phrase) => `Pasajes con «${phrase}»:`,
		near: (phrase) => `No palabra por palabra, pero parecido a «${phrase}»:`,
		notVerbatim: "no palabra por palabra",
		mentionedIn: (refs) => `Se menciona en: ${refs}`,
		nowhere: (phrase) => `«${phrase}» no aparece en los artículos.`,
		quotedInThem: (names) => `En ellos se cita a: ${names}.`,
	},
	checked: {
		tooLong: (length, most) =>
			`El texto tiene ${counted(length, characters)}, compruebo como mucho ${number(most)}: da uno más corto.`,
		nothing: "No hay nada que comprobar: da las palabras de una cita.",
		notThere: "No está en los artículos",
		exact: (severalPlaces) => `Palabra por palabra${severalPlaces ? ", en varios lugares" : ""}`,
		exactBut: (differences, severalPlaces) =>
			`Palabra por palabra, salvo ${differences}${severalPlaces ? ", en varios lugares" : ""}`,
		differences: {
			accents: "los acentos",
			capitals: "las mayúsculas",
			punctuation: "la puntuación",
			omitted: "lo que omiten los puntos suspensivos",
			bracketed: "lo que cambian los corchetes",
		},
		nearly: "Casi, pero no palabra por palabra",
		wordsOf: (speaker) => `palabras de ${speaker}`,
		unknownSpeaker: "entre comillas, sin decir quién habla",
		ownWords: "en palabras del propio artículo",
		nearest: "Lo más cercano por su sentido:",
		unchecked: (count) => `Sin comprobar: ${counted(count, { one: "cita más", other: "citas más" })}.`,
	},
	compared: {
		fair: "quizá la respuesta",
		silent: (titles) => `Sin respuesta en: ${titles}`,
		looked: (looked, articles) =>
			`Se miraron los ${number(looked)} más cercanos de ${number(articles)} artículos`,
	},
	articles: {
		count: (articles) => counted(articles, { one: "artículo", other: "artículos" }),
		more: (count) => `… y ${number(count)} más.`,
		size: (paragraphs, passages) =>
			`${counted(paragraphs, inParagraphs)} · ${counted(passages, { one: "pasaje", other: "pasajes" })}`,
		quoted: (names) => `Cita a: ${names}`,
	},
	status: {
		title: "Estado",
		articles: "Artículos",
		passages: "Pasajes",
		model: "Modelo",
		uptime: "En marcha desde hace",
		answers: "Respuestas",
		noAnswers: "ninguna todavía",
		times: (median, percentile99, answers) =>
			`${median} de mediana, ${percentile99} en el percentil 99 (las últimas ${answers})`,
		milliseconds: (time) => `${time} ms`,
		days: (count) => counted(count, { one: "día", other: "días" }),
		hours: (count) => `${count} h`,
		minutes: (count) => `${count} min`,
		justStarted: "menos de un minuto",
	},
	help: {
		title: "Qué me puedes preguntar",
		menu: (names) => `En el menú de un mensaje, en **Aplicaciones**: ${names}; solo tú ves la respuesta.`,
		chat: "O mencióname, o escríbeme un mensaje directo, y pregunta con tus palabras. Cito palabra por palabra y no escribo nada por mi cuenta.",
	},
	notes: {
		save: "Guardar",
		which: "¿Cuál quieres guardar?",
		choose: "Elige una cita",
		form: "Guardar esta cita",
		remark: "Comentario",
		saved: (number) => `Guardada en el cuaderno de aquí con el n.º ${number}. \`/notas lista\` la muestra.`,
		savedBefore: (number) => `Ya la habías guardado aquí con el n.º ${number}. \`/notas lista\` la muestra.`,
		remarked: (number) => `Ya la habías guardado aquí con el n.º ${number}; ahora lleva tu nuevo comentario.`,
		full: "El cuaderno de aquí está lleno. Quita una nota con `/notas quitar` y vuelve a guardar esta.",
		empty:
			"Aquí no hay nada guardado todavía. Pulsa *Guardar* debajo de una cita y quedará en el cuaderno de este canal o hilo.",
		line: (number, saver, when) => `N.º ${number} · guardada por ${saver}, ${when}`,
		unknown: (typed) => `Aquí no hay ninguna nota n.º ${typed}. \`/notas lista\` muestra las que hay.`,
		notYours: "Una nota solo la puede quitar quien la guardó o quien puede gestionar mensajes.",
		removed: (title, ref) => `Quitada: ${title} · ${ref}`,
		exported: (count) => `Citas: ${count}. Están citadas de nuevo de los artículos, palabra por palabra.`,
		heading: "Citas guardadas",
		savedBy: (name, date) => `Guardada por ${name}, ${date}`,
	},
	settings: {
		title: "Ajustes de este servidor",
		everywhere: "Respondo **en todos los canales** de este servidor.",
		only: (channels) => `Respondo **solo en** ${channels} y en sus hilos.`,
		hint: "En los demás rechazo los comandos, en privado, y no contesto a las menciones. La ayuda, el estado, los ajustes y el borrado funcionan en todas partes.",
		placeholder: "Solo en estos canales …",
		everywhereButton: "En todas partes",
		managersOnly: "Eso es para quienes pueden gestionar este servidor.",
		serversOnly: "Eso solo existe en los servidores.",
		elsewhere: (channels) => `En este servidor respondo en ${channels}. Pregúntame allí, por favor.`,
	},
	forget: {
		title: { me: "Lo que guardo sobre ti", server: "Lo que guardo de este servidor" },
		nothing: {
			me: "No guardo nada sobre ti: no hay nada que olvidar.",
			server: "No guardo nada de este servidor: no hay nada que olvidar.",
		},
		kinds: {
			answers: "Respuestas a preguntas",
			votes: "Votos",
			notes: "Notas guardadas",
			wishes: "Preguntas de las que debo avisar",
			unanswered: "Preguntas sin respuesta",
			settings: "Ajustes",
			conversations: "Preguntas de conversaciones, que recuerdo un día",
		},
		inFile: "Todo ello está en el archivo.",
		tooLarge: "Es más de lo que cabe en un archivo de Discord.",
		warning: {
			me: "Vale para todos los servidores y mensajes directos. Con tus respuestas se van los votos de otros sobre ellas, y sus botones dejan de funcionar. No se puede deshacer.",
			server:
				"El archivo no dice quién votó ni quién preguntó en privado, ni qué. Los botones de las respuestas anteriores dejarán de funcionar. No se puede deshacer.",
		},
		button: "Olvidarlo todo",
		done: "Lo he olvidado todo:",
	},
	reading: {
		button: "Leer",
		gone: "Ese artículo ya no está entre los artículos.",
	},
	unanswered: {
		tellMe: "Avísame si aparece",
		kept: "Te escribiré cuando un artículo responda a esto; si no aceptas mensajes directos, te avisaré en este canal. Pulsa otra vez para retirarlo.",
		keptPrivate:
			"Te escribiré cuando un artículo responda a esto, si aceptas mensajes directos de este servidor. Pulsa otra vez para retirarlo.",
		takenBack: "Retirado: no te avisaré.",
		tooMany: (most) =>
			`Ya esperas respuesta a ${most} preguntas y no puedo guardar más. Retira antes una de ellas.`,
		told: (server) =>
			server === undefined
				? "Pediste que te avisara: aquí está."
				: `Pediste que te avisara: aquí está. Preguntado en ${server}.`,
		toldHere: (user) => `${user} pidió que le avisara: aquí está.`,
		mostAsked: "Lo más preguntado sin respuesta",
		mostDisliked: "Respuestas con más 👎",
	},
	commands: {
		ask: {
			name: "preguntar",
			description: "Pregunta a los artículos: los pasajes que responden, palabra por palabra",
			options: {
				question: { name: "pregunta", description: "Lo que quieres saber" },
				source: {
					name: "fuente",
					description: "Solo artículos con esto en el identificador o el título",
				},
				author: { name: "autor", description: "Solo artículos de este autor" },
				after: {
					name: "desde",
					description: "Solo artículos publicados entonces o después: AAAA, AAAA-MM o AAAA-MM-DD",
				},
				before: {
					name: "hasta",
					description: "Solo artículos publicados entonces o antes: AAAA, AAAA-MM o AAAA-MM-DD",
				},
				private: onlyYou,
			},
		},
		quote: {
			name: "citas",
			description: "Lo que dijo alguien, o los pasajes con ciertas palabras, palabra por palabra",
			options: {
				who: { name: "quién", description: "Un nombre, o palabras que estén en un artículo" },
				about: { name: "sobre", description: "Primero lo más cercano a este tema" },
				private: onlyYou,
			},
		},
		check: {
			name: "comprobar",
			description: "Comprueba una cita: si las palabras están en los artículos, palabra por palabra",
			options: {
				words: { name: "palabras", description: "La cita, o un texto que contenga citas" },
				private: onlyYou,
			},
		},
		cite: {
			name: "párrafo",
			description: "Párrafos de un artículo por su número, palabra por palabra",
			options: {
				ref: {
					name: "referencia",
					description: "Artículo y párrafo: putin-beijing-2012#2, o varios: #2-4",
				},
				private: onlyYou,
			},
		},
		sources: {
			name: "fuentes",
			description: "Los artículos de los que salen las respuestas",
			options: {
				search: {
					name: "buscar",
					description: "Solo los que tengan esto en identificador, título, personas, editorial o fecha",
				},
				private: onlyYou,
			},
		},
		source: {
			name: "fuente",
			description: "Un artículo de un vistazo: quién, cuándo, cuánto, las primeras líneas",
			options: {
				article: {
					name: "artículo",
					description: "Su identificador, o parte del identificador o del título",
				},
				private: onlyYou,
			},
		},
		compare: {
			name: "comparar",
			description: "El mejor pasaje de cada artículo sobre un tema, lado a lado",
			options: { topic, private: onlyYou },
		},
		timeline: {
			name: "cronología",
			description: "Lo que dicen los artículos sobre un tema, por fecha de publicación",
			options: { topic, private: onlyYou },
		},
		status: { name: "estado", description: "Cómo está el bot: artículos, pasajes, modelo, velocidad" },
		help: { name: "ayuda", description: "Qué puedes preguntar, con un ejemplo de cada comando" },
		"Ask about this": { name: "Preguntar por esto" },
		"Check this quote": { name: "Comprobar esta cita" },
		notes: {
			name: "notas",
			description: "El cuaderno de este canal o hilo: lo que se guardó de los artículos",
			options: {
				list: {
					name: "lista",
					description: "Lo guardado, lo más nuevo primero",
					options: { private: onlyYou },
				},
				remove: {
					name: "quitar",
					description: "Quitar una nota",
					options: { note: { name: "nota", description: "Su número" } },
				},
				export: {
					name: "exportar",
					description: "El cuaderno como archivo",
					options: {
						format: {
							name: "formato",
							description: "Qué tipo de archivo",
							choices: { markdown: "Markdown", bibtex: "BibTeX", csv: "CSV" },
						},
						private: onlyYou,
					},
				},
			},
		},
		settings: {
			name: "ajustes",
			description: "En qué canales de este servidor responde el bot",
		},
		forget: {
			name: "olvidar",
			description: "Muestra lo que guarda el bot y, si quieres, lo olvida",
			options: {
				me: { name: "sobre-mí", description: "Lo que guarda sobre ti, en todas partes" },
				server: {
					name: "servidor",
					description: "Lo que guarda de este servidor, para quienes lo gestionan",
				},
			},
		},
	},
	faults: {
		own: "Algo ha fallado por mi parte y ha quedado registrado. Inténtalo más tarde, por favor.",
		noCommand: (name) => `Ya no tengo el comando ${name}.`,
	},
};
