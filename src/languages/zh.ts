import { countingIn } from "./counted.ts";
import type { Language } from "./language.ts";

const counted = countingIn("zh-CN");
const number = (count: number) => count.toLocaleString("zh-CN");
const inParagraphs = { other: "个自然段" };
const andUndated = (count: number) => (count > 0 ? `；${counted(count, { other: "篇文章" })}日期不详` : "");

const onlyYou = { name: "仅自己可见", description: "只有你能看到回答" };
const topic = { name: "话题", description: "一个问题，或它是关于什么的" };

export const chinese: Language = {
	code: "zh",
	intl: "zh-CN",
	answer: {
		none: "这些文章里似乎没有能回答这个问题的内容。",
		nearest: "最接近的：",
		fair: "这可能是答案：",
		sharedBy: (name) => `由 ${name} 分享`,
		only: (filters) => `仅限 ${filters}`,
		filters: { source: "来源", author: "作者", after: "起始", before: "截止" },
	},
	buttons: {
		context: "更多上下文",
		source: "打开原文",
		share: "分享",
		thread: "开启子区",
		askOn: "继续提问",
	},
	presses: {
		notMine: "我无法确认这个按钮是我的，所以它不起作用。请再问一次，就会有新的按钮。",
		forgotten: "那个回答已超过 90 天，我已经忘记了。请再问一次。",
		sharedBefore: "这一页已经分享过了。",
		changed: (ref) => `文章后来有了改动：这里以 \`${ref}\` 引用的文字已不在其中。`,
		gone: (articleId) => `这里引用的文章 \`${articleId}\` 已不在文章之列。`,
	},
	threads: {
		welcome:
			"请在这里继续提问：点按钮、提及我，或回复我写的内容。我会结合之前的问题来理解；提及我并写 *新话题* 即可重新开始。",
		name: "文章摘引",
		notHere: "只能在服务器的文字频道中开启子区。",
		notYou: "你不能在这个频道开启子区。",
		notMe: "我不能在这里开启子区：我需要 **创建公共子区** 和 **在子区内发送消息** 权限。",
		there: (thread) => `这个问题已有子区：${thread}`,
		full: "这个服务器开启的子区已达 Discord 的上限：请先关闭一个，然后再试。",
		fault: "子区未能开启，已记录下来。请稍后再试。",
	},
	chat: {
		startOver: ["新话题", "新", "重新开始"],
		question: "你的下一个问题",
		greeting:
			"请就这些文章向我提问，例如 *why was the gas deal stalled?* 然后可以继续追问：我会结合之前的问题来理解，写 *新话题* 则重新开始。`/引语` 查找某人说过的话，`/文章列表` 列出文章。",
		startedOver: "新的对话：之前的问题不再计入。",
	},
	limits: {
		user: (when) => `你问得太快了，我得兼顾所有人：请 ${when} 再试。`,
		server: (when) => `这个服务器的提问非常多：请 ${when} 再试。`,
		queue: "现在提问的人非常多，我忙不过来。请一分钟后再问。",
	},
	signs: { stop: "。", colon: "：" },
	lists: {
		more: (list, count) => `${list} 等，另有 ${number(count)} 项`,
		further: (list, count) => `${list}；另有 ${number(count)} 项`,
		others: (list, count) => `${list} 等，另有 ${number(count)} 篇`,
		rest: (count) => `另外 ${number(count)} 人`,
	},
	citation: {
		compiledBy: (names) => `${names} 编`,
		updated: (date) => `更新于 ${date}`,
		undated: "日期不详",
	},
	said: {
		by: (names) => `原话：${names}`,
		reported: (line) => `转述：${line}`,
		inPart: (line) => `${line}（部分）`,
		unknown: "未注明说话人",
		wrote: (name) => `${name} 撰写`,
		compiled: (name) => `${name} 编`,
		wroteOrCompiled: (name) => `${name} 撰写或编`,
	},
	searched: {
		line: (titles) => `搜索范围：${titles}`,
		noArticles: "没有任何文章。",
		noneTogether: (filters) => `没有文章同时符合这些条件：${filters}。`,
		noSource: (typed) => `没有文章的编号或标题包含“${typed}”。`,
		noAuthor: (typed) => `没有文章的作者、编者或出版方包含“${typed}”。`,
		notDated: (stretch) => `没有这段时间的文章：${stretch}。`,
		between: (after, before) => `${after} 至 ${before}`,
		from: (after) => `${after} 及以后`,
		until: (before) => `${before} 及以前`,
		thereAre: (list) => `现有：${list}。`,
		noNames: "没有文章注明任何人。",
		noDates: "没有文章注明日期。",
		onlyDate: (date, undated) => `现有的唯一日期：${date}${andUndated(undated)}。`,
		dates: (earliest, latest, undated) => `现有日期：${earliest} 至 ${latest}${andUndated(undated)}。`,
		wrongOrder: (after, before) => `“起始”（${after}）晚于“截止”（${before}）：没有日期能同时符合。`,
		noDate: (typed, filter) => `“${typed}”不是“${filter}”可用的日期：请写成 YYYY、YYYY-MM 或 YYYY-MM-DD。`,
	},
	asked: {
		empty: "问题是空的：请问点什么，例如“why was the gas deal stalled”。",
		tooLong: (length, most) => `问题有 ${number(length)} 个字符，最多 ${number(most)} 个：请问得短一些。`,
		noWords: "问题里没有文字，没有段落能回答：请用文字提问。",
		wrongLimit: (typed, highest) => `--limit 是“${typed}”：请给出 1 到 ${highest} 之间的整数。`,
		noWordsThere: "那条消息里没有可以提问的文字。",
	},
	named: {
		several: (typed, ids) => `“${typed}”符合多篇文章：${ids}。`,
		nothingHolds: (typed) => `没有文章的编号、标题、人名、出版方或日期包含“${typed}”。`,
		which: (ids) => `请说明是哪篇文章：${ids}。`,
		gone: (id) => `文章 ${id} 已不存在。`,
		noRef: "请给出文章和自然段，例如 putin-beijing-2012#2。",
		noNumber: (typed) => `“#${typed}”不是自然段的编号：请写 #2，多段则写 #2-4。`,
		whichParagraph: (id, paragraphs) =>
			`请说明是哪一段：${id} 有 ${counted(paragraphs, inParagraphs)}，例如 ${id}#1。`,
		noParagraph: (wanted, id, paragraphs) =>
			`没有 #${wanted}：${id} 有 ${counted(paragraphs, inParagraphs)}，从 1 开始数。`,
		backwards: (first, last) => `#${first}-${last} 首尾颠倒：请写 #${last}-${first}。`,
		goesOn: (ref) => `后续：${ref}`,
	},
	quotations: {
		whom: "请说明要引用谁的话或哪些文字，例如 Tiezzi。",
		corrected: (typed, name) => `已将“${typed}”理解为 ${name}。`,
		correctedOr: (typed, name, others) => `已将“${typed}”理解为 ${name}；也可能是 ${others}。`,
		alsoFits: (typed, others) => `“${typed}”也符合 ${others}。`,
		mostQuoted: (typed, name, others) => `已将“${typed}”理解为被引用最多的 ${name}；也符合 ${others}。`,
		offTopic: (name, about) => `${name} 的引语似乎都与“${about}”无关。`,
		noTopic: "话题只用来排列某人说过的话，而这里没有指明任何被引用的人。",
		heading: (name) => `**${name}**，摘自文章原文：`,
		notQuoted: (name) => `文章没有引用 **${name}** 的话。`,
		mentions: (name) => `提到 **${name}** 之处：`,
		onlyMentioned: (name) => `文章没有引用 **${name}** 的话，但在这些地方提到：`,
		holding: (phrase) => `含有“${phrase}”的段落：`,
		near: (phrase) => `并非逐字相同，但接近“${phrase}”：`,
		notVerbatim: "并非逐字相同",
		mentionedIn: (refs) => `提到之处：${refs}`,
		nowhere: (phrase) => `文章里没有“${phrase}”。`,
		quotedInThem: (names) => `文章引用了：${names}。`,
	},
	checked: {
		tooLong: (length, most) =>
			`文字有 ${number(length)} 个字符，最多核对 ${number(most)} 个：请给出短一些的。`,
		nothing: "没有可核对的内容：请给出引文的文字。",
		notThere: "文章里没有",
		exact: (severalPlaces) => `逐字相同${severalPlaces ? "，见于多处" : ""}`,
		exactBut: (differences, severalPlaces) =>
			`除${differences}外逐字相同${severalPlaces ? "，见于多处" : ""}`,
		differences: {
			accents: "变音符号",
			capitals: "大小写",
			punctuation: "标点",
			omitted: "省略号略去的部分",
			bracketed: "方括号改动的部分",
		},
		nearly: "接近，但并非逐字相同",
		wordsOf: (speaker) => `${speaker} 的话`,
		unknownSpeaker: "在引号内，未注明说话人",
		ownWords: "文章自己的文字",
		nearest: "意思最接近的：",
		unchecked: (count) => `未核对：另外 ${number(count)} 条引文。`,
	},
	compared: {
		fair: "可能是答案",
		silent: (titles) => `没有答案的文章：${titles}`,
		looked: (looked, articles) => `查看了 ${number(articles)} 篇文章中最接近的 ${number(looked)} 篇`,
	},
	articles: {
		count: (articles) => counted(articles, { other: "篇文章" }),
		more: (count) => `……另有 ${number(count)} 篇。`,
		size: (paragraphs, passages) =>
			`${counted(paragraphs, inParagraphs)} · ${counted(passages, { other: "个段落" })}`,
		quoted: (names) => `文中引用：${names}`,
	},
	status: {
		title: "状态",
		articles: "文章",
		passages: "段落",
		model: "模型",
		uptime: "已运行",
		answers: "回答",
		noAnswers: "尚无",
		times: (median, percentile99, answers) =>
			`中位数 ${median}，第 99 百分位 ${percentile99}（最近 ${answers} 次）`,
		milliseconds: (time) => `${time} 毫秒`,
		days: (count) => counted(count, { other: "天" }),
		hours: (count) => `${count} 小时`,
		minutes: (count) => `${count} 分钟`,
		justStarted: "不到一分钟",
	},
	help: {
		title: "你可以问我什么",
		menu: (names) => `在消息菜单的 **APP** 中：${names}；只有你能看到回答。`,
		chat: "也可以提及我，或直接私信我，用平常的话提问。我逐字引用，自己什么也不写。",
	},
	notes: {
		save: "收藏",
		which: "要收藏哪一条引文？",
		choose: "选择一条引文",
		form: "收藏这条引文",
		remark: "备注",
		saved: (number) => `已收入此处的笔记本，编号 ${number}。用 \`/笔记 列表\` 查看。`,
		savedBefore: (number) => `你已在此处收藏过这条引文，编号 ${number}。用 \`/笔记 列表\` 查看。`,
		remarked: (number) => `你已在此处收藏过这条引文，编号 ${number}；备注已更新。`,
		full: "此处的笔记本已满。请先用 `/笔记 删除` 删除一条，再收藏。",
		empty: "此处还没有收藏。点击引文下方的“收藏”，即可收入本频道或子区的笔记本。",
		line: (number, saver, when) => `编号 ${number} · 收藏者：${saver}，${when}`,
		unknown: (typed) => `此处没有编号为 ${typed} 的笔记。用 \`/笔记 列表\` 查看现有笔记。`,
		notYours: "只有收藏者本人或有权管理消息的人可以删除笔记。",
		removed: (title, ref) => `已删除：${title} · ${ref}`,
		exported: (count) => `引文：${count} 条，均从文章中重新逐字引用。`,
		heading: "收藏的引文",
		savedBy: (name, date) => `收藏者：${name}，${date}`,
	},
	settings: {
		title: "本服务器的设置",
		everywhere: "我在本服务器的**所有频道**中回答。",
		only: (channels) => `我**只在** ${channels} 及其子区中回答。`,
		hint: "在其他地方，我会私下拒绝命令，也不回应提及。帮助、状态、设置和删除在任何频道都可用。",
		placeholder: "只在这些频道 …",
		everywhereButton: "所有频道",
		managersOnly: "这只供可以管理本服务器的人使用。",
		serversOnly: "这只在服务器中可用。",
		elsewhere: (channels) => `在本服务器中，我在 ${channels} 回答。请到那里提问。`,
	},
	forget: {
		title: { me: "我保存的关于你的内容", server: "我保存的关于本服务器的内容" },
		nothing: {
			me: "我没有保存任何关于你的内容：没有什么可以忘记的。",
			server: "我没有保存任何关于本服务器的内容：没有什么可以忘记的。",
		},
		kinds: {
			answers: "问题的回答",
			votes: "投票",
			notes: "保存的笔记",
			wishes: "等待通知的问题",
			unanswered: "没有答案的问题",
			settings: "设置",
			conversations: "对话中的问题，我记住一天",
		},
		inFile: "全部内容都在文件里。",
		tooLarge: "内容太多，Discord 的一个文件放不下。",
		warning: {
			me: "这包括所有服务器和私信。你的回答被忘记时，别人对它们的投票也一并消失，下面的按钮不再起作用。此操作无法撤销。",
			server: "文件中不写谁投了票，也不写谁私下问了什么。之前回答的按钮将不再起作用。此操作无法撤销。",
		},
		button: "全部忘记",
		done: "我已全部忘记：",
	},
	reading: {
		button: "阅读",
		gone: "那篇文章已不在文章之中。",
	},
	unanswered: {
		tellMe: "有答案时告诉我",
		kept: "有文章回答这个问题时，我会私信你；如果你不接收私信，我会在这个频道告诉你。再按一次即可取消。",
		keptPrivate: "有文章回答这个问题时，我会私信你，前提是你接收来自这个服务器的私信。再按一次即可取消。",
		takenBack: "已取消：我不会通知你。",
		tooMany: (most) => `你已经在等 ${most} 个问题的答案，我记不下更多了。请先取消其中一个。`,
		told: (server) =>
			server === undefined ? "你要我告诉你：答案在这里。" : `你要我告诉你：答案在这里。提问于 ${server}。`,
		toldHere: (user) => `${user} 要我告知：答案在这里。`,
		mostAsked: "问得最多而没有答案的问题",
		mostDisliked: "👎 最多的回答",
	},
	commands: {
		ask: {
			name: "提问",
			description: "向文章提问：逐字引用能回答的段落",
			options: {
				question: { name: "问题", description: "你想知道什么" },
				source: { name: "来源", description: "仅限编号或标题包含此内容的文章" },
				author: { name: "作者", description: "仅限这位作者的文章" },
				after: { name: "起始", description: "仅限当时或以后发表的文章：YYYY、YYYY-MM 或 YYYY-MM-DD" },
				before: { name: "截止", description: "仅限当时或以前发表的文章：YYYY、YYYY-MM 或 YYYY-MM-DD" },
				private: onlyYou,
			},
		},
		quote: {
			name: "引语",
			description: "某人说过的话，或含有某些文字的段落，逐字引用",
			options: {
				who: { name: "谁", description: "说话人的名字，或文章里的文字" },
				about: { name: "关于", description: "最接近这个话题的排在最前" },
				private: onlyYou,
			},
		},
		check: {
			name: "核对",
			description: "核对引文：文字是否逐字见于文章",
			options: {
				words: { name: "文字", description: "引文，或含有引文的文字" },
				private: onlyYou,
			},
		},
		cite: {
			name: "原文",
			description: "按编号逐字引用文章的自然段",
			options: {
				ref: { name: "位置", description: "文章和自然段：putin-beijing-2012#2，多段则为 #2-4" },
				private: onlyYou,
			},
		},
		sources: {
			name: "文章列表",
			description: "回答所依据的文章",
			options: {
				search: { name: "搜索", description: "仅限编号、标题、人名、出版方或日期包含此内容的文章" },
				private: onlyYou,
			},
		},
		source: {
			name: "文章",
			description: "一篇文章的概览：谁、何时、多长、开头几行",
			options: {
				article: { name: "文章", description: "文章的编号，或编号、标题的一部分" },
				private: onlyYou,
			},
		},
		compare: {
			name: "比较",
			description: "每篇文章关于一个话题的最佳段落，并列显示",
			options: { topic, private: onlyYou },
		},
		timeline: {
			name: "时间线",
			description: "各篇文章关于一个话题的内容，按发表日期排列",
			options: { topic, private: onlyYou },
		},
		status: { name: "状态", description: "机器人的状况：文章、段落、模型、速度" },
		help: { name: "帮助", description: "可以问什么，每个命令附一个例子" },
		"Ask about this": { name: "就此提问" },
		"Check this quote": { name: "核对这段引文" },
		notes: {
			name: "笔记",
			description: "本频道或子区的笔记本：从文章中收藏的引文",
			options: {
				list: {
					name: "列表",
					description: "已收藏的引文，最新的在前",
					options: { private: onlyYou },
				},
				remove: {
					name: "删除",
					description: "删除一条笔记",
					options: { note: { name: "笔记", description: "它的编号" } },
				},
				export: {
					name: "导出",
					description: "把笔记本导出为文件",
					options: {
						format: {
							name: "格式",
							description: "文件类型",
							choices: { markdown: "Markdown", bibtex: "BibTeX", csv: "CSV" },
						},
						private: onlyYou,
					},
				},
			},
		},
		settings: {
			name: "设置",
			description: "机器人在本服务器的哪些频道回答",
		},
		forget: {
			name: "忘记",
			description: "显示机器人保存的内容，并按你的要求忘记",
			options: {
				me: { name: "我", description: "它保存的关于你的内容，包括所有地方" },
				server: { name: "服务器", description: "它保存的关于本服务器的内容，供管理者使用" },
			},
		},
	},
	faults: {
		own: "我这边出了问题，已记录下来。请稍后再试。",
		noCommand: (name) => `我已经没有 ${name} 这个命令了。`,
	},
};
