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
	commands: {
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
