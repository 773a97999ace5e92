import type { APIMessage } from "discord.js";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import { componentOf, idOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";

export const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund]
url: https://example.org/ice
---
The town lies inland, and its bakers get up early. ${"Bread is sold on the square. ".repeat(16)}

“The ice will hold,” Ána Berg said. ${"The pilots were not so sure of the ice, and they said so. ".repeat(8)}

In summer there are concerts. ${"Everybody brings a chair. ".repeat(20)}`,
	"gulls.md": `---
title: Gulls
---
Gulls stand on the ice and wait for the ferry. ${"They are patient birds. ".repeat(20)}`,
	"salt.md": `---
title: Salt
---
Salt keeps the ice off the stairs, as the porter knows. ${"He has a barrel of it. ".repeat(20)}`,
};

export const iceQuestion = "what did Ána Berg say about the ice?";

type Press = Parameters<DiscordStandIn["press"]>[2];

/** What stands on a message's button for an action. */
export const labelOf = (message: APIMessage, action: string) => componentOf(message, `v1:${action}:`).label;

/** The bot on articles about ice, and what people do with its answers. */
export function useAnswers() {
	const bot = useOwnBot(articles);
	const discord = () => bot().discord;
	const ask = (question = iceQuestion) => discord().slash("ask", { question }).reply();
	/** Presses a message's button for an action; resolves with what Discord shows then. */
	const press = (message: APIMessage, action: string, by?: Press) =>
		discord().press(message, idOf(message, action), by).reply();
	/** Presses a button that the message does not have. */
	const forge = (message: APIMessage, id: string, by: Press = {}) =>
		discord()
			.press(message, id, { ...by, forged: true })
			.reply();
	return { bot, discord, ask, press, forge };
}
