import type { Language } from "./language.ts";

export const spanish: Language = {
	code: "es",
	intl: "es-ES",
	answer: {
		none: "Ningún pasaje responde a esto.",
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
	},
	presses: {
		notMine:
			"No puedo comprobar que este botón sea mío, así que no lo toco. Pregunta otra vez y habrá uno nuevo.",
		forgotten: "Esa respuesta tiene más de 90 días y la he olvidado. Pregunta otra vez, por favor.",
		sharedBefore: "Esta página ya está compartida.",
		changed: (ref) =>
			`El artículo ha cambiado desde entonces: lo que aquí se citaba como \`${ref}\` ya no está en él.`,
		gone: (articleId) => `El artículo \`${articleId}\`, que aquí se citaba, ya no está entre los artículos.`,
	},
	threads: {
		welcome:
			"Sigue preguntando aquí: mencióname o responde a lo que escribo. Entiendo una pregunta por las anteriores; mencióname con *new* para empezar de nuevo.",
		name: "De los artículos",
		notHere: "Solo se pueden abrir hilos en los canales de texto de un servidor.",
		notYou: "No puedes abrir hilos en este canal.",
		notMe:
			"No puedo abrir hilos aquí: me faltan los permisos **Crear hilos públicos** y **Enviar mensajes en hilos**.",
		there: (thread) => `Ya hay un hilo sobre esto: ${thread}`,
		full: "Este servidor tiene tantos hilos abiertos como permite Discord: cierra uno y vuelve a intentarlo.",
		fault: "No se pudo abrir el hilo, y ha quedado anotado. Inténtalo más tarde, por favor.",
	},
	chat: {
		greeting:
			"Pregúntame algo sobre los artículos, p. ej. *why was the gas deal stalled?* Luego sigue preguntando: entiendo una pregunta por las anteriores, y *new* empieza de nuevo. `/quote` encuentra lo que alguien dijo, `/sources` enumera los artículos.",
		startedOver: "Una conversación nueva: las preguntas anteriores ya no cuentan.",
	},
	limits: {
		user: (when) =>
			`Preguntas más deprisa de lo que puedo atender a todos por igual: inténtalo de nuevo ${when}.`,
		server: (when) => `Este servidor pregunta muchísimo: inténtalo de nuevo ${when}.`,
		queue: "Ahora mismo pregunta muchísima gente y no doy abasto. Pregunta otra vez dentro de un minuto.",
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
	commands: {},
	faults: {
		own: "Algo ha fallado por mi parte y ha quedado anotado. Inténtalo más tarde, por favor.",
		noCommand: (name) => `Ya no tengo el comando ${name}.`,
	},
};
