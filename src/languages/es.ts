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
	commands: {
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
		own: "Algo ha fallado por mi parte y ha quedado anotado. Inténtalo más tarde, por favor.",
		noCommand: (name) => `Ya no tengo el comando ${name}.`,
	},
};
