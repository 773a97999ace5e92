import { countingIn } from "./counted.ts";
import type { Language } from "./language.ts";

const counted = countingIn("ru-RU");
const number = (count: number) => count.toLocaleString("ru-RU");
const characters = { one: "знак", few: "знака", other: "знаков" };
const inParagraphs = { one: "абзац", few: "абзаца", other: "абзацев" };
const inArticles = { one: "статья", few: "статьи", other: "статей" };
const inQuotations = { one: "цитата", few: "цитаты", other: "цитат" };
const andUndated = (count: number) => (count > 0 ? `; без даты: ${counted(count, inArticles)}` : "");

const onlyYou = { name: "лично", description: "Ответ видите только вы" };
const topic = { name: "тема", description: "Вопрос или то, о чём речь" };

export const russian: Language = {
	code: "ru",
	intl: "ru-RU",
	answer: {
		none: "Похоже, в этих статьях нет ответа на этот вопрос.",
		nearest: "Ближе всего:",
		fair: "Возможно, ответ здесь:",
		sharedBy: (name) => `Поделился участник ${name}`,
		only: (filters) => `Только ${filters}`,
		filters: { source: "источник", author: "автор", after: "с", before: "по" },
	},
	buttons: {
		context: "Больше контекста",
		source: "Открыть источник",
		share: "Поделиться",
		thread: "Открыть ветку",
		askOn: "Спросить ещё",
	},
	presses: {
		notMine:
			"Не могу убедиться, что эта кнопка моя, поэтому она ничего не делает. Спросите ещё раз — появится новая.",
		forgotten: "Этому ответу больше 90 дней, я его уже не помню. Спросите, пожалуйста, ещё раз.",
		sharedBefore: "Этой страницей уже поделились.",
		changed: (ref) =>
			`Статья с тех пор изменилась: того, что цитировалось здесь как \`${ref}\`, в ней больше нет.`,
		gone: (articleId) => `Статьи \`${articleId}\`, которая здесь цитировалась, больше нет среди статей.`,
	},
	threads: {
		welcome:
			"Спрашивайте дальше здесь: нажмите кнопку, упомяните меня или ответьте на то, что я пишу. Я понимаю вопрос из предыдущих; упомяните меня со словом *заново*, чтобы начать заново.",
		name: "Из статей",
		notHere: "Ветки можно создавать только в текстовых каналах сервера.",
		notYou: "У вас нет права создавать ветки в этом канале.",
		notMe:
			"Я не могу создавать здесь ветки: мне нужны права **Создать публичные ветки** и **Отправлять сообщения в ветках**.",
		there: (thread) => `Об этом уже есть ветка: ${thread}`,
		full: "На этом сервере столько открытых веток, сколько позволяет Discord: закройте одну и попробуйте ещё раз.",
		fault: "Ветку открыть не удалось, ошибка записана в журнал. Попробуйте, пожалуйста, позже.",
	},
	chat: {
		startOver: ["заново", "новая тема"],
		question: "Ваш следующий вопрос",
		greeting:
			"Спросите меня что-нибудь о статьях, например *why was the gas deal stalled?* Потом спрашивайте дальше: я понимаю вопрос из предыдущих, а *заново* начинает заново. `/цитаты` находит чьи-то слова, `/источники` перечисляет статьи.",
		startedOver: "Новый разговор: прежние вопросы больше не учитываются.",
	},
	limits: {
		user: (when) =>
			`Вы спрашиваете слишком быстро, а мне нужно успеть ответить всем: попробуйте снова ${when}.`,
		server: (when) => `На этом сервере спрашивают очень много: попробуйте снова ${when}.`,
		queue: "Сейчас спрашивает очень много людей, и я не успеваю. Спросите, пожалуйста, через минуту.",
	},
	signs: { stop: ".", colon: ":" },
	lists: {
		more: (list, count) => `${list} и ещё ${number(count)}`,
		further: (list, count) => `${list}; и ещё ${number(count)}`,
		others: (list, count) => `${list} и ещё ${number(count)}`,
		rest: (count) => `ещё ${number(count)}`,
	},
	citation: {
		compiledBy: (names) => `сост. ${names}`,
		updated: (date) => `обновлено: ${date}`,
		undated: "Без даты",
	},
	said: {
		by: (names) => `прямая речь: ${names}`,
		reported: (line) => `в пересказе: ${line}`,
		inPart: (line) => `${line} (частично)`,
		unknown: "кто говорит, не указано",
		wrote: (name) => `Автор — ${name}`,
		compiled: (name) => `Составитель — ${name}`,
		wroteOrCompiled: (name) => `Автор или составитель — ${name}`,
	},
	searched: {
		line: (titles) => `Где искали: ${titles}`,
		noArticles: "Статей нет.",
		noneTogether: (filters) => `Ни одна статья не отвечает всему этому сразу: ${filters}.`,
		noSource: (typed) => `Ни у одной статьи нет «${typed}» в идентификаторе или названии.`,
		noAuthor: (typed) => `Ни в одной статье нет «${typed}» среди авторов, составителей и издателей.`,
		notDated: (stretch) => `За это время статей нет: ${stretch}.`,
		between: (after, before) => `с ${after} по ${before}`,
		from: (after) => `${after} и позже`,
		until: (before) => `${before} и раньше`,
		thereAre: (list) => `Есть: ${list}.`,
		noNames: "Ни в одной статье никто не указан.",
		noDates: "Ни у одной статьи нет даты.",
		onlyDate: (date, undated) => `Единственная дата: ${date}${andUndated(undated)}.`,
		dates: (earliest, latest, undated) => `Есть даты с ${earliest} по ${latest}${andUndated(undated)}.`,
		wrongOrder: (after, before) =>
			`«с» (${after}) позже, чем «по» (${before}): под оба условия не подходит ни одна дата.`,
		noDate: (typed, filter) => `«${typed}» — не дата для «${filter}»: пишите ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД.`,
	},
	asked: {
		empty: "Вопрос пуст: спросите что-нибудь, например «why was the gas deal stalled».",
		tooLong: (length, most) =>
			`В вопросе ${counted(length, characters)}, а можно не больше ${number(most)}: спросите короче.`,
		noWords: "В вопросе нет слов, и ни один отрывок не может на него ответить: спросите словами.",
		wrongLimit: (typed, highest) => `--limit равен «${typed}»: укажите целое число от 1 до ${highest}.`,
		noWordsThere: "В этом сообщении нет слов, о которых можно спросить.",
	},
	named: {
		several: (typed, ids) => `«${typed}» подходит к нескольким статьям: ${ids}.`,
		nothingHolds: (typed) =>
			`Ни у одной статьи нет «${typed}» в идентификаторе, названии, именах, издателе или дате.`,
		which: (ids) => `Укажите, какая статья имеется в виду: ${ids}.`,
		gone: (id) => `Статьи ${id} больше нет.`,
		noRef: "Укажите статью и абзац, например putin-beijing-2012#2.",
		noNumber: (typed) => `«#${typed}» — не номер абзаца: пишите #2 или, для нескольких, #2-4.`,
		whichParagraph: (id, paragraphs) =>
			`Укажите, какой абзац: в ${id} — ${counted(paragraphs, inParagraphs)}, например ${id}#1.`,
		noParagraph: (wanted, id, paragraphs) =>
			`#${wanted} нет: в ${id} — ${counted(paragraphs, inParagraphs)}, счёт с 1.`,
		backwards: (first, last) =>
			`#${first}-${last} кончается раньше, чем начинается: пишите #${last}-${first}.`,
		goesOn: (ref) => `Продолжение: ${ref}`,
	},
	quotations: {
		whom: "Укажите, кого или какие слова цитировать, например Tiezzi.",
		corrected: (typed, name) => `«${typed}» понято как ${name}.`,
		correctedOr: (typed, name, others) => `«${typed}» понято как ${name}; возможно также: ${others}.`,
		alsoFits: (typed, others) => `Под «${typed}» подходят также: ${others}.`,
		mostQuoted: (typed, name, others) =>
			`«${typed}» понято как ${name}: цитат больше всего; подходят также: ${others}.`,
		offTopic: (name, about) => `${name}: похоже, ни одной цитаты на тему «${about}».`,
		noTopic: "По теме упорядочиваются чьи-то слова, а здесь не назван никто из тех, кого цитируют.",
		heading: (name) => `**${name}** — словами статей:`,
		notQuoted: (name) => `**${name}**: цитат нет.`,
		mentions: (name) => `Где упоминается **${name}**:`,
		onlyMentioned: (name) => `**${name}**: цитат нет, есть упоминания:`,
		holding: (phrase) => `Отрывки, в которых есть «${phrase}»:`,
		near: (phrase) => `Не дословно, но близко к «${phrase}»:`,
		notVerbatim: "не дословно",
		mentionedIn: (refs) => `Упоминания: ${refs}`,
		nowhere: (phrase) => `«${phrase}» в статьях не встречается.`,
		quotedInThem: (names) => `В них цитируются: ${names}.`,
	},
	checked: {
		tooLong: (length, most) =>
			`В тексте ${counted(length, characters)}, а проверяю не больше ${number(most)}: дайте текст короче.`,
		nothing: "Проверять нечего: напишите слова цитаты.",
		notThere: "В статьях этого нет",
		exact: (severalPlaces) => `Слово в слово${severalPlaces ? ", в нескольких местах" : ""}`,
		exactBut: (differences, severalPlaces) =>
			`Слово в слово, не считая ${differences}${severalPlaces ? ", в нескольких местах" : ""}`,
		differences: {
			accents: "диакритических знаков",
			capitals: "заглавных букв",
			punctuation: "знаков препинания",
			omitted: "пропущенного под многоточием",
			bracketed: "изменённого в скобках",
		},
		nearly: "Почти, но не слово в слово",
		wordsOf: (speaker) => `говорит ${speaker}`,
		unknownSpeaker: "в кавычках, кто говорит, не указано",
		ownWords: "собственные слова статьи",
		nearest: "Ближе всего по смыслу:",
		unchecked: (count) => `Не проверено: ещё ${counted(count, inQuotations)}.`,
	},
	compared: {
		fair: "возможно, ответ",
		silent: (titles) => `Нет ответа в статьях: ${titles}`,
		looked: (looked, articles) => `Просмотрены ближайшие статьи: ${number(looked)} из ${number(articles)}`,
	},
	articles: {
		count: (articles) => counted(articles, inArticles),
		more: (count) => `… и ещё ${number(count)}.`,
		size: (paragraphs, passages) =>
			`${counted(paragraphs, inParagraphs)} · ${counted(passages, { one: "отрывок", few: "отрывка", other: "отрывков" })}`,
		quoted: (names) => `Цитируются: ${names}`,
	},
	status: {
		title: "Состояние",
		articles: "Статьи",
		passages: "Отрывки",
		model: "Модель",
		uptime: "Время работы",
		answers: "Ответы",
		noAnswers: "пока нет",
		times: (median, percentile99, answers) =>
			`медиана ${median}, 99-й процентиль ${percentile99} (последние ${answers})`,
		milliseconds: (time) => `${time} мс`,
		days: (count) => counted(count, { one: "день", few: "дня", other: "дней" }),
		hours: (count) => `${count} ч`,
		minutes: (count) => `${count} мин`,
		justStarted: "меньше минуты",
	},
	help: {
		title: "О чём меня можно спросить",
		menu: (names) => `В меню сообщения, в разделе **Приложения**: ${names}; ответ видите только вы.`,
		chat: "Или упомяните меня, или напишите мне личное сообщение и спросите своими словами. Я цитирую дословно и ничего не пишу от себя.",
	},
	notes: {
		save: "Сохранить",
		which: "Какую цитату сохранить?",
		choose: "Выберите цитату",
		form: "Сохранить эту цитату",
		remark: "Заметка",
		saved: (number) => `Цитата сохранена в здешней тетради под № ${number}. Посмотреть: \`/заметки список\`.`,
		savedBefore: (number) =>
			`Вы уже сохранили эту цитату здесь под № ${number}. Посмотреть: \`/заметки список\`.`,
		remarked: (number) =>
			`Вы уже сохранили эту цитату здесь под № ${number}; теперь при ней ваша новая заметка.`,
		full: "Здешняя тетрадь заполнена. Удалите что-нибудь командой `/заметки удалить` и сохраните цитату ещё раз.",
		empty:
			"Здесь пока ничего не сохранено. Нажмите *Сохранить* под цитатой, и она попадёт в тетрадь этого канала или ветки.",
		line: (number, saver, when) => `№ ${number} · сохранено: ${saver}, ${when}`,
		unknown: (typed) => `Записи № ${typed} здесь нет. Какие есть, показывает \`/заметки список\`.`,
		notYours: "Удалить запись может только тот, кто её сохранил, или тот, кто управляет сообщениями.",
		removed: (title, ref) => `Удалено: ${title} · ${ref}`,
		exported: (count) => `Цитаты: ${count}. Они заново взяты из статей, слово в слово.`,
		heading: "Сохранённые цитаты",
		savedBy: (name, date) => `Сохранено: ${name}, ${date}`,
	},
	settings: {
		title: "Настройки этого сервера",
		everywhere: "Я отвечаю **во всех каналах** этого сервера.",
		only: (channels) => `Я отвечаю **только в** ${channels} и в их ветках.`,
		hint: "В остальных местах я отклоняю команды, что видит только автор, и не отвечаю на упоминания. Справка, состояние, настройки и удаление работают везде.",
		placeholder: "Только в этих каналах …",
		everywhereButton: "Везде",
		managersOnly: "Это для тех, кто может управлять этим сервером.",
		serversOnly: "Это есть только на серверах.",
		elsewhere: (channels) => `На этом сервере я отвечаю в ${channels}. Пожалуйста, спросите меня там.`,
	},
	forget: {
		title: { me: "Что я храню о вас", server: "Что я храню об этом сервере" },
		nothing: {
			me: "Я ничего о вас не храню: забывать нечего.",
			server: "Я ничего не храню об этом сервере: забывать нечего.",
		},
		kinds: {
			answers: "Ответы на вопросы",
			votes: "Голоса",
			notes: "Сохранённые заметки",
			wishes: "Вопросы, о которых нужно сообщить",
			unanswered: "Вопросы без ответа",
			settings: "Настройки",
			conversations: "Вопросы из бесед, которые я помню один день",
		},
		inFile: "Всё это есть в файле.",
		tooLarge: "Этого больше, чем помещается в файл в Discord.",
		warning: {
			me: "Это касается всех серверов и личных сообщений. Вместе с вашими ответами исчезнут и голоса других за них, а кнопки под ними перестанут работать. Отменить это нельзя.",
			server:
				"В файле нет того, кто голосовал, и того, кто и что спрашивал лично. Кнопки прежних ответов перестанут работать. Отменить это нельзя.",
		},
		button: "Забыть всё",
		done: "Я забыл всё это:",
	},
	reading: {
		button: "Читать",
		gone: "Этой статьи больше нет среди статей.",
	},
	unanswered: {
		tellMe: "Сообщить, когда найдётся",
		kept: "Я напишу вам, когда на это ответит какая-нибудь статья; если личные сообщения у вас закрыты, сообщу в этом канале. Нажмите ещё раз, чтобы отказаться.",
		keptPrivate:
			"Я напишу вам, когда на это ответит какая-нибудь статья, если вы принимаете личные сообщения с этого сервера. Нажмите ещё раз, чтобы отказаться.",
		takenBack: "Отменено: сообщать не буду.",
		tooMany: (most) =>
			`Вы уже ждёте ответа на столько вопросов: ${most}. Больше я не запомню; сначала откажитесь от одного из них.`,
		told: (server) =>
			server === undefined
				? "Вы просили сообщить: вот ответ."
				: `Вы просили сообщить: вот ответ. Вопрос задан на сервере ${server}.`,
		toldHere: (user) => `${user}, вы просили сообщить: вот ответ.`,
		mostAsked: "Чаще всего спрашивали, ответа нет",
		mostDisliked: "Ответы, у которых больше всего 👎",
	},
	commands: {
		ask: {
			name: "спросить",
			description: "Спросить статьи: отрывки, которые отвечают, слово в слово",
			options: {
				question: { name: "вопрос", description: "Что вы хотите узнать" },
				source: {
					name: "источник",
					description: "Только статьи, у которых это есть в идентификаторе или названии",
				},
				author: { name: "автор", description: "Только статьи этого автора" },
				after: {
					name: "с",
					description: "Только статьи, вышедшие тогда или позже: ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД",
				},
				before: {
					name: "по",
					description: "Только статьи, вышедшие тогда или раньше: ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД",
				},
				private: onlyYou,
			},
		},
		quote: {
			name: "цитаты",
			description: "Кто что сказал, или отрывки с этими словами, слово в слово",
			options: {
				who: { name: "кто", description: "Имя или слова, которые есть в статье" },
				about: { name: "о-чём", description: "Сначала то, что ближе всего к этой теме" },
				private: onlyYou,
			},
		},
		check: {
			name: "проверить",
			description: "Проверить цитату: есть ли эти слова в статьях, слово в слово",
			options: {
				words: { name: "слова", description: "Цитата или текст, в котором есть цитаты" },
				private: onlyYou,
			},
		},
		cite: {
			name: "абзац",
			description: "Абзацы статьи по их номеру, слово в слово",
			options: {
				ref: {
					name: "ссылка",
					description: "Статья и абзац: putin-beijing-2012#2, или несколько: #2-4",
				},
				private: onlyYou,
			},
		},
		sources: {
			name: "источники",
			description: "Статьи, из которых берутся ответы",
			options: {
				search: {
					name: "поиск",
					description: "Только статьи с этим в идентификаторе, названии, именах, издателе или дате",
				},
				private: onlyYou,
			},
		},
		source: {
			name: "источник",
			description: "Статья вкратце: кто, когда, сколько, первые строки",
			options: {
				article: {
					name: "статья",
					description: "Её идентификатор или часть идентификатора или названия",
				},
				private: onlyYou,
			},
		},
		compare: {
			name: "сравнить",
			description: "Лучший отрывок каждой статьи на одну тему, рядом",
			options: { topic, private: onlyYou },
		},
		timeline: {
			name: "хронология",
			description: "Что есть в статьях на тему, по дате публикации",
			options: { topic, private: onlyYou },
		},
		status: { name: "состояние", description: "Как дела у бота: статьи, отрывки, модель, скорость" },
		help: { name: "помощь", description: "О чём можно спросить, с примером каждой команды" },
		"Ask about this": { name: "Спросить об этом" },
		"Check this quote": { name: "Проверить эту цитату" },
		notes: {
			name: "заметки",
			description: "Тетрадь этого канала или ветки: что сохранено из статей",
			options: {
				list: {
					name: "список",
					description: "Что сохранено, сначала новое",
					options: { private: onlyYou },
				},
				remove: {
					name: "удалить",
					description: "Удалить запись",
					options: { note: { name: "запись", description: "Её номер" } },
				},
				export: {
					name: "экспорт",
					description: "Тетрадь в виде файла",
					options: {
						format: {
							name: "формат",
							description: "Какой файл",
							choices: { markdown: "Markdown", bibtex: "BibTeX", csv: "CSV" },
						},
						private: onlyYou,
					},
				},
			},
		},
		settings: {
			name: "настройки",
			description: "В каких каналах этого сервера бот отвечает",
		},
		forget: {
			name: "забыть",
			description: "Показывает, что хранит бот, и забывает это по вашему желанию",
			options: {
				me: { name: "меня", description: "Что он хранит о вас, везде" },
				server: { name: "сервер", description: "Что он хранит об этом сервере, для тех, кто им управляет" },
			},
		},
	},
	faults: {
		own: "У меня что-то пошло не так, ошибка записана в журнал. Попробуйте, пожалуйста, позже.",
		noCommand: (name) => `Команды ${name} у меня больше нет.`,
	},
};
