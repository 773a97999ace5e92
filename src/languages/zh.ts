import type { Language } from "./language.ts";

export const chinese: Language = {
	code: "zh",
	intl: "zh-CN",
	answer: {
		none: "没有段落能回答这个问题。",
		nearest: "最接近的：",
		fair: "这可能是答案：",
		sharedBy: (name) => `${name} 分享`,
		only: (filters) => `仅限 ${filters}`,
		filters: { source: "来源", author: "作者", after: "起始", before: "截止" },
	},
	buttons: {
		context: "更多上下文",
		source: "打开原文",
		share: "分享",
		thread: "开启子区",
	},
	presses: {
		notMine: "我无法确认这个按钮是我的，所以没有理会它。请再问一次，就会有新的按钮。",
		forgotten: "那个回答已超过 90 天，我已经忘记了。请再问一次。",
		sharedBefore: "这一页已经分享过了。",
		changed: (ref) => `文章后来有了改动：这里以 \`${ref}\` 引用的文字已不在其中。`,
		gone: (articleId) => `这里引用的文章 \`${articleId}\` 已不在文章之列。`,
	},
	threads: {
		welcome:
			"请在这里继续提问：提及我，或回复我写的内容。我会结合之前的问题来理解；提及我并写 *new* 即可重新开始。",
		name: "文章摘引",
		notHere: "只能在服务器的文字频道中开启子区。",
		notYou: "你不能在这个频道开启子区。",
		notMe: "我不能在这里开启子区：我需要 **创建公开子区** 和 **在子区内发送消息** 权限。",
		there: (thread) => `这个问题已有子区：${thread}`,
		full: "这个服务器开启的子区已达 Discord 的上限：请先关闭一个，然后再试。",
		fault: "子区未能开启，已记录下来。请稍后再试。",
	},
	chat: {
		greeting:
			"请就这些文章向我提问，例如 *why was the gas deal stalled?* 然后可以继续追问：我会结合之前的问题来理解，写 *new* 则重新开始。`/quote` 查找某人说过的话，`/sources` 列出文章。",
		startedOver: "新的对话：之前的问题不再计入。",
	},
	limits: {
		user: (when) => `你问得太快，我要顾及所有人：请 ${when} 再试。`,
		server: (when) => `这个服务器的提问非常多：请 ${when} 再试。`,
		queue: "现在提问的人非常多，我忙不过来。请一分钟后再问。",
	},
	notes: {
		save: "收藏",
		which: "要收藏哪一条引文？",
		choose: "选择一条引文",
		form: "收藏这条引文",
		remark: "备注",
		saved: (number) => `已收入此处的笔记本，编号 ${number}。用 \`/notes list\` 查看。`,
		savedBefore: (number) => `你已在此处收藏过这条引文，编号 ${number}。用 \`/notes list\` 查看。`,
		remarked: (number) => `你已在此处收藏过这条引文，编号 ${number}；备注已更新。`,
		full: "此处的笔记本已满。请先用 `/notes remove` 删除一条，再收藏。",
		empty: "此处还没有收藏。点击引文下方的“收藏”，即可收入本频道或子区的笔记本。",
		line: (number, saver, when) => `编号 ${number} · 收藏者：${saver}，${when}`,
		unknown: (typed) => `此处没有编号为 ${typed} 的笔记。用 \`/notes list\` 查看现有笔记。`,
		notYours: "只有收藏者本人或有权管理消息的人可以删除笔记。",
		removed: (title, ref) => `已删除：${title} · ${ref}`,
		exported: (count) => `引文：${count} 条，均从文章中重新逐字引用。`,
		heading: "收藏的引文",
		savedBy: (name, date) => `收藏者：${name}，${date}`,
	},
	commands: {
		notes: {
			name: "笔记",
			description: "本频道或子区的笔记本：从文章中收藏的引文",
			options: {
				list: {
					name: "列表",
					description: "已收藏的引文，最新的在前",
					options: { private: { name: "私密", description: "只有你能看到回复" } },
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
						format: { name: "格式", description: "文件类型" },
						private: { name: "私密", description: "只有你能看到回复" },
					},
				},
			},
		},
	},
	faults: {
		own: "我这边出了问题，已记录下来。请稍后再试。",
		noCommand: (name) => `我已经没有 ${name} 这个命令了。`,
	},
};
