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
	commands: {},
	faults: {
		own: "我这边出了问题，已记录下来。请稍后再试。",
		noCommand: (name) => `我已经没有 ${name} 这个命令了。`,
	},
};
