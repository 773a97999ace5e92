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
	notes: {
		save: "Guardar",
		which: "¿Cuál quieres guardar?",
		choose: "Elige una cita",
		form: "Guardar esta cita",
		remark: "Comentario",
		saved: (number) => `Guardada en el cuaderno de aquí con el n.º ${number}. \`/notes list\` la muestra.`,
		savedBefore: (number) => `Ya la habías guardado aquí con el n.º ${number}. \`/notes list\` la muestra.`,
		remarked: (number) => `Ya la habías guardado aquí con el n.º ${number}; ahora lleva tu nuevo comentario.`,
		full: "El cuaderno de aquí está lleno. Quita una nota con `/notes remove` y vuelve a guardar esta.",
		empty:
			"Aquí no hay nada guardado todavía. Pulsa *Guardar* debajo de una cita y quedará en el cuaderno de este canal o hilo.",
		line: (number, saver, when) => `N.º ${number} · guardada por ${saver}, ${when}`,
		unknown: (typed) => `Aquí no hay ninguna nota n.º ${typed}. \`/notes list\` muestra las que hay.`,
		notYours: "Una nota solo la puede quitar quien la guardó o quien puede gestionar mensajes.",
		removed: (title, ref) => `Quitada: ${title} · ${ref}`,
		exported: (count) => `Citas: ${count}. Están citadas de nuevo de los artículos, palabra por palabra.`,
		heading: "Citas guardadas",
		savedBy: (name, date) => `Guardada por ${name}, ${date}`,
	},
	commands: {
		notes: {
			name: "notas",
			description: "El cuaderno de este canal o hilo: lo que se guardó de los artículos",
			options: {
				list: {
					name: "lista",
					description: "Lo guardado, lo más nuevo primero",
					options: { private: { name: "privado", description: "Solo tú ves la respuesta" } },
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
						format: { name: "formato", description: "Qué tipo de archivo" },
						private: { name: "privado", description: "Solo tú ves la respuesta" },
					},
				},
			},
		},
	},
	faults: {
		own: "Algo ha fallado por mi parte y ha quedado anotado. Inténtalo más tarde, por favor.",
		noCommand: (name) => `Ya no tengo el comando ${name}.`,
	},
};
